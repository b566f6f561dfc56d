import { call } from '$lib/bridge';

let told: Promise<void> | null = null;
let reached: () => void = () => undefined;

/** Settles when the first screen is on the glass: what nobody needs before then waits for it. */
export const firstPaint = new Promise<void>((resolve) => (reached = resolve));

/** Tells Rust once that the first screen can be used: two frames later it is on the glass. */
export function tellPainted(): Promise<void> {
  told ??= new Promise<void>((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  }).then(async () => {
    reached();
    await call('window.painted', {}).catch(() => undefined);
  });
  return told;
}
