// Every screen of the station in both directions of writing: used by keyboard, checked with axe, kept as a picture.
// BOMA_LOOPBACK names a running host; BOMA_SCREENS the folder for the pictures (default: target/screens).
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import axe from '@axe-core/playwright';
import { chromium } from 'playwright-core';
import { CHOL, choose, NYANDENG, screen, STEPS, YAR } from './applicant.mjs';
import { arabic, lines, mistype, numberOf, type } from './paper.mjs';
import { giveKey, lock, openHost, openRestored, unlock } from './office.mjs';

const AxeBuilder = axe.default ?? axe;
const PICTURES = process.env.BOMA_SCREENS ?? path.resolve(import.meta.dirname, '../../target/screens');
// The system's Chromium; where it has none, the one that Playwright brings.
const CHROMIUM = '/usr/bin/chromium';
const QUIET = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
// Of ui/src/lib/idle.svelte.ts.
const IDLE_MS = 5 * 60_000;
const ROLES = { en: { officer: 'Officer', supervisor: 'Supervisor' }, ar: { officer: 'موظف تسجيل', supervisor: 'مشرف' } };

let browser;
let host;

before(async () => {
  mkdirSync(PICTURES, { recursive: true });
  host = await openHost();
  browser = await chromium.launch({ ...(existsSync(CHROMIUM) ? { executablePath: CHROMIUM } : {}), args: QUIET });
});

after(async () => {
  await browser?.close();
  host?.close();
});

for (const language of ['en', 'ar']) {
  test(`a person goes the whole road in ${language}`, async () => {
    const { page, complaints } = await openPage(language);
    const look = (name) => inspect(page, name, language);

    await look('unlock');
    await unlock(page, ROLES[language].officer);
    await look('home');
    await startFile(page, look);
    await enrol(page, look);
    await sign(page, look);
    await heldFile(page, look);
    await discard(page);
    await startRelative(page, look);
    await enrolRelative(page, look);
    const reference = await sign(page, async () => undefined);
    await lock(page);

    await unlock(page, ROLES[language].officer, 1);
    await verify(page, look, reference);
    await lock(page);
    await unlock(page, ROLES[language].supervisor);
    await review(page, look, reference);
    await transfer(page, look);
    await lock(page);
    assert.deepEqual(complaints, [], 'the page throws nothing and asks for nothing it may not have');
    await page.context().close();
  });
}

for (const language of ['en', 'ar']) {
  test(`a station that is left locks in ${language}, and the same login finds its place`, async () => {
    const { page, complaints } = await openPage(language, { clock: true });
    const { officer, supervisor } = ROLES[language];
    const draft = await openDraft(page, officer);
    await leave(page, IDLE_MS);
    await inspect(page, 'idle', language);
    await page.keyboard.press('x');
    await page.waitForSelector('dialog', { state: 'hidden' });
    assert.equal(await page.evaluate(() => document.activeElement?.closest('[id^="q-"]')?.id), draft, 'a key goes on in the same field');
    assert.equal(await page.inputValue('#f-name_own'), 'Nyandeng', 'and types nothing');
    await leave(page, IDLE_MS + 31_000);
    await page.waitForSelector('#password');
    await inspect(page, 'unlock-left', language);
    await giveKey(page, officer);
    await page.waitForSelector('#f-name_own:focus');
    await leave(page, IDLE_MS + 31_000);
    await page.waitForSelector('#password');
    await unlock(page, supervisor);
    await lock(page);
    await unlock(page, officer);
    await lock(page);
    assert.deepEqual(complaints, [], 'the page throws nothing');
    await page.context().close();
  });

  test(`a password is changed and a locked login is lifted in ${language}`, async () => {
    const { page } = await openPage(language);
    const { officer, supervisor } = ROLES[language];
    await unlock(page, officer);
    await page.locator('header .who button').click();
    const [old, fresh] = ['practice-achol', `nine brown cows ${language}`];
    await changeTo(page, 'a guess', fresh);
    await page.locator('.wait').waitFor();
    await inspect(page, 'password-wrong', language);
    await page.locator('.wait').waitFor({ state: 'detached' });
    await changeTo(page, old, fresh);
    await page.locator('.done').waitFor();
    await inspect(page, 'password', language);
    await changeTo(page, fresh, old);
    await page.locator('.done').waitFor();
    await lock(page);
    host.lockOut('achol');
    await page.reload();
    await page.locator('form p.card').waitFor();
    await inspect(page, 'unlock-locked', language);
    await unlock(page, supervisor);
    await inspect(page, 'home-locked-login', language);
    await page.locator('header .who button').click();
    await page.locator('button[value=logins]').click();
    await page.waitForSelector('#logins strong');
    await inspect(page, 'logins', language);
    await page.locator('#logins button').click();
    await page.waitForSelector('#logins strong', { state: 'detached' });
    await lock(page);
    await unlock(page, officer);
    await lock(page);
    await page.context().close();
  });
}

