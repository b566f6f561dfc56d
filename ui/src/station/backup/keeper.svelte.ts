import type { Backups } from '$lib/bindings/Backups';
import type { JobView } from '$lib/bindings/JobView';
import { call } from '$lib/bridge';
import { atWork } from '$lib/idle.svelte';
import { Places } from '$lib/places.svelte';
import { Work } from '$lib/work.svelte';

const LOOK_EVERY_MS = 250;

/** Where backups lie, where the next can go, and the one that may be under way. */
export class Keeper {
  readonly places = new Places();
  readonly reading = new Work();
  readonly work = new Work();
  backups = $state.raw<Backups | null>(null);
  job = $state.raw<JobView | null>(null);
  #left = false;

  /** Asks again where backups lie. */
  async refresh(): Promise<void> {
    await this.reading.load(() => call('backup.open', {}), (answer) => (this.backups = answer));
    await this.places.refresh();
  }

  /** Starts a backup in the folder, and makes further ones there when `keep` is set. */
  async make(keep: boolean): Promise<void> {
    const folder = this.places.folder.trim();
    this.job = null;
    const started = await this.work.run(() => call('backup.make', { folder, keep }));
    if (started) await this.#follow(started.job);
  }

  /** Says that no packet of the lost laptop has a higher number. */
  async confirm(highest: number): Promise<void> {
    const answer = await this.work.run(() => call('restore.confirm', { highest }));
    if (answer) this.backups = answer;
  }

  /** Asks the running backup to stop. */
  async cancel(): Promise<void> {
    const job = this.job?.job;
    if (job !== undefined) await this.work.run(() => call('job.cancel', { job }));
  }

  /** Puts the result away. */
  close(): void {
    this.job = null;
  }

  /** Nobody looks at the backup any more; it goes on. */
  leave(): void {
    this.#left = true;
  }

  /** Whether a backup is under way. */
  get running(): boolean {
    const phase = this.job?.phase;
    return phase === 'writing' || phase === 'checking';
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
