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
  // Among radio buttons the keyboard starts at the one that is chosen.
  const chosen = place?.querySelector<HTMLElement>('input[type=radio]:checked');
  const usable = place?.querySelector<HTMLElement>('input:not([type=file]), select, textarea, button');
  const first = usable instanceof HTMLInputElement && usable.type === 'radio' ? (chosen ?? usable) : usable;
  (first ?? place)?.focus();
}