for (const language of ['en', 'ar']) {
  test(`Tab goes from answer to answer and a key opens the reason in ${language}`, async () => {
    const { page } = await openPage(language);
    await openDraft(page, ROLES[language].officer);
    await page.locator('#f-name_father').focus();
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'f-name_grandfather', 'nothing stands between two names');
    await page.keyboard.press('Alt+KeyW');
    await page.locator('#why-name_grandfather .why').waitFor();
    await inspect(page, 'reason', language);
    await page.keyboard.press('Alt+KeyW');
    await page.locator('#why-name_grandfather .why').waitFor({ state: 'detached' });
    assert.equal(await page.evaluate(() => document.activeElement.id), 'f-name_grandfather', 'the keyboard stays where it was');
    await page.keyboard.press('Escape');
    await lock(page);
    await page.context().close();
  });
}

for (const language of ['en', 'ar']) {
  test(`after a restoration the highest packet number is confirmed in ${language}`, async () => {
    const restored = await openRestored();
    const { page, complaints } = await openPage(language, { at: restored });
    await unlock(page, ROLES[language].supervisor);
    await page.locator('section[aria-labelledby=keeping] button').first().focus();
    await page.keyboard.press('Enter');
    await page.locator('#highest').focus();
    await page.keyboard.type('1');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#highest-problem:not(:empty)');
    await inspect(page, 'highest-too-low', language);
    await page.fill('#highest', '7');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#highest', { state: 'detached' });
    await inspect(page, 'highest-confirmed', language);
    assert.deepEqual(complaints, [], 'the page throws nothing');
    await page.context().close();
    restored.close();
  });
}

for (const language of ['en', 'ar']) {
  test(`backups are made and the journal is read in ${language}`, async () => {
    const { page, complaints } = await openPage(language);
    await unlock(page, ROLES[language].supervisor);
    const keeping = page.locator('section[aria-labelledby=keeping] button');
    await keeping.first().focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('#folder');
    await inspect(page, 'backup', language);
    const medium = mkdtempSync(path.join(tmpdir(), 'boma-medium-'));
    await page.fill('#folder', medium);
    await page.locator('main input[type=checkbox]').check();
    await page.locator('main button.main').click();
    await page.waitForSelector('#result');
    await inspect(page, 'backup-made', language);
    assert.equal(await page.locator('main tbody tr').count(), 1, 'the medium holds one backup');

    await page.keyboard.press('Escape');
    await page.waitForSelector('#next');
    await keeping.last().focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('.fit strong');
    await inspect(page, 'journal', language);
    await page.selectOption('#j-act', 'backup-made');
    await page.fill('#j-from', '1');
    await page.locator('#j-login').focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('#j-said:not(:empty)');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'j-from', 'a day without its month is asked for again');
    await page.selectOption('#j-from-month', '1');
    await page.fill('#j-from-year', '2024');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => [...document.querySelectorAll('main tbody tr')].every((row) => row.querySelector('.detail')?.textContent.startsWith('backup')));
    await page.locator('main summary').click();
    await page.fill('#folder', medium);
    await page.locator('details button').last().click();
    await page.locator('details [role=status] strong').waitFor();
    await inspect(page, 'journal-written', language);
    rmSync(medium, { recursive: true, force: true });
    await lock(page);
    await unlock(page, ROLES[language].officer);
    assert.equal(await keeping.count(), 0, 'an officer is shown neither');
    await lock(page);
    assert.deepEqual(complaints, [], 'the page throws nothing');
    await page.context().close();
  });
}

