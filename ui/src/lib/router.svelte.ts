import type { FileState } from '$lib/bindings/FileState';
import { settle } from '$lib/settle';

/** The file from which the next member of a family takes over what a household shares. */
export interface Household {
  readonly id: string;
  /** The names of its applicant. */
  readonly name: string;
}

/** Every screen of the station and what it needs to open. */
export type Screen =
  | { at: 'home' }
  | { at: 'start'; household?: Household }
  | { at: 'clock' }
  | { at: 'files'; states: FileState[]; search?: string }
  | { at: 'to-verify' }
  | { at: 'file'; id: string }
  | { at: 'enrolment'; id: string; field?: string }
  | { at: 'not-today'; id: string }
  | { at: 'read-back'; id: string }
  | { at: 'slip'; id: string }
  | { at: 'review'; id: string; day?: boolean }
  | { at: 'day' }
  | { at: 'day-report' }
  | { at: 'transfer' }
  | { at: 'setup' }
  | { at: 'backup' }
  | { at: 'journal' }
  | { at: 'password' }
  | { at: 'logins' };

let current = $state.raw<Screen>({ at: 'home' });

/** The screen that is shown. */
export function screen(): Screen {
  return current;
}

/** Shows a screen, after what is being typed was saved. */
export async function go(to: Screen): Promise<void> {
  if (await settle()) current = to;
}

/** Forgets where the last person was, and begins at a screen of the next one. */
export function reset(to: Screen = { at: 'home' }): void {
  current = to;
}
