import type { PlaceHit } from '$lib/bindings/PlaceHit';
import { call } from '$lib/bridge';

const known = new Map<string, PlaceHit>();

/** At most eight places whose name is like the text, the best first. */
export async function searchPlaces(text: string): Promise<PlaceHit[]> {
  const { places } = await call('place.search', { text, limit: 8 });
  for (const place of places) known.set(place.pcode, place);
  return places;
}

/** The place with this code; null when the gazetteer has none. */
export async function placeOf(pcode: string): Promise<PlaceHit | null> {
  if (!known.has(pcode)) await searchPlaces(pcode);
  return known.get(pcode) ?? null;
}
