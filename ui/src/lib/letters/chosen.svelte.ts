import { language } from '$lib/words/index.svelte';
import { rowOf, type LetterRow } from './letters';

let chosen = $state<string | null>(null);

/** The row in use: the one chosen in this session, else that of the screen's language. */
export function row(): LetterRow | undefined {
  return rowOf(chosen ?? language());
}

/** Chooses the row for this session; an empty tag puts it away. */
export function chooseRow(tag: string): void {
  chosen = tag;
}
