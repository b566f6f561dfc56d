import type { ApiError } from '$lib/bindings/ApiError';
import type { CreateStation } from '$lib/bindings/CreateStation';
import type { State } from '$lib/bindings/State';
import { asApiError, call } from '$lib/bridge';
import { reset, screen, type Screen } from '$lib/router.svelte';
import { settle } from '$lib/settle';
import { recall } from '$lib/words/index.svelte';

const LONGEST_SETTLING_MS = 10_000;

let state = $state.raw<State | null>(null);
let problem = $state.raw<ApiError | null>(null);

/** Whose station locked by itself, and where; names and answers are never kept. */
let left = $state.raw<{ readonly login: string; readonly to: Screen } | null>(null);

/** What the station is and who is logged in; null until Rust answered. */
export function station(): State | null {
  return state;
}

/** Why the station could not be asked. */
export function stationProblem(): ApiError | null {
  return problem;
}

/** The login that a station left alone was locked for; it finds its place again. */
export function leftBy(): string | null {
  return left?.login ?? null;
}

/** Asks Rust what the station is. */
export async function look(): Promise<void> {
  try {
    const found = await call('session.state', {});
    if (!state) await recall(found.language);
    state = found;
    problem = null;
  } catch (thrown) {
    problem = asApiError(thrown);
  }
}

/** Opens the station; rejects with the reason. */
export async function unlock(login: string, password: string): Promise<void> {
  const opened = await call('session.unlock', { login, password });
  reset(left?.login === login ? left.to : undefined);
  left = null;
  state = opened;
}

/** Makes the station of this laptop; rejects with the reason. */
export async function createStation(typed: CreateStation): Promise<void> {
  state = await call('setup.create', typed);
}

/** Takes headquarters' newest pack in from a stick; rejects with the reason. */
export async function takePack(folder: string, heard: string): Promise<void> {
  state = await call('pack.take', { folder, heard });
}

/** Gives the one who is logged in a new password; rejects with the reason. */
export async function changePassword(old: string, fresh: string, again: string): Promise<void> {
  state = await call('login.change-password', { old, new: fresh, again });
}

/** Opens the token that holds the signing key of the one who is logged in; rejects with the reason. */
export async function openToken(pin: string): Promise<void> {
  state = await call('token.open', { pin });
}

/** Locks the station, after what can be saved was saved: a laptop that is left must lock. */
export async function lock(): Promise<void> {
  // What hangs must not keep it open.
  await Promise.race([settle(), new Promise((resolve) => setTimeout(resolve, LONGEST_SETTLING_MS))]);
  try {
    state = await call('session.lock', {});
    reset();
  } catch (thrown) {
    problem = asApiError(thrown);
    await look();
  }
}

/** Locks a station that nobody sits at; the same login comes back to the screen, and to the field with this id. */
export async function lockLeft(field: string | null): Promise<void> {
  const login = state?.session?.login;
  const to = placeOf(screen(), field);
  await lock();
  if (login && !state?.session) left = { login, to };
}

/** The screen without what it knows of people. */
function placeOf(at: Screen, field: string | null): Screen {
  if (at.at === 'files') return { at: 'files', states: at.states };
  // What was screened is gone with the screen.
  if (at.at === 'start') return { at: 'home' };
  return at.at === 'enrolment' ? { at: 'enrolment', id: at.id, ...(field ? { field } : {}) } : at;
}

/** Shows the unlock screen when Rust says that nobody is logged in any more. */
export function noticeLocked(error: ApiError): void {
  if ((error.code === 'locked' || error.code === 'login-locked') && state?.session) void look();
}
