import type { CategoryFace } from '$lib/bindings/CategoryFace';

/** The categories in which every word stands, in their order; marks on letters make no difference. */
export function matching(categories: readonly CategoryFace[], words: string): CategoryFace[] {
  const wanted = plain(words).split(/\s+/).filter(Boolean);
  return categories.filter((one) => {
    const text = plain(`${one.code} ${one.label} ${one.legal_basis}`);
    return wanted.every((word) => text.includes(word));
  });
}

function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
