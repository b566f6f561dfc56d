/** Bytes as megabytes (10^6) with one digit where it matters, never 0 for something: `0.1`, `12.3`, `512`. */
export function megabytes(bytes: number): number {
  const exact = bytes / 1_000_000;
  if (bytes <= 0) return 0;
  return exact >= 100 ? Math.round(exact) : Math.max(0.1, Math.round(exact * 10) / 10);
}
