// The practice office as the loopback host opens it.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** The host's address: BOMA_LOOPBACK where one runs already, else a host of our own, which prints it first. */
export async function openHost({ empty = false } = {}) {
  const given = process.env.BOMA_LOOPBACK;
  if (given && !empty) return { url: given, carry: () => undefined, lockOut: () => undefined, close: () => undefined };
  const program = process.env.BOMA_LOOPBACK_PROGRAM ?? path.join(ROOT, 'target/debug/boma-loopback');
  const folder = mkdtempSync(path.join(tmpdir(), 'boma-screens-'));
  const host = spawn(program, ['--ui', path.join(ROOT, 'ui/dist-loopback'), '--dir', folder, ...(empty ? ['--empty'] : [])], { stdio: ['ignore', 'pipe', 'inherit'] });
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
  const program = process.env.BOMA_PROGRAM ?? path.join(ROOT, 'target/debug/boma');
  const opened = ['--hq', path.join(folder, 'hq'), '--passphrase-file', path.join(folder, 'passphrase')];
  for (const act of ['intake', 'receipts']) {
    const done = spawnSync(program, ['hq', act, stick, ...opened], { encoding: 'utf8' });
    if (done.status !== 0) throw new Error(`boma hq ${act} ended with ${done.status}: ${done.stderr}`);
  }
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
