import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Answer } from '$lib/bindings/Answer';
import { matching } from './find';
import { Screening } from './screening.svelte';

const rust = vi.hoisted(() => ({ asked: [] as Record<string, unknown>[], hidden: new Set<string>(), waiting: [] as (() => void)[], slow: false }));

vi.mock('$transport', () => ({
  pictureUrl: (sha256: string) => sha256,
  send: async (_: string, payload: { answers: Record<string, unknown> }) => {
    rust.asked.push(payload.answers);
    const fields = ['who_is', 'who_claim'].filter((id) => !rust.hidden.has(id)).map((id) => ({ id }));
    const outcomes = 'who_is' in payload.answers ? [{ category: 'C05', label: 'Found child', reason: '' }] : [];
    if (rust.slow) await new Promise<void>((go) => rust.waiting.push(go));
    return { page: { title: '', help: '', fields, outcomes } };
  },
}));

const chosen = (value: string): Answer => ({ kind: 'choice', value });

beforeEach(() => {
  rust.asked.length = 0;
  rust.hidden.clear();
  rust.waiting.length = 0;
  rust.slow = false;
});

describe('who is here', () => {
  it('asks after each answer, with all answers so far', async () => {
    const screening = new Screening();
    await screening.ask('en');
    expect(screening.page?.outcomes, 'nothing is said before something is known').toEqual([]);
    await screening.give('who_is', chosen('by-birth'));
    await screening.give('who_claim', chosen('parent'));
    expect(Object.keys(rust.asked.at(-1) ?? {}), 'the guideline decides from all of them').toEqual(['who_is', 'who_claim']);
    expect(screening.page?.outcomes.map((one) => one.category), 'the category it leads to').toEqual(['C05']);
    await screening.give('who_claim', null);
    expect(Object.keys(screening.answers), 'an answer can be taken back').toEqual(['who_is']);
  });

  it('gives a file only the answers to questions that still apply', async () => {
    const screening = new Screening();
    await screening.give('who_claim', chosen('parent'));
    rust.hidden.add('who_claim');
    await screening.give('who_is', chosen('refugee'));
    expect(Object.keys(screening.answers), 'what is no longer asked counts as not answered').toEqual(['who_is']);
  });

  it('shows what the last answers lead to, whichever answer comes back first', async () => {
    const screening = new Screening();
    rust.slow = true;
    const first = screening.give('who_is', chosen('by-birth'));
    const second = screening.give('who_is', null);
    await vi.waitFor(() => expect(rust.waiting.length, 'both are asked').toBe(2));
    rust.waiting.reverse().forEach((go) => go());
    await Promise.all([first, second]);
    expect(screening.page?.outcomes, 'the older answer came last and is not shown').toEqual([]);
  });
});

describe('finding a category', () => {
  const all = [
    { code: 'C01', label: 'National by birth: descent', legal_basis: 'Nationality Act 2011, s.8(1)(a)' },
    { code: 'C13', label: 'Refugee', legal_basis: 'Refugee Act 2012' },
    { code: 'C05', label: 'طفل عُثر عليه', legal_basis: 'قانون الجنسية' },
  ];
  it.each([
    ['', ['C01', 'C13', 'C05'], 'no words, all of them'],
    ['c13', ['C13'], 'by its code'],
    ['ACT birth', ['C01'], 'every word, in any order'],
    ['عثر', ['C05'], 'without the small vowels'],
    ['martian', [], 'nothing fits'],
  ])('by "%s"', (words, codes, why) => {
    expect(matching(all, words).map((one) => one.code), why).toEqual(codes);
  });
});
