import { describe, expect, it } from 'vitest';
import { kept } from './kept';

const field = (id: string, answer: string | null) => ({ id, answer, options: [{ id: 'a', label: 'A' }] });

describe('a view that comes back', () => {
  it('keeps what did not change', () => {
    const before = { steps: [field('own', null), field('father', 'Deng')], missing: ['own'] };
    const now = { steps: [field('own', 'Achol'), field('new', null), field('father', 'Deng')], missing: ['own'] };
    const after = kept(before, now);
    expect(after, 'nothing of what Rust said is lost').toEqual(now);
    expect(after.steps[2], 'a field that only moved is the same').toBe(before.steps[1]);
    expect(after.missing, 'so is a list').toBe(before.missing);
    expect(after.steps[0], 'a changed field is a new one').not.toBe(before.steps[0]);
    expect(after.steps[0]?.options, 'its options are the same').toBe(before.steps[0]?.options);
  });

  it('loses and gains parts as Rust says', () => {
    expect(kept({ a: 1, b: 2 }, { a: 1 }), 'a part that is gone is gone').toEqual({ a: 1 });
    expect(kept({ a: undefined }, { b: undefined }), 'another name is another part').toHaveProperty('b');
    expect(kept([1, 2, 3], [1, 2]), 'a shorter list is shorter').toEqual([1, 2]);
    expect(kept(null, { a: 1 }), 'what was not there comes').toEqual({ a: 1 });
    expect(kept({ a: 1 }, null), 'what was there goes').toBeNull();
    const whole = { steps: [field('own', null)] };
    expect(kept(whole, structuredClone(whole)), 'nothing changed at all').toBe(whole);
  });
});
