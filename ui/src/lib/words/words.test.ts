import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BEGUN, bring, bundleOf, COMPLETE, LANGUAGES, LOCALE, say, type Language } from './bundles';

const SRC = join(import.meta.dirname, '../..');
const LOCALES = join(SRC, '../../assets/locales');

/** Messages whose last part is a value of a type that Rust generates. */
const BY_BINDING: Record<string, string[]> = {
  Code: ['err-*', 'fix-*'],
  FileState: ['state-*', 'state-*-next', 'files-title-*', 'decided-*'],
  NextAct: ['next-*', 'next-*-why'],
  Role: ['role-*'],
  StepState: ['step-*'],
  DatePrecision: ['precision-*', 'date-said-*'],
  Unreadable: ['date-unread-*'],
  DateMethod: ['method-*'],
  MisreadKind: ['paper-wrong-*'],
  Phase: ['phase-*'],
  Process: ['process-*'],
  RouteTo: ['route-*'],
  Line: ['line-*'],
  TokenFitness: ['token-*'],
  PackChange: ['pack-person-*'],
  SignKind: ['unusual-*'],
  Tick: ['tick-*'],
  FreezeRule: ['freeze-*', 'freeze-*-act'],
};

/** Messages whose last part is one of a few names in the program. */
const BY_NAME: Record<string, string[]> = {
  'title-*': ['home', 'start', 'clock', 'files', 'to-verify', 'file', 'enrolment', 'not-today', 'read-back', 'slip', 'review', 'transfer', 'setup', 'password', 'logins', 'day', 'day-report'],
  'day-done-*': ['approve', 'return', 'hold'],
  'report-*': ['file-started', 'file-signed', 'file-verified', 'file-approved', 'file-returned', 'file-held', 'file-withdrawn', 'file-exported'],
  'date-gap-*': ['words', 'precision', 'year', 'month', 'day', 'decade', 'method'],
  'witness-gap-*': ['name', 'kind', 'relation', 'statement'],
  'review-*-reason': ['return', 'hold', 'withdraw'],
  'review-*-yes': ['return', 'hold', 'withdraw'],
  'witness-mark-*': ['signature', 'thumbprint', 'made-for'],
  'size-*': ['mb', 'gb'],
  'finding-*': ['dark', 'bright', 'blurred', 'small', 'flat'],
  'finding-fix-*': ['dark', 'bright', 'blurred', 'small', 'flat'],
  'confidence-*': ['source', 'practice', 'general-knowledge', 'proposal'],
  'level-*': ['country', 'state', 'administrative_area', 'county', 'payam', 'boma', 'site', 'historical_state'],
};

/** One message for each act that the registry knows; a test beside the registry's acts sees to them. */
const JOURNAL = /^journal-[a-z-]+(?= =)/gm;

function ids(language: Language): string[] {
  return [...bundleOf(language)._messages.keys()].sort();
}

function sources(): string[] {
  return readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(svelte|ts)$/.test(name) && !name.includes('bindings') && !name.endsWith('.test.ts'))
    .map((name) => readFileSync(join(SRC, name), 'utf8'));
}

function namesOf(binding: string): string[] {
  const text = readFileSync(join(SRC, 'lib/bindings', `${binding}.ts`), 'utf8');
  const union = text.split(`export type ${binding} = `)[1] ?? '';
  return [...union.matchAll(/"([^"]+)"/g)].map((match) => match[1] ?? '');
}

