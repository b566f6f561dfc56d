import { expect, it } from 'vitest';
import { enrolmentKey } from './keys';

const key = (parts: Partial<KeyboardEvent>) => ({ key: '', code: '', altKey: false, ctrlKey: false, metaKey: false, ...parts });

it.each([
  [{ key: 'F8' }, 'next', 'the function key'],
  [{ key: 'ى', code: 'KeyN', altKey: true }, 'next', 'Alt+N on an Arabic keyboard'],
  [{ key: 'b', code: 'KeyB', altKey: true }, 'back', 'Alt+B'],
  [{ key: 'F9' }, 'missing', 'what is missing'],
  [{ key: 'F10' }, 'later', 'not today'],
  [{ key: 'F2' }, 'paper', 'typing in a paper form'],
  [{ key: 'n', code: 'KeyN' }, null, 'a typed n is a letter'],
  [{ key: 'n', code: 'KeyN', altKey: true, ctrlKey: true }, null, 'AltGr types letters'],
] as const)('knows %j', (event, deed, why) => {
  expect(enrolmentKey(key(event)), why).toBe(deed);
});
