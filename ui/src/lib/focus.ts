/** Takes the focus when it appears, so that the keyboard and a screen reader start there. */
export function takesFocus(node: HTMLElement): void {
  if (!node.matches('a[href], button, input, select, textarea')) node.tabIndex = -1;
  queueMicrotask(() => node.focus());
}

/** Focuses the first thing a person can use inside the element with this id. */
export function focusInside(id: string): void {
  const place = document.getElementById(id);
  const usable = place?.querySelector<HTMLElement>('input:not([type=file]), select, textarea, button');
  place?.scrollIntoView({ block: 'center' });
  (usable ?? place)?.focus();
}
