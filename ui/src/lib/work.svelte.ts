import { untrack } from 'svelte';
import type { ApiError } from '$lib/bindings/ApiError';
import { asApiError } from '$lib/bridge';
import { noticeLocked } from '$lib/session.svelte';

/** What a screen asks of Rust: whether it is under way and what went wrong last. */
export class Work {
  busy = $state(false);
  problem = $state.raw<ApiError | null>(null);
  #running = 0;
  #latest = 0;

  /** Does a deed, unless one is under way; answers with null when it failed. */
  run<T>(act: () => Promise<T>): Promise<T | null> {
    return this.#running > 0 ? Promise.resolve(null) : this.#do(act);
  }

  /** Reads something; when asked again meanwhile, only the last answer reaches `take`. */
  async load<T>(read: () => Promise<T>, take: (answer: T) => void): Promise<void> {
    const mine = ++this.#latest;
    const answer = await this.#do(read);
    if (answer !== null && mine === this.#latest) take(answer);
  }

  async #do<T>(act: () => Promise<T>): Promise<T | null> {
    this.#running += 1;
    this.busy = true;
    this.problem = null;
    try {
      return await untrack(act);
    } catch (thrown) {
      this.problem = asApiError(thrown);
      noticeLocked(this.problem);
      return null;
    } finally {
      this.#running -= 1;
      this.busy = this.#running > 0;
    }
  }
}
