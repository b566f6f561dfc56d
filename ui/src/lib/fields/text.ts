/** A line as it is kept: composed letters (NFC), no spaces around or doubled. */
export function tidy(typed: string): string {
  return typed.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** Several lines as they are kept: composed letters (NFC), nothing blank around. */
export function tidyLines(typed: string): string {
  return typed.normalize('NFC').replace(/\r\n?/g, '\n').trim();
}

/** A whole number as typed, Arabic-Indic digits too; null when there is none, undefined when it is not one. */
export function wholeNumber(typed: string): number | null | undefined {
  const text = latinDigits(typed.trim());
  if (text === '') return null;
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

function latinDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 15));
}
