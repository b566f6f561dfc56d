import { describe, expect, it, vi } from 'vitest';
import { dayOf, daysInWords, daysUntil, money, today } from './days';
import { speak } from './index.svelte';

vi.mock('$transport', () => ({ pictureUrl: String, send: async () => ({}) }));

describe('days of the calendar', () => {
  it('are the same day wherever the laptop is', () => {
    expect(dayOf('2026-12-01'), 'no day is lost west of Greenwich').toBe('1 Dec 2026');
    expect(today(new Date('2026-01-05T21:59:00Z')), 'before midnight in Juba').toBe('2026-01-05');
    expect(today(new Date('2026-01-05T22:00:00Z')), 'midnight in Juba').toBe('2026-01-06');
  });

  it.each([
    ['2026-12-01', '2026-12-01', 0, 'today'],
    ['2026-11-30', '2026-12-01', -1, 'yesterday'],
    ['2026-11-24', '2026-12-01', -7, '7 days ago'],
    ['2026-12-04', '2026-12-01', 3, 'in 3 days'],
  ])('%s seen from %s', (day, from, count, words) => {
    expect(daysUntil(day, from), 'whole days').toBe(count);
    expect(daysInWords(day, from), 'in words').toBe(words);
  });

  it('speak Arabic with Latin digits', async () => {
    await speak('ar');
    expect(daysInWords('2026-11-24', '2026-12-01'), 'as on every paper in use').toContain('7');
    expect(money(3319, 'SSP'), 'amounts too').toContain('3,319');
    await speak('en');
  });
});
