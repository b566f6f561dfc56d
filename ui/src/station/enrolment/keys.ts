/** What a key does while a form is open. */
export type Deed = 'next' | 'back' | 'missing' | 'later' | 'paper';

/** The deed of a key, by its place on the board: Alt+N and Alt+B are there in Arabic too. */
export function enrolmentKey(event: Pick<KeyboardEvent, 'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey'>): Deed | null {
  if (event.ctrlKey || event.metaKey) return null;
  if (event.key === 'F8' || (event.altKey && event.code === 'KeyN')) return 'next';
  if (event.key === 'F7' || (event.altKey && event.code === 'KeyB')) return 'back';
  if (event.key === 'F10') return 'later';
  if (event.key === 'F2') return 'paper';
  return event.key === 'F9' ? 'missing' : null;
}
