import type { Backups } from '$lib/bindings/Backups';
import { call } from '$lib/bridge';
import { Errand } from '$lib/errand.svelte';

/** Where backups lie, where the next can go, and the one that may be under way. */
export class Keeper extends Errand {
  backups = $state.raw<Backups | null>(null);

  /** Asks again where backups lie. */
  async refresh(): Promise<void> {
    await this.reading.load(() => call('backup.open', {}), (answer) => (this.backups = answer));
    await this.places.refresh();
  }

  /** Starts a backup in the folder, and makes further ones there when `keep` is set. */
  async make(keep: boolean): Promise<void> {
    await this.begin((folder) => call('backup.make', { folder, keep }));
  }

  /** Says that no packet of the lost laptop has a higher number. */
  async confirm(highest: number): Promise<void> {
    const answer = await this.work.run(() => call('restore.confirm', { highest }));
    if (answer) this.backups = answer;
  }
}
