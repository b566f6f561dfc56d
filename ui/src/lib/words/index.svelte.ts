import type { ApiError } from '$lib/bindings/ApiError';
import { call } from '$lib/bridge';
import { BEGUN, bring, COMPLETE, knows, LANGUAGES, LOCALE, OWN_NAME, say, type Args, type Language } from './bundles';
import { amount } from './amount';

export { BEGUN, COMPLETE, LANGUAGES, OWN_NAME, type Language };

let current = $state<Language>('en');

/** Formatters by language and name: making one takes longer than using it hundreds of times. */
const made = new Map<string, unknown>();

/** The language of the screen. */
export function language(): Language {
  return current;
}

/** Changes the language of the screen and keeps it for the next start of this laptop's station. */
export async function speak(next: Language): Promise<void> {
  await bring(next);
  current = next;
  // Where it can't be kept, the choice lasts until the window closes.
  call('session.speak', { language: next }).catch(() => undefined);
}

/** Speaks the language that was kept, where this version has it. */
export async function recall(kept: string | null): Promise<void> {
  const wanted = LANGUAGES.find((one) => one === kept) ?? current;
  await bring(wanted);
  current = wanted;
}

/** A message in the screen's language. */
export function t(id: string, args?: Args): string {
  return say(current, id, args);
}

/** The message for a name that may be newer than the texts: `prefix-name`, or the bare name. */
export function named(prefix: string, name: string): string {
  const id = `${prefix}-${name.replaceAll('.', '-')}`;
  return knows(current, id) ? t(id) : name;
}

/** Parts of one thing, as `Ogod, Malakal, Upper Nile`. */
export function listed(parts: readonly string[]): string {
  return parts.join(current === 'ar' ? '، ' : ', ');
}

/** What went wrong and what to do now. */
export function explain(error: ApiError): { what: string; fix: string } {
  const args: Args = {};
  for (const [name, value] of Object.entries(error.args)) args[name] = argument(name, value);
  return { what: t(`err-${error.code}`, args), fix: t(`fix-${error.code}`, args) };
}

/** A size in bytes in words: `12.3 MB`, `16 GB`. */
export function size(bytes: number): string {
  const { unit, size } = amount(bytes);
  return t(`size-${unit}`, { size });
}

/** The time of day: `10:42`. */
export function clock(at: string): string {
  return format(at, 'clock', { hour: '2-digit', minute: '2-digit', hour12: false });
}

/** Day and time: `12 Mar 2026, 10:42`. */
export function moment(at: string): string {
  return t('moment', { day: day(at), time: clock(at) });
}

/** The day: `12 Mar 2026`. */
export function day(at: string): string {
  return format(at, 'day', { day: 'numeric', month: 'short', year: 'numeric' });
}

/** The month's name, 1 to 12. */
export function month(number: number): string {
  const names = once('month', (locale) => new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }));
  return names.format(Date.UTC(2000, number - 1, 1));
}

/** The country's name, from its ISO 3166-1 alpha-2 code. */
export function country(alpha2: string): string {
  const names = once('country', (locale) => new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' }));
  return names.of(alpha2) ?? alpha2;
}

function argument(name: string, value: string): string | number {
  if (!/^\d+$/.test(value)) return name === 'act' ? named('act', value) : value;
  return name === 'needed' || name === 'free' ? size(Number(value)) : Number(value);
}

function format(at: string, name: string, options: Intl.DateTimeFormatOptions): string {
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? at : once(name, (locale) => new Intl.DateTimeFormat(locale, options)).format(date);
}

function once<T>(name: string, make: (locale: string[]) => T): T {
  const key = `${current} ${name}`;
  const known = made.get(key) as T | undefined;
  if (known !== undefined) return known;
  const fresh = make(LOCALE[current]);
  made.set(key, fresh);
  return fresh;
}
