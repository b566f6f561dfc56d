import type { Drive } from '$lib/bindings/Drive';
import type { ExportWhich } from '$lib/bindings/ExportWhich';
import type { JobView } from '$lib/bindings/JobView';
import type { Queue } from '$lib/bindings/Queue';
import { call } from '$lib/bridge';
import { atWork } from '$lib/idle.svelte';
import { Work } from '$lib/work.svelte';

const LOOK_EVERY_MS = 250;

/** What waits, where it can go, and the one transfer that may run. */
export class Courier {
  readonly reading = new Work();
  readonly work = new Work();
  queue = $state.raw<Queue | null>(null);
  drives = $state.raw<Drive[]>([]);
  folder = $state('');
  job = $state.raw<JobView | null>(null);
  #left = false;

  /** Asks again what waits and which drives there are. */
  async refresh(): Promise<void> {
    await this.reading.load(
      async () => Promise.all([call('queue.open', {}), call('drive.list', {})]),
      ([queue, { drives }]) => {
        this.queue = queue;
        this.drives = drives;
        const stick = drives.find((one) => one.removable);
        if (!this.folder && stick) this.folder = stick.path;
      },
    );
  }

  /** Lets the person choose a folder in the system's own window. */
  async choose(): Promise<void> {
    const chosen = await this.work.run(() => call('drive.choose', {}));
    if (chosen?.folder) this.folder = chosen.folder;
  }

  /** Starts writing packets to the folder. */
  async write(which: ExportWhich): Promise<void> {
    const folder = this.folder.trim();
    this.job = null;
    const started = await this.work.run(() => call('transfer.export', { folder, which }));
    if (started) await this.#follow(started.job);
  }

  /** Starts taking in the answers in the folder. */
  async receive(): Promise<void> {
    const folder = this.folder.trim();
    this.job = null;
    const started = await this.work.run(() => call('transfer.receive', { folder }));
    if (started) await this.#follow(started.job);
  }

  /** Asks the running transfer to stop. */
  async cancel(): Promise<void> {
    const job = this.job?.job;
    if (job !== undefined) await this.work.run(() => call('job.cancel', { job }));
  }

  /** Puts the result away. */
  close(): void {
    this.job = null;
  }

  /** Nobody looks at the transfer any more; it goes on, and until its end the station stays open for it. */
  leave(): void {
    this.#left = true;
  }

  /** Whether a transfer is under way. */
  get running(): boolean {
    const phase = this.job?.phase;
    return phase === 'writing' || phase === 'checking' || phase === 'reading';
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
