import type { ExportWhich } from '$lib/bindings/ExportWhich';
import type { Queue } from '$lib/bindings/Queue';
import { call } from '$lib/bridge';
import { Errand } from '$lib/errand.svelte';

/** What waits, where it can go, and the one transfer that may run. */
export class Courier extends Errand {
  queue = $state.raw<Queue | null>(null);

  /** Asks again which drives there are and what waits. */
  async refresh(): Promise<void> {
    await this.places.refresh();
    await this.reading.load(() => call('queue.open', {}), (queue) => (this.queue = queue));
  }

  /** Starts writing packets to the folder. */
  async write(which: ExportWhich): Promise<void> {
    await this.begin((folder) => call('transfer.export', { folder, which }));
  }

  /** Starts taking in the answers in the folder. */
  async receive(): Promise<void> {
    await this.begin((folder) => call('transfer.receive', { folder }));
  }
}
