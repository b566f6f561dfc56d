import type { DateReadings } from '$lib/bindings/DateReadings';
import { call } from '$lib/bridge';
import { language } from '$lib/words/index.svelte';

const NOTHING: DateReadings = { readings: [], unreadable: null };

/** What words mean as a date; nothing where Rust could not be asked: the parts are still there to be filled in. */
export function readDate(text: string): Promise<DateReadings> {
  return call('date.read', { text, language: language() }).catch(() => NOTHING);
}
