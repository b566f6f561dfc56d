import type { Job } from '$lib/bindings/Job';
import type { JobView } from '$lib/bindings/JobView';
import { call } from '$lib/bridge';
import { atWork } from '$lib/idle.svelte';
import { Places } from '$lib/places.svelte';
import { Work } from '$lib/work.svelte';

const LOOK_EVERY_MS = 250;

/** What is carried to or from a folder, one job at a time. */
export abstract class Errand {
  readonly places = new Places();
  readonly reading = new Work();
  readonly work = new Work();
  job = $state.raw<JobView | null>(null);
  #left = false;

  /** Asks again how things stand. */
  abstract refresh(): Promise<void>;

  /** Asks the running job to stop. */
  async cancel(): Promise<void> {
    const job = this.job?.job;
    if (job !== undefined) await this.work.run(() => call('job.cancel', { job }));
  }

  /** Puts the result away. */
  close(): void {
    this.job = null;
  }

  /** Nobody looks at the job any more; it goes on, and until its end the station stays open for it. */
  leave(): void {
    this.#left = true;
  }

  /** Whether a job is under way. */
  get running(): boolean {
    const phase = this.job?.phase;
    return phase === 'writing' || phase === 'checking' || phase === 'reading';
  }

  /** Starts a job with the chosen folder and looks at it until its end. */
  protected async begin(start: (folder: string) => Promise<Job>): Promise<void> {
    const folder = this.places.folder.trim();
    this.job = null;
    const started = await this.work.run(() => start(folder));
    if (started) await this.#follow(started.job);
  }

  async #follow(job: number): Promise<void> {
    const seen = await this.work.run(() => call('job.look', { job }));
    if (seen) this.job = seen;
    if (this.running) {
      // A lock would break it off.
      atWork();
      setTimeout(() => void this.#follow(job), LOOK_EVERY_MS);
    } else if (!this.#left) await this.refresh();
  }
}
