/** Waits until everything is saved; answers whether it was. */
type Saver = () => Promise<boolean>;

const savers = new Set<Saver>();

/** Names something that must be saved before its screen is left; call the answer to forget it. */
export function mustSave(saver: Saver): () => void {
  savers.add(saver);
  return () => savers.delete(saver);
}

/** Ends the typing in the focused field and waits until all is saved; false when something could not be. */
export async function settle(): Promise<boolean> {
  // Leaving a field is what saves it; a key that leaves the screen has to leave the field first.
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  const done = await Promise.all([...savers].map((save) => save()));
  return done.every(Boolean);
}
