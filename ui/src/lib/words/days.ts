import { LOCALE } from './bundles';
import { day, language } from './index.svelte';

const DAY_MS = 86_400_000;
// UTC+2 since 1 February 2021; older systems still believe UTC+3.
const JUBA_MS = 2 * 3_600_000;

/** A day of the calendar, `2026-12-01`, as `1 Dec 2026`. */
export function dayOf(iso: string): string {
  // At noon it is the same day wherever the laptop is.
  return day(`${iso}T12:00:00`);
}

/** Today in Juba, `2026-12-01`: the station counts days by its zone wherever the laptop thinks it is. */
export function today(now = new Date()): string {
  return new Date(now.getTime() + JUBA_MS).toISOString().slice(0, 10);
}

/** How many days lie between two days of the calendar; less than none where the first is past. */
export function daysUntil(iso: string, from: string): number {
  return Math.round((Date.parse(iso) - Date.parse(from)) / DAY_MS);
}

/** A day seen from another, in words: `today`, `2 days ago`, `in 3 days`. */
export function daysInWords(iso: string, from: string): string {
  return new Intl.RelativeTimeFormat(LOCALE[language()], { numeric: 'auto' }).format(daysUntil(iso, from), 'day');
}

/** An amount with the code of its currency (ISO 4217): `SSP 3,319`. */
export function money(amount: number, currency: string): string {
  return `${new Intl.NumberFormat(LOCALE[language()]).format(amount)} ${currency}`;
}
