import { FluentBundle, FluentResource } from '@fluent/bundle';

/** The languages in which every message is there; a test holds them to it. */
export const COMPLETE = ['en', 'ar'] as const;

/** The languages that native speakers are still writing: what is missing shows in English, with a mark. */
export const BEGUN = ['pga', 'din', 'nus', 'bfa', 'zne', 'shk'] as const;

/** The languages a screen can speak, as BCP 47 tags. */
export const LANGUAGES = [...COMPLETE, ...BEGUN] as const;
export type Language = (typeof LANGUAGES)[number];

/** What the people who speak a language call it. */
export const OWN_NAME: Record<Language, string> = {
  en: 'English',
  ar: 'العربية',
  pga: 'Arabi Juba',
  din: 'Thuɔŋjäŋ',
  nus: 'Thok Naath',
  bfa: 'Bari',
  zne: 'Pazande',
  shk: 'Dhøg Cøllø',
};

/** Values for a message; numbers choose its plural form. */
export type Args = Record<string, string | number>;

/** English stands in for what other languages lack, so it is there from the start. */
const ENGLISH: Record<string, string> = import.meta.glob('$locales/en/{ui,errors,journal}.ftl', { query: '?raw', import: 'default', eager: true });

/** The others come when somebody speaks them. */
const OTHERS = import.meta.glob<string>('$locales/{ar,pga,din,nus,bfa,zne,shk}/{ui,errors,journal}.ftl', { query: '?raw', import: 'default' });

/** The locales for numbers and dates, the best first: Latin digits in every language, as on every paper in use. */
export const LOCALE: Record<Language, string[]> = {
  en: ['en-GB'],
  ar: ['ar-u-nu-latn-ca-gregory'],
  pga: ['en-GB'],
  din: ['din', 'en-GB'],
  nus: ['nus-u-nu-latn', 'en-GB'],
  bfa: ['en-GB'],
  zne: ['en-GB'],
  shk: ['en-GB'],
};

/** The acts that the journal has words for, sorted. */
export const ACTS = Object.entries(ENGLISH)
  .filter(([path]) => path.includes('/journal'))
  .flatMap(([, text]) => [...text.matchAll(/^journal-([a-z-]+) =/gm)].map(([, act]) => act ?? ''))
  .sort();

/** Whether the journal has words for an act; a newer station may have written others. */
export function knowsAct(act: string): boolean {
  return ACTS.includes(act);
}

const bundles = new Map<Language, FluentBundle>();

/** Brings the messages of a language; until then English is spoken in its place, with a mark. */
export async function bring(language: Language): Promise<void> {
  if (language === 'en' || bundles.has(language)) return;
  const files = Object.entries(OTHERS).filter(([path]) => path.includes(`/${language}/`));
  bundles.set(language, parsed(language, await Promise.all(files.map(([, text]) => text()))));
}

/** The messages of a language that was brought, English parsed when first needed. */
export function bundleOf(language: Language): FluentBundle {
  const known = bundles.get(language);
  if (known) return known;
  const bundle = parsed(language, language === 'en' ? Object.values(ENGLISH) : []);
  if (language === 'en') bundles.set(language, bundle);
  return bundle;
}

function parsed(language: Language, texts: readonly string[]): FluentBundle {
  const bundle = new FluentBundle(LOCALE[language]);
  for (const text of texts) bundle.addResource(new FluentResource(text));
  return bundle;
}

/**
 * The message in a language, else in English with a mark in front.
 *
 * The bare name where there is none at all, so that a gap is seen and nothing breaks.
 */
export function say(language: Language, id: string, args?: Args): string {
  return told(language, id, args) ?? marked(told('en', id, args)) ?? id;
}

/** Whether a message can be said in a language, be it in English with a mark. */
export function knows(language: Language, id: string): boolean {
  return bundleOf(language).hasMessage(id) || bundleOf('en').hasMessage(id);
}

function told(language: Language, id: string, args?: Args): string | undefined {
  const bundle = bundleOf(language);
  const pattern = bundle.getMessage(id)?.value;
  return pattern ? bundle.formatPattern(pattern, args ?? null, []) : undefined;
}

function marked(english: string | undefined): string | undefined {
  return english === undefined ? undefined : `«EN» ${english}`;
}
