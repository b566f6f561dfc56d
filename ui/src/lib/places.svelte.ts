import type { Drive } from '$lib/bindings/Drive';
import { call } from '$lib/bridge';
import { Work } from '$lib/work.svelte';

/** The drives of this machine, and the folder that was chosen. */
export class Places {
  readonly work = new Work();
  drives = $state.raw<Drive[]>([]);
  folder = $state('');

  /** Asks again which drives there are. */
  async refresh(): Promise<void> {
    await this.work.load(
      () => call('drive.list', {}),
      ({ drives }) => {
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
}
