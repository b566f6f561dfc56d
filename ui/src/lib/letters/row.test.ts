import { flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chooseRow } from './chosen.svelte';
import LetterRow from './LetterRow.svelte';

describe('the letter row', () => {
  const input = document.createElement('input');
  let shown: ReturnType<typeof mount>;

  const press = (code: string, held: KeyboardEventInit = {}) =>
    (document.activeElement ?? document).dispatchEvent(new KeyboardEvent('keydown', { code, key: code, altKey: true, bubbles: true, cancelable: true, ...held }));
  const keys = () => [...document.querySelectorAll<HTMLButtonElement>('[role=toolbar] button')];

  beforeEach(() => {
    document.body.replaceChildren(input);
    input.type = 'text';
    input.value = '';
    shown = mount(LetterRow, { target: document.body });
    chooseRow('din');
    flushSync();
    input.focus();
  });

  afterEach(() => unmount(shown));

  it('writes by Alt and a digit, with Shift as a capital', () => {
    press('Digit1', { shiftKey: true });
    press('Digit3');
    press('Digit1');
    expect(input.value, 'Dinka begins with ŋ, the third is ɛ').toBe('Ŋɛŋ');
  });

  it('leaves the focus in the field when a key is pressed by mouse', () => {
    const down = new PointerEvent('pointerdown', { bubbles: true, cancelable: true });
    keys()[0]?.dispatchEvent(down);
    keys()[0]?.click();
    expect(down.defaultPrevented, 'pressing would take the focus otherwise').toBe(true);
    expect(input.value, 'the letter is written').toBe('ŋ');
  });

  it('can be walked by keyboard and left again', () => {
    const changes: string[] = [];
    input.addEventListener('change', () => changes.push(input.value), { once: true });
    press('KeyL');
    press('ArrowRight', { altKey: false });
    flushSync();
    expect(document.activeElement, 'the second key').toBe(keys()[1]);
    keys()[1]?.click();
    expect(changes, 'a field that is not typed in must be told to save').toEqual(['ɣ']);
    press('Escape', { altKey: false });
    expect(document.activeElement, 'back where the letters go').toBe(input);
  });

  it('is put away for the session by choosing none', () => {
    chooseRow('');
    flushSync();
    expect(keys(), 'no keys').toEqual([]);
    press('Digit1');
    expect(input.value, 'and no letters').toBe('');
  });
});
