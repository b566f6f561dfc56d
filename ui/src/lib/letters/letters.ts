import table from '$letters/letters.json';

/** The letters of one language that an ordinary keyboard lacks. */
export interface LetterRow {
  readonly tag: string;
  readonly name: string;
  readonly letters: readonly string[];
  readonly source: string;
}

/** The languages that have such letters. */
export const ROWS: readonly LetterRow[] = table.languages;

/** The row of a language; none where its letters stand on every keyboard. */
export function rowOf(tag: string): LetterRow | undefined {
  return ROWS.find((one) => one.tag === tag);
}

/** A letter as it is written, small or capital. */
export function written(letter: string, capital: boolean): string {
  return capital ? letter.toUpperCase() : letter;
}

/** A field that takes letters. */
export type TextInput = HTMLInputElement | HTMLTextAreaElement;

/** The field for text that an event belongs to; null for fields of digits, searches that fold spelling, and all else. */
export function textInput(target: EventTarget | null): TextInput | null {
  if (target instanceof HTMLTextAreaElement) return target.disabled ? null : target;
  const text = target instanceof HTMLInputElement && target.type === 'text' && !target.disabled && target.inputMode !== 'numeric';
  return text ? target : null;
}

/** Writes a letter where the caret is, in the place of what is marked; the field hears of it as of any typing. */
export function write(field: TextInput, letter: string): void {
  const end = field.value.length;
  const start = field.selectionStart ?? end;
  field.setRangeText(letter, start, field.selectionEnd ?? end);
  field.setSelectionRange(start + letter.length, start + letter.length);
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: letter }));
  // Nobody is going to leave a field that is not being typed in, and leaving is what saves.
  if (document.activeElement !== field) field.dispatchEvent(new Event('change', { bubbles: true }));
}

/** The place in the row that a key means: Alt and a digit, by its place on the board; null for any other key. */
export function placeOfKey(event: Pick<KeyboardEvent, 'code' | 'altKey' | 'ctrlKey' | 'metaKey'>): number | null {
  const digit = /^Digit(\d)$/.exec(event.code)?.[1];
  if (!digit || !event.altKey || event.ctrlKey || event.metaKey) return null;
  return (Number(digit) + 9) % 10;
}
