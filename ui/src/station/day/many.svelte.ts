import type { JobView } from '$lib/bindings/JobView';
import type { LeftFile } from '$lib/bindings/LeftFile';
import { call } from '$lib/bridge';
import { atWork } from '$lib/idle.svelte';
import { Work } from '$lib/work.svelte';

const LOOK_EVERY_MS = 250;

/** What came of deciding many files. */
export interface Ended {
  readonly how: 'approve' | 'return' | 'hold';
  readonly done: number;
  readonly left: readonly LeftFile[];
}

/** Many files decided at once. */
export class Many {
  readonly work = new Work();
  job = $state.raw<JobView | null>(null);
  ended = $state.raw<Ended | null>(null);
  #left = false;

  /** Approves the files that the words stand for; false where the password or the files were not right. */
  async approve(ids: string[], words: string, password: string): Promise<boolean> {
    this.ended = null;
    const started = await this.work.run(() => call('day.approve', { ids, words, password }));
    if (started) await this.#follow(started.job);
    return started !== null;
  }

  /** Returns or holds the files for one reason. */
  async decide(how: 'return' | 'hold', ids: string[], reason: string, note: string): Promise<void> {
    this.ended = null;
    const answer = await this.work.run(() => call(how === 'hold' ? 'day.hold' : 'day.return', { ids, reason, note }));
    if (answer) this.ended = { how, ...answer };
  }

  /** Stops before the next file. */
  async cancel(): Promise<void> {
    const job = this.job?.job;
    if (job !== undefined) await this.work.run(() => call('job.cancel', { job }));
  }

  /** Nobody looks any more; what was begun goes on. */
  leave(): void {
    this.#left = true;
  }

  async #follow(job: number): Promise<void> {
    const seen = await call('job.look', { job }).catch(() => null);
    if (seen?.phase === 'sealing') {
      this.job = seen;
      // A lock would break it off.
      atWork();
      if (!this.#left) setTimeout(() => void this.#follow(job), LOOK_EVERY_MS);
      return;
    }
    this.job = null;
    const outcome = seen?.outcome;
    if (outcome?.kind === 'approved') this.ended = { how: 'approve', done: outcome.sealed, left: outcome.left };
  }
}