function wanted(): string[] {
  const literal = sources().flatMap((text) => [...text.matchAll(/\bt\('([^']+)'/g)].map((match) => match[1] ?? ''));
  const keys = sources().flatMap((text) => [...text.matchAll(/'((?:key|paper-example)-[a-z]+)'/g)].map((match) => match[1] ?? ''));
  const bindings = Object.entries(BY_BINDING).flatMap(([type, forms]) => forms.flatMap((form) => namesOf(type).map((name) => form.replace('*', name))));
  const names = Object.entries(BY_NAME).flatMap(([form, all]) => all.map((name) => form.replace('*', name)));
  const acts = readFileSync(join(LOCALES, 'en/journal.ftl'), 'utf8').match(JOURNAL) ?? [];
  return [...literal, ...keys, ...bindings, ...names, ...acts];
}

await Promise.all(LANGUAGES.map(bring));

describe('the texts', () => {
  it('name the same messages in every complete language', () => {
    for (const language of COMPLETE) expect(ids(language), 'a screen must never fall back to a bare name').toEqual(ids('en'));
  });

  it.each(BEGUN)('can be chosen in %s before anybody has written them', (language) => {
    expect(readdirSync(join(LOCALES, language)).sort(), 'the files are there to be written').toEqual(['errors.ftl', 'ui.ftl']);
    const strange = ids(language).filter((id) => !ids('en').includes(id));
    expect(strange, 'a name that English does not have is a slip').toEqual([]);
  });

  it('that are missing are said in English, with a mark', () => {
    const unwritten = BEGUN.find((language) => !bundleOf(language).hasMessage('nav-home')) ?? 'shk';
    const wanted = bundleOf(unwritten).hasMessage('nav-home') ? say(unwritten, 'nav-home') : `«EN» ${say('en', 'nav-home')}`;
    expect(say(unwritten, 'nav-home'), 'nobody takes English for their own language').toBe(wanted);
    expect(say('en', 'nav-home'), 'English itself has no mark').not.toContain('«');
    expect(say('ar', 'no-such-message'), 'a gap in every language is seen').toBe('no-such-message');
  });

  it('hold every message that the program asks for', () => {
    const missing = [...new Set(wanted())].filter((id) => !ids('en').includes(id));
    expect(missing, 'a missing text shows as its bare name').toEqual([]);
  });

  it('cover every form of name that the program builds', () => {
    const built = sources().flatMap((text) => [...text.matchAll(/\bt\(`([^`]+)`/g)].map((match) => (match[1] ?? '').replace(/\$\{[^}]+\}/g, '*')));
    const known = [...Object.values(BY_BINDING).flat(), ...Object.keys(BY_NAME), 'journal-*'];
    expect([...new Set(built)].filter((form) => !known.includes(form)), 'a form that is not listed here is not checked').toEqual([]);
  });

  it('hold nothing that the program never asks for', () => {
    const open = /^(act-|level-|title-)/;
    const asked = new Set(wanted());
    expect(ids('en').filter((id) => !asked.has(id) && !open.test(id)), 'a dead text misleads translators').toEqual([]);
  });

  it.each(LANGUAGES)('use in %s only the values that English uses', (language) => {
    for (const file of ['ui.ftl', 'errors.ftl']) {
      const mine = variables(readFileSync(join(LOCALES, language, file), 'utf8'));
      const english = variables(readFileSync(join(LOCALES, 'en', file), 'utf8'));
      for (const [id, used] of mine) {
        for (const name of used) expect(english.get(id) ?? new Set(), `${file}: ${id} in ${language}`).toContain(name);
      }
    }
  });

  it('write Arabic numbers with Latin digits, in the right plural', () => {
    expect(say('ar', 'times', { count: 4 }), 'four is few').toContain('4');
    expect(say('ar', 'times', { count: 2 }), 'two has its own word').toBe('(مرتين)');
    expect(new Intl.NumberFormat(LOCALE.ar).format(2026), 'papers use Latin digits').toBe('2,026');
  });
});

function variables(text: string): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  let id = '';
  for (const line of text.split('\n').filter((one) => !one.startsWith('#'))) {
    id = /^([a-z][\w-]*) =/.exec(line)?.[1] ?? id;
    const used = found.get(id) ?? new Set<string>();
    for (const match of line.matchAll(/\{ \$(\w+)/g)) used.add(match[1] ?? '');
    found.set(id, used);
  }
  return found;
}