for (const language of ['en', 'ar']) {
  test(`a new laptop is set up by keyboard in ${language}`, async () => {
    const place = await openHost({ empty: true });
    const { page, complaints } = await openPage(language, { at: place, first: '#realm-live' });
    await inspect(page, 'setup-new', language);
    await setUp(page);
    await inspect(page, 'setup-unlock', language);
    await enterNew(page, 'ayen');
    await page.locator('#request-write').focus();
    await page.keyboard.press('Enter');
    await page.locator('section[aria-labelledby=request] [role=status] strong').waitFor();
    await inspect(page, 'setup-request', language);
    await lock(page);
    await page.reload();
    await enterNew(page, 'deng');
    await inspect(page, 'setup-waits', language);
    await page.locator('#pack-look').focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('#heard');
    await inspect(page, 'setup-pack', language);
    await page.fill('#heard', 'abandon '.repeat(6));
    await page.keyboard.press('Enter');
    await page.locator('section[aria-labelledby=take] [role=alert] strong').waitFor();
    await inspect(page, 'setup-differs', language);
    await page.fill('#heard', readFileSync(path.join(place.folder, 'root.txt'), 'utf8'));
    await page.keyboard.press('Enter');
    await page.waitForSelector('#next');
    await page.locator('header nav button').nth(2).click();
    await page.locator('#packs').focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('#root');
    await stickFound(page);
    await page.locator('#pack-look').focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('form h3');
    await inspect(page, 'packs', language);
    assert.deepEqual(complaints, [], 'the page throws nothing');
    await page.context().close();
    place.close();
  });
}

for (const language of ['en', 'ar']) {
  test(`a day is ended with one password in ${language}`, async () => {
    const { page, complaints } = await openPage(language);
    const look = (name) => inspect(page, name, language);
    await unlock(page, ROLES[language].supervisor);
    await endOfDay(page);
    await look('day-nothing');
    await lock(page);
    await unlock(page, ROLES[language].officer);
    const reference = await longTalk(page);
    await lock(page);
    await unlock(page, ROLES[language].officer, 1);
    await verify(page, async () => undefined, reference);
    await lock(page);
    await unlock(page, ROLES[language].supervisor);
    await approveTogether(page, look, reference);
    await page.locator('main .page > div > button').last().click();
    await page.waitForSelector('article table tbody td');
    await look('day-report');
    assert.ok(!(await page.locator('article').textContent()).includes(YAR.own), 'no name is printed');
    await lock(page);
    assert.deepEqual(complaints, [], 'the page throws nothing');
    await page.context().close();
  });
}

for (const language of ['en', 'ar']) {
  test(`a filled paper form is typed in by keyboard in ${language}`, async () => {
    const { page, complaints } = await openPage(language);
    await openDraft(page, ROLES[language].officer);
    await page.keyboard.press('F2');
    await page.waitForSelector('#paper-code:focus');
    const code = /[0-9a-f]{4} [0-9a-f]{4}/.exec(await mistype(page, '#paper-code', '1234 5678'))[0];
    await inspect(page, 'paper-code', language);
    await page.keyboard.type(code);
    await page.keyboard.press('Enter');
    await page.waitForSelector('#paper-line:focus');
    const sex = numberOf('sex');
    assert.match(await mistype(page, '#paper-line', '999 Deng'), /999/, 'a number that is not on the form is named');
    assert.match(await mistype(page, '#paper-line', `${sex}.7`), new RegExp(`${sex}.1 .+${sex}.2 `), 'the answers there are, are named');
    for (const line of lines()) await type(page, language === 'ar' ? arabic(line) : line);
    assert.equal(await page.locator('ol[aria-live] li').count(), 26, 'each answer stands in the list');
    await inspect(page, 'paper-typed', language);
    const said = () => page.locator('ol[aria-live] li').first().textContent();
    const last = await said();
    await type(page, `${numberOf('name_own')} Nyandong`);
    await page.keyboard.press('Control+z');
    await page.waitForFunction((before) => document.querySelector('ol[aria-live] li')?.textContent === before, last);
    await mistype(page, '#paper-line', `${numberOf('portrait')} x`);
    await inspect(page, 'paper-wrong', language);
    await page.keyboard.press('Escape');
    await page.keyboard.press('F9');
    await page.waitForSelector('#missing-title');
    assert.equal(await page.locator('[aria-labelledby=missing-title] li').count(), 1, 'only the portrait is left, on its own step');
    await page.locator('nav[aria-label] ol button').nth(2).click();
    await page.waitForFunction(() => document.querySelector('#f-name_own')?.value === 'Nyandeng');
    await lock(page);
    assert.deepEqual(complaints, [], 'the page throws nothing');
    await page.context().close();
  });
}

