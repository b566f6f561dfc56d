import { FluentBundle, FluentResource } from '@fluent/bundle';
import arErrors from '$locales/ar/errors.ftl?raw';
import arUi from '$locales/ar/ui.ftl?raw';
import enErrors from '$locales/en/errors.ftl?raw';
import enUi from '$locales/en/ui.ftl?raw';

/** The languages a screen can speak. */
export const LANGUAGES = ['en', 'ar'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Values for a message; numbers choose its plural form. */
export type Args = Record<string, string | number>;

const TEXTS: Record<Language, string[]> = { en: [enUi, enErrors], ar: [arUi, arErrors] };

/** The locale for numbers and dates: Latin digits in both languages, as on every paper in use. */
export const LOCALE: Record<Language, string> = { en: 'en-GB', ar: 'ar-u-nu-latn-ca-gregory' };

const bundles = new Map<Language, FluentBundle>();

/** The messages of a language, parsed when first needed. */
export function bundleOf(language: Language): FluentBundle {
  const known = bundles.get(language);
  if (known) return known;
  const bundle = new FluentBundle(LOCALE[language]);
  for (const text of TEXTS[language]) bundle.addResource(new FluentResource(text));
  bundles.set(language, bundle);
  return bundle;
}

/** The message in a language; the bare name where there is none, so a gap is seen and nothing breaks. */
export function say(language: Language, id: string, args?: Args): string {
  const bundle = bundleOf(language);
  const pattern = bundle.getMessage(id)?.value;
  return pattern ? bundle.formatPattern(pattern, args ?? null, []) : id;
}

/** Whether a language has the message. */
export function knows(language: Language, id: string): boolean {
  return bundleOf(language).hasMessage(id);
}
