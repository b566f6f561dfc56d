/** So long may nobody touch key or pointer before the station counts down. */
export const IDLE_MS = 5 * 60_000;

/** So long it counts down before it locks. */
export const COUNTDOWN_MS = 30_000;

const LOOK_EVERY_MS = 1000;

let last = 0;
let seconds = $state<number | null>(null);
let locking = false;
let lock: (() => Promise<void>) | null = null;

/** Seconds until the station locks; null while somebody is there. */
export function countdown(): number | null {
  return seconds;
}

/** Notes that somebody, or a transfer, is at work; a countdown ends by [`stay`] alone. */
export function atWork(): void {
  // A laptop that slept wakes with the key that is pressed now: the time before that key counts.
  look();
  if (seconds === null) last = Date.now();
}

/** Ends the countdown. */
export function stay(): void {
  if (locking) return;
  last = Date.now();
  seconds = null;
}

/** Watches over an open station and calls `whenLeft` once it was left; call the answer to stop. */
export function watchIdle(whenLeft: () => Promise<void>): () => void {
  lock = whenLeft;
  locking = false;
  stay();
  const timer = setInterval(look, LOOK_EVERY_MS);
  return () => {
    clearInterval(timer);
    lock = null;
    locking = false;
    stay();
  };
}

/** By the clock, not by counting: a laptop that sleeps does not count. */
function look(): void {
  if (locking || !lock) return;
  const now = Date.now();
  // Somebody set the clock back.
  if (now < last) last = now;
  const left = last + IDLE_MS + COUNTDOWN_MS - now;
  if (left <= 0) void leave();
  else seconds = left <= COUNTDOWN_MS ? Math.ceil(left / 1000) : null;
}

async function leave(): Promise<void> {
  locking = true;
  seconds = 0;
  // Where it failed, the next look tries again.
  await lock?.().catch(() => undefined);
  locking = false;
}