test('a wrong password is answered with a wait that is counted down', async () => {
  const { page } = await openPage('en');
  await page.fill('#password', 'not the password');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').filter({ hasText: 'does not fit' }).waitFor();
  await page.locator('.wait').waitFor();
  await inspect(page, 'unlock-wrong', 'en');
  await page.locator('.wait').waitFor({ state: 'detached' });
  await page.context().close();
});

async function openPage(language, { clock = false, at = host, first = '#password' } = {}) {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  const page = await context.newPage();
  if (clock) await page.clock.install();
  page.setDefaultTimeout(15_000);
  const complaints = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => message.type() === 'error' && !message.location().url.endsWith('favicon.ico') && complaints.push(message.text()));
  await page.goto(at.url);
  await page.waitForSelector(first);
  // The station keeps the language chosen last, so each test chooses its own.
  await page.locator(`.languages button[lang=${language}]`).click();
  await page.waitForSelector(`html[lang=${language}]`);
  return { page, complaints };
}

/** Fills in the first page of a new laptop. */
async function setUp(page) {
  await page.locator('#realm-live').focus();
  await page.keyboard.press('Space');
  await page.fill('#code', 'mal1');
  await page.fill('#office', 'Malakal county office');
  for (const [number, [login, name]] of [['ayen', 'Ayen Kuol'], ['deng', 'Deng Garang']].entries()) {
    await page.fill(`#name-${number}`, name);
    await page.fill(`#login-${number}`, login);
    await page.fill(`#password-${number}`, `${login} has seven goats`);
    await page.fill(`#again-${number}`, `${login} has seven goats`);
  }
  await page.keyboard.press('Enter');
  await page.waitForSelector('#password');
}

/** Logs in at a station that headquarters has not answered. */
async function enterNew(page, login) {
  await page.waitForSelector('#password');
  await page.locator(`input[name=login][value=${login}]`).check();
  await page.fill('#password', `${login} has seven goats`);
  await page.keyboard.press('Enter');
  await stickFound(page);
}

/** The stick is found and chosen. */
async function stickFound(page) {
  await page.waitForFunction(() => document.querySelector('#folder')?.value);
}

async function inspect(page, name, language) {
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  await page.screenshot({ path: path.join(PICTURES, `${name}-${language}.png`) });
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(' ')).join(', ')}`);
  assert.deepEqual(found, [], `${name} in ${language} keeps every rule that axe knows`);
  const [direction, wide] = await page.evaluate(() => [document.documentElement.dir, document.documentElement.scrollWidth > innerWidth]);
  assert.equal(direction, language === 'ar' ? 'rtl' : 'ltr', `${name} is written in the direction of ${language}`);
  assert.equal(wide, false, `${name} in ${language} fits the width of a small laptop`);
}

/** The officer opens a new file and stands in its field for the own name; that question's id. */
async function openDraft(page, officer) {
  await unlock(page, officer);
  await page.locator('main ol button').last().click();
  await page.waitForSelector('main button[value=new]');
  await page.keyboard.press('Enter');
  await page.waitForSelector('#q-who_age');
  await screen(page);
  await page.keyboard.press('F8');
  await page.waitForSelector(`#q-${STEPS[0].first}`);
  await page.keyboard.press('F8');
  await page.fill('#f-name_own', 'Nyandeng');
  return 'q-name_own';
}

