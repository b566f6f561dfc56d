// The practice office as the loopback host opens it, and the one person these tests enrol there.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** The host's address: BOMA_LOOPBACK where one runs already, else a host of our own, which prints it first. */
export async function openHost() {
  const given = process.env.BOMA_LOOPBACK;
  if (given) return { url: given, carry: () => undefined, close: () => undefined };
  const program = process.env.BOMA_LOOPBACK_PROGRAM ?? path.join(ROOT, 'target/debug/boma-loopback');
  const folder = mkdtempSync(path.join(tmpdir(), 'boma-screens-'));
  const host = spawn(program, ['--ui', path.join(ROOT, 'ui/dist-loopback'), '--dir', folder], { stdio: ['ignore', 'pipe', 'inherit'] });
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
  return { url, carry: (stick) => headquarters(folder, stick), close };
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

/** Unlocks with the password that the practice realm shows. */
export async function unlock(page, role) {
  const officers = page.locator('form label', { has: page.locator('input[name=login]') });
  const wanted = officers.filter({ has: page.locator('.face span', { hasText: role }) }).first();
  await wanted.locator('input').check();
  await page.fill('#password', (await wanted.locator('code').textContent()).trim());
  await page.keyboard.press('Enter');
  await page.waitForSelector('#next');
}

export async function lock(page) {
  await page.locator('header .end > button').first().click();
  await page.waitForSelector('#password');
}

/** The answers to each step, by the fields of the guideline that ships with the program. */
export const STEPS = [
  { first: 'notice_language', give: notice },
  { first: 'name_own', give: names },
  { first: 'birth_date', give: birth },
  { first: 'ancestor_relation', give: family },
  { first: 'residence', give: residence },
  { first: 'birth_certificate', give: papers },
  { first: 'witnesses', give: witness },
  { first: 'portrait', give: portrait },
];

async function notice(page) {
  await choose(page, 'notice_language', 'juba-arabic');
  await choose(page, 'notice_reader', 'officer');
  for (const one of ['notice_read', 'consent_statistics', 'consent_partners']) await choose(page, one, 'yes');
}

async function names(page) {
  await page.selectOption('.letters select', 'din');
  await page.fill('#f-name_own', 'Nyand');
  for (const key of ['Alt+Digit3', 'Alt+Digit3', 'Alt+Digit1']) await page.locator('#f-name_own').press(key);
  await page.waitForFunction(() => document.querySelector('#f-name_own')?.value === 'Nyandɛɛŋ');
  await page.fill('#f-name_father', 'Deŋ');
  await page.fill('#f-name_grandfather', 'Garaŋ');
  await page.fill('#f-mother_name', 'Achol');
}

async function birth(page) {
  await choose(page, 'sex', 'female');
  await page.fill('#f-birth_date-words', '1987');
  await page.locator('#q-birth_date [role=status]', { hasText: '1987' }).waitFor();
  await page.locator('#f-birth_date-words').press('Enter');
  await place(page, 'birth_place', 'by the river at Malakal', 'Malakal');
}

async function family(page) {
  await choose(page, 'ancestor_relation', 'grandparent');
  await choose(page, 'ancestor_line', 'father');
  await page.fill('#f-ancestor_name', 'Garaŋ Akol');
  await place(page, 'ancestor_birth_place', 'Juba', 'Juba');
  await choose(page, 'ancestor_known_how', 'family');
}

async function residence(page) {
  await place(page, 'residence', 'Malakal town', 'Malakal');
  await choose(page, 'displacement', 'none');
}

async function papers(page) {
  await choose(page, 'birth_certificate', 'yes');
  await page.locator('#f-birth_certificate-scan').setInputFiles(await picture(page, 1000, 700));
  await page.waitForSelector('#q-birth_certificate figure img');
  await choose(page, 'older_id', 'no');
  await page.selectOption('#f-older_id-reason', 'lost');
}

async function witness(page) {
  await page.click('#f-witnesses');
  await page.fill('#f-witnesses-name', 'Chol Deŋ Ajak');
  await page.selectOption('#f-witnesses-kind', 'chief');
  await page.fill('#f-witnesses-relation', 'chief of the village');
  await page.fill('#f-witnesses-statement', 'I know her since she was born. Her grandfather kept cattle here.');
  for (const tick of await page.locator('.witness input[type=checkbox]').all()) await tick.check();
  await page.locator('.witness button').first().click();
}

async function portrait(page) {
  await page.locator('#f-portrait').setInputFiles(await picture(page, 900, 1155));
  await page.waitForSelector('#q-portrait img');
}

async function choose(page, field, option) {
  const radio = page.locator(`input[name="r-${field}"][value="${option}"]`);
  if (await radio.count()) await radio.check();
  else await page.selectOption(`#f-${field}`, option);
}

/** The words as spoken, and the first place of the gazetteer, by keyboard alone. */
async function place(page, field, spoken, search) {
  await page.fill(`#f-${field}-spoken`, spoken);
  await page.fill(`#f-${field}-search`, search);
  await page.waitForSelector(`#f-${field}-list [aria-selected=true]`);
  await page.locator(`#f-${field}-search`).press('Enter');
  await page.waitForSelector(`#q-${field} .chosen`);
}

/** A JPEG with enough light and edges in it, drawn by the browser itself. */
async function picture(page, width, height) {
  const base64 = await page.evaluate(
    ([w, h]) => {
      const canvas = Object.assign(document.createElement('canvas'), { width: w, height: h });
      const pen = canvas.getContext('2d');
      pen.fillStyle = '#dfe3e0';
      pen.fillRect(0, 0, w, h);
      for (let line = 0; line < 24; line += 1) {
        pen.fillStyle = line % 2 ? '#3b2a20' : '#8a6a50';
        pen.fillRect(w / 4 + line * 4, h / 6 + line * (h / 40), w / 2 - line * 8, h / 60);
      }
      return canvas.toDataURL('image/jpeg', 0.9).split(',')[1];
    },
    [width, height],
  );
  return { name: 'picture.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(base64, 'base64') };
}
