/** Bytes in a unit that reads easily, with one digit where it matters, never 0 for something: 0.1 MB, 512 MB, 12.4 GB. */
export function amount(bytes: number): { unit: 'mb' | 'gb'; size: number } {
  const unit = bytes >= 1e9 ? 'gb' : 'mb';
  const exact = bytes / (unit === 'gb' ? 1e9 : 1e6);
  if (bytes <= 0) return { unit, size: 0 };
  return { unit, size: exact >= 100 ? Math.round(exact) : Math.max(0.1, Math.round(exact * 10) / 10) };
}
