/** Takes the focus when it appears, so that the keyboard and a screen reader start there. */
export function takesFocus(node: HTMLElement): void {
  if (!node.matches('a[href], button, input, select, textarea')) node.tabIndex = -1;
  queueMicrotask(() => node.focus());
}

/** Goes to the element with this id and focuses the first thing a person can use in it. */
export function focusInside(id: string): void {
  document.getElementById(id)?.scrollIntoView({ block: 'center' });
  startAt(id);
}

/** Focuses the first thing a person can use inside the element with this id, moving the page only if it must. */
export function startAt(id: string): void {
  const place = document.getElementById(id);
  const usable = place?.querySelector<HTMLElement>('input:not([type=file]), select, textarea, button');
  (usable ?? place)?.focus();
}