/** Nobody touches the laptop for this long. */
async function leave(page, ms) {
  await page.clock.fastForward(ms);
  if (ms < IDLE_MS + 30_000) await page.waitForSelector('dialog[open]');
}

async function changeTo(page, old, fresh) {
  await page.fill('#password-old', old);
  await page.fill('#password-new', fresh);
  await page.fill('#password-again', fresh);
  await page.keyboard.press('Enter');
}

async function startFile(page, look) {
  await page.locator('main ol button').last().click();
  await page.waitForSelector('main button[value=new]');
  await look('start');
  await page.keyboard.press('Enter');
  await page.waitForSelector('#q-who_age');
  await look('screening-empty');
  await screen(page);
  await look('screening');
  await page.locator('.by-hand').click();
  await page.waitForSelector('main button[value=C20]');
  await look('categories');
  await page.keyboard.press('F7');
  await page.waitForSelector('#q-who_claim');
  await page.keyboard.press('F8');
}

async function enrol(page, look) {
  await page.waitForSelector(`#q-${STEPS[0].first}`);
  await page.keyboard.press('F9');
  await page.waitForSelector('#missing-title');
  await look('enrol-missing');
  await page.keyboard.press('F9');
  for (const [index, step] of STEPS.entries()) {
    await page.waitForSelector(`#q-${step.first}`);
    await step.give(page, NYANDENG);
    await look(`enrol-${index + 1}`);
    if (step.first === 'grounds') await comeBack(page, look);
    await page.keyboard.press('F8');
  }
}

/** The file is put off, stands first on the home screen on the day of return and is gone on with. */
async function comeBack(page, look) {
  await page.keyboard.press('F10');
  // The page's own clock may be set to another day than the laptop's.
  const [day, month, year] = await page.evaluate(() => [new Date().getDate(), new Date().getMonth() + 1, new Date().getFullYear()].map(String));
  await page.fill('#return-on', day);
  await page.fill('#return-on-year', year);
  await page.selectOption('#return-on-month', month);
  await page.waitForSelector('article .day strong');
  await look('not-today');
  await page.keyboard.press('Escape');
  await page.waitForSelector('#due');
  await look('home-back-today');
  await page.keyboard.press('Enter');
  await page.waitForSelector('#history');
  await look('file-draft');
  await page.locator('.next button.main').click();
  await page.locator('nav[aria-label] ol button', { has: page.locator('.mark', { hasText: '5' }) }).click();
  await page.waitForSelector('#q-grounds');
}

/** A husband or wife of a national: an order holds the file from its first screen on. */
async function heldFile(page, look) {
  await page.keyboard.press('Escape');
  await page.waitForSelector('#next');
  await page.locator('main ol button').last().click();
  await page.waitForSelector('main button[value=new]');
  await page.keyboard.press('Enter');
  await page.waitForSelector('#q-who_age');
  await choose(page, 'who_found', 'no');
  await choose(page, 'who_is', 'married');
  await page.waitForSelector('aside button[value=C09]');
  await page.keyboard.press('F8');
  await page.waitForSelector('#orders');
  await look('enrol-held');
  await page.locator('nav[aria-label] ol button').first().click();
  await choose(page, 'who_is', 'by-birth');
  await page.waitForSelector('#q-who_claim');
  await choose(page, 'who_claim', 'ancestor');
  await page.waitForSelector('#suggested');
  await look('enrol-suggested');
}

async function discard(page) {
  await page.locator('header nav button').nth(1).click();
  await page.locator('tbody button').first().click();
  await page.waitForSelector('#history');
  await page.locator('.next .row > button').last().click();
  await page.keyboard.press('Enter');
  await page.waitForSelector('#next');
}

async function startRelative(page, look) {
  await page.locator('header nav button').nth(1).click();
  await page.locator('tbody button').first().click();
  await page.locator('button.family').click();
  await page.waitForSelector('#q-who_age');
  await look('household');
  await screen(page);
  await page.keyboard.press('F8');
}

