// The two people these tests enrol: by the fields of the guideline that ships with the program.

/** A sister and a brother who swear for each other: one household, and a sign for the supervisor. */
export const NYANDENG = { sex: 'female', year: '1987', letters: ['Nyand', 'Alt+Digit3', 'Alt+Digit3', 'Alt+Digit1'], own: 'Nyandɛɛŋ', witness: 'Chol Deŋ Garaŋ' };
export const CHOL = { sex: 'male', year: '1990', letters: ['Chol'], own: 'Chol', witness: 'Nyandɛɛŋ Deŋ Garaŋ' };
/** Somebody for whom a neighbour swears: nothing about her is unusual. */
export const YAR = { sex: 'female', year: '1991', letters: ['Yar'], own: 'Yar', witness: 'Lado Wani' };

/** Answers "Who is here?" for a national by descent, up to the category that it leads to. */
export async function screen(page) {
  await choose(page, 'who_age', 'adult');
  await choose(page, 'who_found', 'no');
  await page.waitForSelector('#q-who_is');
  await choose(page, 'who_is', 'by-birth');
  await page.waitForSelector('#q-who_claim');
  await choose(page, 'who_claim', 'ancestor');
  await choose(page, 'who_moved', 'no');
  await choose(page, 'who_other_nationality', 'no');
  await page.waitForSelector('aside button[value=C01]');
}

/** The answers to each step; `shared` are those the household has given already. */
export const STEPS = [
  { first: 'notice_language', give: notice },
  { first: 'name_own', give: names },
  { first: 'sex', give: birth },
  { first: 'grounds', give: async () => undefined },
  { first: 'ancestor_relation', give: family, shared: true },
  { first: 'residence', give: residence, shared: true },
  { first: 'birth_certificate', give: papers },
  { first: 'witnesses', give: witness },
  { first: 'portrait', give: portrait },
  { first: 'fee_state', give: (page) => choose(page, 'fee_state', 'later') },
];

async function notice(page) {
  await choose(page, 'notice_language', 'juba-arabic');
  await choose(page, 'notice_reader', 'officer');
  for (const one of ['notice_read', 'consent_statistics', 'consent_partners']) await choose(page, one, 'yes');
}

async function names(page, person) {
  await page.selectOption('.letters select', 'din');
  const [typed, ...keys] = person.letters;
  await page.fill('#f-name_own', typed);
  for (const key of keys) await page.locator('#f-name_own').press(key);
  await page.waitForFunction((own) => document.querySelector('#f-name_own')?.value === own, person.own);
  await page.fill('#f-name_father', 'Deŋ');
  await page.fill('#f-name_grandfather', 'Garaŋ');
  await page.fill('#f-mother_name', 'Achol');
}

async function birth(page, person) {
  await choose(page, 'sex', person.sex);
  await page.fill('#f-birth_date-words', person.year);
  await page.locator('#q-birth_date [role=status]', { hasText: person.year }).waitFor();
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

async function witness(page, person) {
  // The household lends its witness, who has to swear anew.
  const lent = page.locator('#q-witnesses ol button');
  if (await lent.count()) await lent.first().click();
  else await page.click('#f-witnesses');
  await page.fill('#f-witnesses-name', person.witness);
  await page.selectOption('#f-witnesses-kind', 'relative');
  await page.fill('#f-witnesses-relation', 'child of the same father');
  await page.fill('#f-witnesses-statement', 'We grew up in one house. Our grandfather kept cattle here.');
  for (const tick of await page.locator('.witness input[type=checkbox]').all()) await tick.check();
  await page.locator('.witness button').first().click();
  await choose(page, 'witness_is_close', 'yes');
}

async function portrait(page) {
  await page.locator('#f-portrait').setInputFiles(await picture(page, 900, 1155));
  await page.waitForSelector('#q-portrait img');
}

/** Chooses among radio buttons, or in a list where there are many. */
export async function choose(page, field, option) {
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
