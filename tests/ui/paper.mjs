// A filled paper form as an officer types it in: by the numbers of the shipped guideline's form.
import { readFileSync } from 'node:fs';
import path from 'node:path';

const FORM = path.resolve(import.meta.dirname, '../../assets/guidelines/ssd-civil-registry/0.2.0/form.json');
const FIELDS = JSON.parse(readFileSync(FORM, 'utf8')).steps.flatMap((step) => step.fields.map((field) => field.id));

/** The number that is printed at a question. */
export const numberOf = (field) => FIELDS.indexOf(field) + 1;

/** The answers of a national by descent, as lines to type; only the portrait can't be typed. */
export function lines() {
  const n = numberOf;
  return [
    `${n('notice_language')}.3 ${n('notice_reader')}.1 ${n('notice_read')}.1 ${n('consent_statistics')}.1 ${n('consent_partners')}.2`,
    `${n('name_own')} Nyandeng`,
    `${n('name_father')} Deng`,
    `${n('name_grandfather')} Garang`,
    `${n('mother_name')} Achol`,
    `${n('sex')}.1 ${n('wants_id')}.2`,
    `${n('birth_date')}.5 1987`,
    `${n('birth_place')} near Bor; Bor South`,
    `${n('ancestor_relation')}.2 ${n('ancestor_line')}.2 ${n('ancestor_known_how')}.3`,
    `${n('ancestor_name')} Ayen Kuol`,
    `${n('ancestor_birth_place')} Jalle`,
    `${n('residence')} Hai Malakal; Juba; Central Equatoria`,
    `${n('displacement')}.1 ${n('birth_certificate')}.1 ${n('age_assessment')}.1 ${n('older_id')}.2`,
    `${n('witnesses')}.6 ${n('witnesses')}.8 ${n('witnesses')}.9 Lado Wani; uncle; I have known the family since 1990.`,
    `${n('witness_is_close')}.1 ${n('fee_state')}.3`,
  ];
}

/** The same digits as Arabic writes them. */
export const arabic = (text) => text.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)));

/** Types a line and waits until it was taken. */
export async function type(page, line) {
  await page.keyboard.type(line);
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('#paper-line')?.value === '');
}

/** Types a line that is not understood; answers with what is said of it. */
export async function mistype(page, selector, line) {
  await page.fill(selector, '');
  await page.keyboard.type(line);
  await page.keyboard.press('Enter');
  const said = await page.locator('#paper-said strong').textContent();
  await page.fill(selector, '');
  return said;
}
