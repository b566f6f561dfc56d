import type { Misread } from '$lib/bindings/Misread';
import type { PaperEntry } from '$lib/bindings/PaperEntry';
import { call } from '$lib/bridge';
import { Work } from '$lib/work.svelte';
import { language } from '$lib/words/index.svelte';
import type { Form } from './form.svelte';

/** One line that was typed and saved. */
export interface PaperLine {
  readonly at: number;
  readonly entries: readonly PaperEntry[];
}

/** A paper form that is being typed into an open file. What the codes mean is decided in Rust. */
export class PaperDesk {
  readonly work = new Work();
  /** The code of the paper form, and the line: what was typed so far. */
  code = $state('');
  line = $state('');
  /** The code fits this file. */
  fits = $state(false);
  misread = $state.raw<Misread | null>(null);
  /** What was typed, the last first. */
  lines = $state.raw<readonly PaperLine[]>([]);
  #count = 0;

  constructor(readonly form: Form) {}

  /** Asks whether the paper form fits this file's version of the guideline. */
  async check(): Promise<void> {
    this.fits = (await this.#read('')) !== null;
  }

  /** Takes the line: understands it and saves its answers; answers whether nothing is left to be typed. */
  async take(): Promise<boolean> {
    const typed = this.line;
    if (typed.trim() === '') return true;
    const entries = await this.#read(typed);
    if (!entries) return false;
    const saved = await this.#give(entries.map((entry) => ({ entry, answer: entry.answer })));
    if (saved.length) this.lines = [{ at: ++this.#count, entries: saved }, ...this.lines];
    if (saved.length < entries.length) return false;
    // What was typed meanwhile stays.
    if (this.line === typed) this.line = '';
    return true;
  }

  /** Puts back what the last line changed. */
  async undo(): Promise<void> {
    const last = this.lines[0];
    if (!last || this.work.busy) return;
    this.misread = null;
    const back = [...last.entries].reverse();
    const undone = await this.#give(back.map((entry) => ({ entry, answer: entry.before })));
    if (undone.length === back.length) this.lines = this.lines.slice(1);
  }

  async #read(line: string): Promise<readonly PaperEntry[] | null> {
    this.misread = null;
    const { code, form } = this;
    const reading = await this.work.run(() => call('paper.read', { id: form.id, code, line, language: language() }));
    this.misread = reading?.misread ?? null;
    return reading && !reading.misread ? reading.entries : null;
  }

  /** Gives answers one after the other, up to the first that is refused; the entries that are on disk. */
  async #give(all: readonly { entry: PaperEntry; answer: PaperEntry['answer'] }[]): Promise<readonly PaperEntry[]> {
    const saved: PaperEntry[] = [];
    for (const { entry, answer } of all) {
      if (!(await this.form.give(entry.field, answer))) break;
      saved.push(entry);
    }
    return saved;
  }
}
