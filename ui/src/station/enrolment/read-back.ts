import type { ReadBackLine } from '$lib/bindings/ReadBackLine';

/** The lines under their step's title, in order. */
export function inSteps(lines: readonly ReadBackLine[]): { step: string; lines: ReadBackLine[] }[] {
  const groups: { step: string; lines: ReadBackLine[] }[] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    if (last?.step === line.step) last.lines.push(line);
    else groups.push({ step: line.step, lines: [line] });
  }
  return groups;
}
