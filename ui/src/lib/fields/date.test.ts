import { describe, expect, it } from 'vitest';
import { DECADES, dateGap, dateTyped, NO_DATE, sameDate, typedDate, withPrecision, type TypedDate } from './date';

const typed = (parts: Partial<TypedDate>): TypedDate => ({ ...NO_DATE, method: 'statement', ...parts });

describe('a typed date', () => {
  it('never invents a day or a month', () => {
    const date = dateTyped(typed({ precision: 'year', year: '1987', month: '5', day: '3' }));
    expect(date, 'parts that the precision does not have stay out').toEqual({ precision: 'year', year: 1987, method: 'statement' });
  });

  it('is nothing while nothing is typed and unfinished while a part is missing', () => {
    expect(dateTyped(NO_DATE), 'an empty date takes the answer away').toBeNull();
    expect(dateTyped(typed({ precision: 'day', year: '1987' })), 'month and day are missing').toBeUndefined();
    expect(dateTyped({ ...typed({ precision: 'year', year: '1987' }), method: '' }), 'how it is known is part of the date').toBeUndefined();
  });

  it.each([
    [{ precision: 'day', year: '2001', month: '2', day: '29' }, 'day', '2001 was no leap year'],
    [{ precision: 'day', year: '2000', month: '2', day: '29' }, null, '2000 was one'],
    [{ precision: 'month', year: '1987', month: '13' }, 'month', 'there is no thirteenth month'],
    [{ precision: 'year', year: '87' }, 'year', 'two digits may be 1887 or 1987'],
    [{ precision: 'decade', year: '1987' }, 'decade', 'a decade starts at a round year'],
  ] as const)('knows what is wrong with %j', (parts, gap, why) => {
    expect(dateGap(typed(parts)), why).toBe(gap);
  });

  it('is unfinished while words wait to be understood', () => {
    const known = typed({ precision: 'year', year: '1987' });
    expect(dateTyped({ ...known, words: 'the twenties' }), 'the earlier answer stays until one reading is chosen').toBeUndefined();
    expect(dateGap({ ...NO_DATE, words: 'x' }), 'and the screen says what is open').toBe('words');
  });

  it('takes Arabic-Indic digits', () => {
    expect(dateTyped(typed({ precision: 'year', year: '١٩٨٧' }))?.year, 'an Arabic keyboard writes them').toBe(1987);
  });

  it('keeps what still fits when the precision changes', () => {
    expect(withPrecision(typed({ precision: 'year', year: '1987' }), 'decade').year, 'the decade of the year').toBe('1980');
  });

  it('comes back as it was saved', () => {
    const date = { precision: 'month', year: 1988, month: 3, method: 'document' } as const;
    expect(dateTyped(typedDate(date)), 'reading and writing are each other’s inverse').toEqual(date);
  });

  it('is the same date only when every part is', () => {
    const date = { precision: 'year', year: 1987, method: 'statement' } as const;
    expect(sameDate(date, { ...date }), 'the same parts').toBe(true);
    expect(sameDate(date, { ...date, method: 'estimate' }), 'how it is known is a part').toBe(false);
    expect(sameDate(date, null), 'no date at all').toBe(false);
  });

  it('offers only decades that Rust takes', () => {
    expect(DECADES.every((one) => one % 10 === 0 && one >= 1850 && one <= 2150), 'years are 1850 to 2150').toBe(true);
  });
});
