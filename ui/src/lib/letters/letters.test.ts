import { beforeEach, describe, expect, it } from 'vitest';
import { placeOfKey, ROWS, rowOf, textInput, write, written } from './letters';

/** How many letters a person sees: a letter and its marks are one. */
const lettersIn = (text: string) => [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)].length;

const key = (code: string, held: Partial<KeyboardEvent> = {}) => ({ code, altKey: true, ctrlKey: false, metaKey: false, ...held });

describe('the rows', () => {
  it.each(ROWS)('of $tag hold only composed letters that keyboards lack, each once', ({ letters, source }) => {
    for (const letter of letters) {
      expect(letter.normalize('NFC'), 'composed letters are what is stored').toBe(letter);
      expect(/^[a-z']$/i.test(letter), `${letter} stands on every keyboard`).toBe(false);
      expect(lettersIn(letter), `${letter} is one letter with its marks`).toBe(1);
    }
    expect(new Set(letters).size, 'no key twice').toBe(letters.length);
    expect(source, 'it is said where the letters are known from').not.toBe('');
  });

  it('have capitals by the rules of Unicode', () => {
    expect(rowOf('nus')?.letters.map((one) => written(one, true)), 'marks stay on their letters').toContain('Ɛ̱̈');
    expect(written('ʼ', true), 'the apostrophe has one form').toBe('ʼ');
    expect(rowOf('ar'), 'Arabic has a keyboard of its own').toBeUndefined();
  });
});

describe('the keys', () => {
  it('are Alt and the digits in their order, by their place on the board', () => {
    expect(placeOfKey(key('Digit1')), 'the first').toBe(0);
    expect(placeOfKey(key('Digit0')), '0 stands after 9').toBe(9);
    expect(placeOfKey(key('Digit1', { altKey: false })), 'a digit alone is a digit').toBeNull();
    expect(placeOfKey(key('Digit1', { ctrlKey: true })), 'AltGr writes what the board says').toBeNull();
    expect(placeOfKey(key('KeyN')), 'Alt+N goes to the next step').toBeNull();
  });
});

describe('writing a letter', () => {
  const input = document.createElement('input');

  beforeEach(() => {
    input.type = 'text';
    input.value = 'Dg';
    document.body.append(input);
    input.focus();
    input.setSelectionRange(1, 1);
  });

  it('puts it where the caret is and lets the field hear of it', () => {
    const heard: string[] = [];
    const hear = () => heard.push(input.value);
    input.addEventListener('input', hear);
    for (const letter of ['e', 'ŋ']) write(input, letter);
    input.removeEventListener('input', hear);
    expect(heard, 'the caret goes on behind each letter').toEqual(['Deg', 'Deŋg']);
    expect(document.activeElement, 'and the field keeps the focus').toBe(input);
  });

  it('takes the place of what is marked', () => {
    input.setSelectionRange(0, 2);
    write(input, 'Ŋ');
    expect(input.value, 'as typing does').toBe('Ŋ');
  });

  it('is for text, not for digits', () => {
    expect(textInput(input), 'a text field').toBe(input);
    const year = document.createElement('input');
    year.type = 'text';
    year.inputMode = 'numeric';
    expect(textInput(year), 'a year has no letters').toBeNull();
    expect(textInput(document.body), 'the page is no field').toBeNull();
  });
});
