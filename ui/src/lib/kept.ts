/** The part of a view that lists of it are keyed by. */
function nameOf(item: unknown): unknown {
  if (typeof item !== 'object' || item === null) return undefined;
  return 'id' in item ? item.id : 'rule' in item ? item.rule : undefined;
}

/**
 * `now`, in which every part that is as it was in `before` is that very object.
 *
 * A view comes back whole after each answer; what did not change in it is then not drawn again.
 */
export function kept<T>(before: unknown, now: T): T {
  if (typeof now !== 'object' || now === null || typeof before !== 'object' || before === null) return now;
  if (Array.isArray(now)) return Array.isArray(before) ? (keptItems(before, now) as T) : now;
  const old = before as Record<string, unknown>;
  const parts = Object.entries(now).map(([name, part]) => [name, kept(old[name], part)] as const);
  const same = parts.length === Object.keys(old).length && parts.every(([name, part]) => name in old && old[name] === part);
  return same ? (before as T) : (Object.fromEntries(parts) as T);
}

function keptItems(before: readonly unknown[], now: readonly unknown[]): readonly unknown[] {
  // What is inserted or taken out moves the others: they are found by their names.
  const named = new Map(before.map((item) => [nameOf(item), item]));
  const items = now.map((item, at) => kept(nameOf(item) === undefined ? before[at] : named.get(nameOf(item)), item));
  return items.length === before.length && items.every((item, at) => item === before[at]) ? before : items;
}
