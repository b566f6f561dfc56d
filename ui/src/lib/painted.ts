import { call } from '$lib/bridge';

let told = false;

/** Tells Rust once that the first screen can be used: two frames later it is on the glass. */
export function tellPainted(): void {
  if (told) return;
  told = true;
  requestAnimationFrame(() => requestAnimationFrame(() => void call('window.painted', {}).catch(() => undefined)));
}
