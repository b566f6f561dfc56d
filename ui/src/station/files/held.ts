import type { OpenFile } from '$lib/bindings/OpenFile';

/** An order in force holds the file: it says itself, in the screen's language, what the kept remark says. */
export function heldByOrder(file: OpenFile): boolean {
  return file.remark?.by === 'guideline' && file.view.directives.length > 0;
}
