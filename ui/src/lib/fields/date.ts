import type { DateMethod } from '$lib/bindings/DateMethod';
import type { DatePrecision } from '$lib/bindings/DatePrecision';
import type { PartialDate } from '$lib/bindings/PartialDate';
import { wholeNumber } from './text';

export const PRECISIONS: readonly DatePrecision[] = ['day', 'month', 'year', 'decade'];
export const METHODS: readonly DateMethod[] = ['document', 'age-assessment', 'event-calendar', 'statement', 'estimate'];

/** The decades that can be chosen, the latest first; years of a partial date are 1850 to 2150. */
export const DECADES: readonly number[] = Array.from({ length: 19 }, (_, index) => 2030 - 10 * index);

/** A date as it is being typed: every part is text until all fit together. */
export interface TypedDate {
  /** Words that are not understood yet, or mean more than one date; empty once they became parts. */
  readonly words: string;
  readonly precision: DatePrecision | '';
  readonly year: string;
  readonly month: string;
  readonly day: string;
  readonly method: DateMethod | '';
}

export const NO_DATE: TypedDate = { words: '', precision: '', year: '', month: '', day: '', method: '' };

/** The typed parts of a date that is known. */
export function typedDate(date: PartialDate | null | undefined): TypedDate {
  if (!date) return NO_DATE;
  const { precision, year, month, day, method } = date;
  return { words: '', precision, method, year: String(year), month: String(month ?? ''), day: String(day ?? '') };
}

/** Whether two dates are the same in every part. */
export function sameDate(one: PartialDate, other: PartialDate | null): boolean {
  const parts = Object.values(typedDate(one));
  return Object.values(typedDate(other)).every((part, at) => part === parts[at]);
}

/** The part that is still missing or wrong; null when the date is whole. */
export type DateGap = 'words' | 'precision' | 'year' | 'month' | 'day' | 'decade' | 'method';

/** What keeps the typed parts from being a date, the first in reading order. */
export function dateGap(typed: TypedDate): DateGap | null {
  if (typed.words !== '') return 'words';
  if (typed.precision === '') return 'precision';
  const year = wholeNumber(typed.year);
  if (!year || year < 1850 || year > 2150) return typed.precision === 'decade' ? 'decade' : 'year';
  if (typed.precision === 'decade' && year % 10 !== 0) return 'decade';
  if (typed.precision === 'day' || typed.precision === 'month') {
    const month = wholeNumber(typed.month);
    if (!month || month > 12) return 'month';
    const day = wholeNumber(typed.day);
    if (typed.precision === 'day' && (!day || day > daysIn(year, month))) return 'day';
  }
  return typed.method === '' ? 'method' : null;
}

/** The date that was typed; null when nothing was, undefined while it is unfinished. */
export function dateTyped(typed: TypedDate): PartialDate | null | undefined {
  if (isEmpty(typed)) return null;
  if (dateGap(typed) !== null || typed.precision === '' || typed.method === '') return undefined;
  const { precision, method } = typed;
  const date: PartialDate = { precision, year: wholeNumber(typed.year) ?? 0, method };
  if (precision === 'day' || precision === 'month') date.month = wholeNumber(typed.month) ?? 0;
  if (precision === 'day') date.day = wholeNumber(typed.day) ?? 0;
  return date;
}

/** The parts after another precision was chosen: what still fits is kept. */
export function withPrecision(typed: TypedDate, precision: DatePrecision): TypedDate {
  const year = wholeNumber(typed.year);
  return { ...typed, precision, year: precision === 'decade' && year ? String(year - (year % 10)) : typed.year };
}

function isEmpty(typed: TypedDate): boolean {
  return typed.words === '' && typed.precision === '' && typed.year === '' && typed.month === '' && typed.day === '' && typed.method === '';
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