async function enrolRelative(page, look) {
  for (const step of STEPS) {
    await page.waitForSelector(`#q-${step.first}`);
    if (step.shared) await look(`household-${step.first}`);
    else await step.give(page, CHOL);
    await page.keyboard.press('F8');
  }
}

async function sign(page, look) {
  await page.waitForSelector('#agreed');
  await look('read-back');
  await page.locator('#agreed').press('Space');
  await page.locator('.declaration button.main').click();
  const reference = (await page.locator('article .reference').textContent()).trim();
  await look('slip');
  return reference;
}

/** A colleague compares the file and signs that; the way there begins on the home screen. */
async function verify(page, look, reference) {
  await look('home-verify');
  await page.locator('main ol button').first().click();
  const row = page.locator('tr', { hasText: reference });
  await row.waitFor();
  await look('to-verify');
  await row.locator('td button').click();
  await page.waitForSelector('#history');
  await page.locator('.next button.main').click();
  const decision = page.locator('main > section > .row > button');
  await decision.last().waitFor();
  await look('verify');
  await decision.last().click();
  await page.keyboard.press('Enter');
  await page.waitForSelector('.result');
  await look('verified');
}

async function endOfDay(page) {
  await page.locator('section[aria-labelledby=end-of-day] button').first().focus();
  await page.keyboard.press('Enter');
  await page.waitForSelector('main [role=status]');
}

/** Enrols somebody for whom a stranger swears, and takes the time that it takes. */
async function longTalk(page) {
  await startFile(page, async () => undefined);
  for (const step of STEPS) {
    await page.waitForSelector(`#q-${step.first}`);
    await step.give(page, YAR);
    await page.keyboard.press('F8');
  }
  await page.waitForSelector('#agreed');
  await fetch(`${host.url}/later`, { method: 'POST' });
  return sign(page, async () => undefined);
}

/** Reads the one file that waits, ticks it and gives the password. */
async function approveTogether(page, look, reference) {
  await endOfDay(page);
  const row = page.locator('tr', { hasText: reference });
  await row.waitFor();
  await look('day');
  assert.ok(await row.locator('input').isDisabled(), 'what was not opened can not be ticked');
  await row.locator('button').click();
  await page.locator('main header button').waitFor();
  await look('day-review');
  await page.locator('main header button').click();
  await row.waitFor();
  await row.locator('input').press('Space');
  await look('day-ticked');
  await page.locator('main > section button.main').click();
  await page.waitForSelector('#day-password:focus');
  await look('day-password');
  await page.keyboard.type('practice-keji');
  await page.keyboard.press('Enter');
  await page.waitForSelector('#ended');
  await look('day-done');
}

async function review(page, look, reference) {
  await look('home-supervisor');
  await page.locator('header nav button').nth(1).click();
  await page.fill('input[type=search]', reference);
  await page.locator('tr', { hasText: reference }).locator('td button').click();
  await page.waitForSelector('#history');
  await look('file');
  await page.locator('.next button.main').click();
  const decision = page.locator('main > section > .row > button');
  await page.waitForSelector('.sign');
  await decision.first().click();
  await page.waitForSelector('#reason');
  await look('review-return');
  await page.keyboard.press('Escape');
  await look('review');
  await decision.last().click();
  await page.keyboard.press('Enter');
  await page.waitForSelector('.result');
  await look('review-approved');
}

async function transfer(page, look) {
  await page.locator('header nav button').nth(2).click();
  await page.waitForSelector('#folder');
  const stick = mkdtempSync(path.join(tmpdir(), 'boma-stick-'));
  await page.fill('#folder', stick);
  await look('transfer');
  await page.locator('.deed button').first().click();
  await page.waitForSelector('#result');
  await look('transfer-exported');
  host.carry(stick);
  const exported = await page.locator('#result').textContent();
  await page.locator('.deed button').nth(1).click();
  await page.waitForFunction((before) => ![undefined, before].includes(document.querySelector('#result')?.textContent), exported);
  await look('transfer-received');
  rmSync(stick, { recursive: true, force: true });
}
