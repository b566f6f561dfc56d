import { beforeEach, describe, expect, it, vi } from 'vitest';
import { go, reset, screen } from './router.svelte';
import { leftBy, lock, lockLeft, station, unlock } from './session.svelte';
import { mustSave } from './settle';

const rust = vi.hoisted(() => ({ login: null as string | null, asked: [] as string[] }));

vi.mock('$transport', () => ({
  pictureUrl: (sha256: string) => sha256,
  send: async (command: string, payload: { login?: string; password?: string }) => {
    rust.asked.push(command);
    if (command === 'session.unlock') {
      if (payload.password !== 'right') throw { code: 'wrong-password', args: { wait: '1' } };
      rust.login = payload.login ?? null;
    }
    if (command === 'session.lock') rust.login = null;
    return { version: '', language: null, station: null, session: rust.login && { login: rust.login, name: '', role: 'officer' } };
  },
}));

const FILE = { at: 'enrolment', id: 'a file' } as const;

beforeEach(async () => {
  await lock();
  reset();
  rust.asked = [];
  await unlock('ayen', 'right');
});

describe('a station that locked by itself', () => {
  it('brings the same login back to screen and field', async () => {
    await go(FILE);
    await lockLeft('given_name');
    expect(station()?.session, 'nobody is logged in').toBeNull();
    expect(screen(), 'no screen of a person stays').toEqual({ at: 'home' });
    expect(leftBy(), 'the unlock screen knows whose place is kept').toBe('ayen');
    await unlock('ayen', 'wrong').catch(() => undefined);
    await unlock('ayen', 'right');
    expect(screen(), 'a wrong password does not forget the place').toEqual({ ...FILE, field: 'given_name' });
  });

  it('never brings another login there, and forgets', async () => {
    await go(FILE);
    await lockLeft('given_name');
    await unlock('bol', 'right');
    expect(screen(), 'a colleague starts at home').toEqual({ at: 'home' });
    await lock();
    await unlock('ayen', 'right');
    expect(screen(), 'and then the place is gone for everybody').toEqual({ at: 'home' });
  });

  it('saves first what can be saved', async () => {
    const forget = mustSave(async () => {
      await Promise.resolve();
      rust.asked.push('saved');
      return true;
    });
    await lockLeft(null);
    forget();
    expect(rust.asked.slice(-2), 'the words reach the disk before the door closes').toEqual(['saved', 'session.lock']);
  });

  it('locks even when saving hangs', async () => {
    vi.useFakeTimers();
    const forget = mustSave(() => new Promise<boolean>(() => undefined));
    const locked = lockLeft(null);
    await vi.advanceTimersByTimeAsync(10_000);
    await locked;
    forget();
    vi.useRealTimers();
    expect(station()?.session, 'a laptop that was left must lock').toBeNull();
  });

  it('keeps no names: neither what was searched nor whose household it was', async () => {
    await go({ at: 'files', states: ['draft'], search: 'Nyandeng' });
    await lockLeft(null);
    await unlock('ayen', 'right');
    expect(screen(), 'the list, without the search').toEqual({ at: 'files', states: ['draft'] });
    await go({ at: 'start', household: { id: 'a file', name: 'Nyandeng' } });
    await lockLeft(null);
    await unlock('ayen', 'right');
    expect(screen(), 'a start begins anew').toEqual({ at: 'home' });
  });

  it('locked by hand keeps nothing', async () => {
    await go(FILE);
    await lock();
    await unlock('ayen', 'right');
    expect(screen(), 'who locks has finished').toEqual({ at: 'home' });
  });
});
