// The practice office as the loopback host opens it.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** The host's address: BOMA_LOOPBACK where one runs already, else a host of our own, which prints it first. */
export async function openHost({ empty = false } = {}) {
  const given = process.env.BOMA_LOOPBACK;
  if (given && !empty) return { url: given, carry: () => undefined, lockOut: () => undefined, close: () => undefined };
  return hostIn(mkdtempSync(path.join(tmpdir(), 'boma-screens-')), empty ? ['--empty'] : []);
}

/** A host whose laptop died and was put back from a backup: nobody has said yet which packet number is the highest. */
export async function openRestored() {
  const folder = mkdtempSync(path.join(tmpdir(), 'boma-restored-'));
  const station = path.join(folder, 'station');
  const medium = path.join(folder, 'medium');
  const password = path.join(folder, 'password');
  writeFileSync(password, 'practice-keji');
  mkdirSync(medium);
  boma('demo', '--enrolments', '2', '--dir', folder);
  const keji = ['--station', station, '--login', 'keji', '--password-file', password];
  boma('station', 'backup', '--to', medium, ...keji);
  const shown = readFileSync(path.join(station, 'practice.json'));
  rmSync(station, { recursive: true });
  boma('station', 'restore', '--from', medium, ...keji);
  // Passwords that everybody may see are in no backup.
  writeFileSync(path.join(station, 'practice.json'), shown);
  return hostIn(folder);
}

async function hostIn(folder, more = []) {
  const program = process.env.BOMA_LOOPBACK_PROGRAM ?? path.join(ROOT, 'target/debug/boma-loopback');
  const host = spawn(program, ['--ui', path.join(ROOT, 'ui/dist-loopback'), '--dir', folder, ...more], { stdio: ['ignore', 'pipe', 'inherit'] });
  const url = await new Promise((resolve, reject) => {
    host.once('error', reject);
    host.once('exit', (code) => reject(new Error(`the host ended with ${code} before it said its address`)));
    createInterface({ input: host.stdout }).on('line', (line) => {
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(line);
      if (found) resolve(found[0]);
    });
  });
  const close = () => {
    host.once('exit', () => rmSync(folder, { recursive: true, force: true }));
    host.kill();
  };
  return { url, folder, carry: (stick) => headquarters(folder, stick), lockOut: (login) => lockOut(folder, login), close };
}

/** Headquarters takes the stick in and writes its answers on it. */
function headquarters(folder, stick) {
  const opened = ['--hq', path.join(folder, 'hq'), '--passphrase-file', path.join(folder, 'passphrase')];
  for (const act of ['intake', 'receipts']) boma('hq', act, stick, ...opened);
}

function boma(...given) {
  const program = process.env.BOMA_PROGRAM ?? path.join(ROOT, 'target/debug/boma');
  const done = spawnSync(program, given, { encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`boma ${given.slice(0, 2).join(' ')} ended with ${done.status}: ${done.stderr}`);
}

/** Ten wrong passwords were typed for a login: typing them takes four minutes of waiting. */
function lockOut(folder, login) {
  const file = path.join(folder, 'station/keyring.json');
  const ring = JSON.parse(readFileSync(file, 'utf8'));
  ring.tries = { ...ring.tries, [login]: { wrong: 10, last: new Date().toISOString() } };
  writeFileSync(file, JSON.stringify(ring));
}

/** Unlocks with the password that the practice realm shows; `number` counts the logins of a role from 0. */
export async function unlock(page, role, number = 0) {
  await giveKey(page, role, number);
  await page.waitForSelector('#next');
}

/** The same, wherever it leads. */
export async function giveKey(page, role, number = 0) {
  const officers = page.locator('form label', { has: page.locator('input[name=login]') });
  const wanted = officers.filter({ has: page.locator('.face span', { hasText: role }) }).nth(number);
  await wanted.locator('input').check();
  await page.fill('#password', (await wanted.locator('code').textContent()).trim());
  await page.keyboard.press('Enter');
}

export async function lock(page) {
  await page.locator('header .end > button').first().click();
  await page.waitForSelector('#password');
}
