import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { atWork, COUNTDOWN_MS, countdown, IDLE_MS, stay, watchIdle } from './idle.svelte';

let stop: () => void;
// The station's screens go, and with them the watch.
const lock = vi.fn(async () => stop());

beforeEach(() => {
  vi.useFakeTimers();
  vi.setSystemTime('2026-03-12T10:00:00Z');
  lock.mockClear();
  stop = watchIdle(lock);
});

afterEach(() => {
  stop();
  vi.useRealTimers();
});

/** The laptop sleeps: the clock goes on, nothing runs. */
function sleep(ms: number): void {
  vi.setSystemTime(Date.now() + ms);
}

describe('a station that is left', () => {
  it('counts down after five minutes and then locks, once', async () => {
    await vi.advanceTimersByTimeAsync(IDLE_MS - 1000);
    expect(countdown(), 'reading a paper for a while is no leaving').toBeNull();
    await vi.advanceTimersByTimeAsync(1000);
    expect(countdown(), 'half a minute to say that somebody is there').toBe(30);
    await vi.advanceTimersByTimeAsync(COUNTDOWN_MS - 1000);
    expect(countdown(), 'the last second').toBe(1);
    expect(lock, 'nothing is locked before its time').not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(5000);
    expect(lock, 'one lock is enough').toHaveBeenCalledTimes(1);
  });

  it('never counts down while somebody works', async () => {
    for (let minute = 0; minute < 20; minute += 1) {
      await vi.advanceTimersByTimeAsync(60_000);
      atWork();
      expect(countdown(), `minute ${minute}`).toBeNull();
    }
    expect(lock, 'who types is there').not.toHaveBeenCalled();
  });

  it('goes on after a key, with five minutes anew', async () => {
    await vi.advanceTimersByTimeAsync(IDLE_MS + 10_000);
    atWork();
    expect(countdown(), 'a table that is bumped is nobody').toBe(20);
    stay();
    expect(countdown(), 'a key is somebody').toBeNull();
    await vi.advanceTimersByTimeAsync(IDLE_MS - 1000);
    expect(countdown(), 'the five minutes start again').toBeNull();
    expect(lock, 'and nothing was locked').not.toHaveBeenCalled();
  });

  it('is locked by the first key after a long sleep, whoever presses it', async () => {
    sleep(8 * 60 * 60_000);
    atWork();
    await vi.advanceTimersByTimeAsync(0);
    expect(lock, 'the one who opens the lid may be another').toHaveBeenCalledTimes(1);
  });

  it('is not kept open by a clock that was set back', async () => {
    sleep(-24 * 60 * 60_000);
    await vi.advanceTimersByTimeAsync(IDLE_MS + COUNTDOWN_MS + 2000);
    expect(lock, 'it counts from the moment it noticed').toHaveBeenCalledTimes(1);
  });

  it('counts nothing once it is locked', async () => {
    stop();
    sleep(IDLE_MS * 2);
    atWork();
    expect(countdown(), 'the unlock screen is left alone').toBeNull();
    expect(lock, 'there is nothing to lock').not.toHaveBeenCalled();
  });

  it('tries again when the lock failed', async () => {
    lock.mockRejectedValueOnce(new Error('the disk'));
    sleep(IDLE_MS + COUNTDOWN_MS);
    await expect(vi.advanceTimersByTimeAsync(1000)).resolves.toBeDefined();
    await vi.advanceTimersByTimeAsync(1000);
    expect(lock, 'an open station that nobody sits at is tried until it locks').toHaveBeenCalledTimes(2);
  });
});
