import type { EvidenceProgress } from '$lib/bindings/EvidenceProgress';

/** How many parts of the way that is nearest to its end are there, of how many. */
export function nearest(rule: EvidenceProgress): { there: number; all: number } | null {
  const ways = rule.ways.map((way) => ({ there: way.parts.filter((part) => part.satisfied).length, all: way.parts.length }));
  return ways.filter((way) => way.all > 0).sort((a, b) => a.all - a.there - (b.all - b.there))[0] ?? null;
}

/** Whether a rule still has to be shown: of several grounds one is enough. */
export function isNeeded(ground: EvidenceProgress, all: readonly EvidenceProgress[]): boolean {
  return ground.satisfied || !all.some((one) => one.satisfied);
}
