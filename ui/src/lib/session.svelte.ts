import type { ApiError } from '$lib/bindings/ApiError';
import type { State } from '$lib/bindings/State';
import { asApiError, call } from '$lib/bridge';
import { reset } from '$lib/router.svelte';
import { settle } from '$lib/settle';
import { recall } from '$lib/words/index.svelte';

let state = $state.raw<State | null>(null);
let problem = $state.raw<ApiError | null>(null);

/** What the station is and who is logged in; null until Rust answered. */
export function station(): State | null {
  return state;
}

/** Why the station could not be asked. */
export function stationProblem(): ApiError | null {
  return problem;
}

/** Asks Rust what the station is. */
export async function look(): Promise<void> {
  try {
    const found = await call('session.state', {});
    if (!state) recall(found.language);
    state = found;
    problem = null;
  } catch (thrown) {
    problem = asApiError(thrown);
  }
}

/** Opens the station; rejects with the reason. */
export async function unlock(login: string, password: string): Promise<void> {
  const opened = await call('session.unlock', { login, password });
  reset();
  state = opened;
}

/** Locks the station, after what can be saved was saved: a laptop that is left must lock. */
export async function lock(): Promise<void> {
  await settle();
  try {
    state = await call('session.lock', {});
    reset();
  } catch (thrown) {
    problem = asApiError(thrown);
    await look();
  }
}

/** Shows the unlock screen when Rust says that nobody is logged in any more. */
export function noticeLocked(error: ApiError): void {
  if (error.code === 'locked' && state?.session) void look();
}
