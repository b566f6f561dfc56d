import { SvelteMap } from 'svelte/reactivity';
import { call } from '$lib/bridge';

/** What is recorded, by language; asked for once. */
const recorded = new SvelteMap<string, ReadonlySet<string>>();
const asked = new Set<string>();
let playing: HTMLAudioElement | null = null;

/** Whether a field or notice is recorded in a language; false until the station answered. */
export function isRecorded(name: string, language: string): boolean {
  return recorded.get(language)?.has(name) ?? false;
}

/** Asks the station what is recorded in a language. A station without recordings has none; nothing depends on them. */
export async function lookForPrompts(language: string): Promise<void> {
  if (asked.has(language)) return;
  asked.add(language);
  const { names } = await call('prompt.list', { language });
  recorded.set(language, new Set(names));
}

/** Plays a recording from its beginning; whatever plays stops. Rejects where it can't be played. */
export async function play(name: string, language: string): Promise<void> {
  stop();
  const { media_type, bytes } = await call('prompt.play', { name, language });
  const sound = Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0));
  const address = URL.createObjectURL(new Blob([sound], { type: media_type }));
  const audio = new Audio(address);
  audio.addEventListener('ended', () => URL.revokeObjectURL(address));
  playing = audio;
  await audio.play();
}

/** Stops what plays. */
export function stop(): void {
  playing?.pause();
  playing = null;
}
