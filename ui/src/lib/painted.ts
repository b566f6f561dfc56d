import { call } from '$lib/bridge';

let told: Promise<void> | null = null;

/** Tells Rust once that the first screen can be used: two frames later it is on the glass. */
export function tellPainted(): Promise<void> {
  told ??= new Promise<void>((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  }).then(async () => {
    await call('window.painted', {}).catch(() => undefined);
  });
  return told;
}
