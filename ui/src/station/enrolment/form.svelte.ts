import type { Answer } from '$lib/bindings/Answer';
import type { ApiError } from '$lib/bindings/ApiError';
import type { OpenFile } from '$lib/bindings/OpenFile';
import { asApiError, call } from '$lib/bridge';
import { FieldForm } from '$lib/fields/form';
import { kept } from '$lib/kept';
import { noticeLocked } from '$lib/session.svelte';
import { language } from '$lib/words/index.svelte';

/** One open file: its form as Rust sees it, and what is on its way there. */
export class Form extends FieldForm {
  file = $state.raw<OpenFile | null>(null);
  problem = $state.raw<ApiError | null>(null);
  savedAt = $state<string | null>(null);
  saving = $state(0);
  /** The fields whose words would be lost by leaving now. */
  loose = $state.raw<readonly string[]>([]);
  /** How often words were given up: the fields start again from what is on disk. */
  restarts = $state(0);
  refusals = $state.raw<Readonly<Record<string, ApiError>>>({});
  #line: Promise<unknown> = Promise.resolve();

  constructor(readonly id: string) {
    super();
  }

  /** Opens the file, or asks for it again in another language. */
  async open(inLanguage: string): Promise<void> {
    await this.#line;
    try {
      this.file = await call('file.open', { id: this.id, language: inLanguage });
      this.problem = null;
    } catch (thrown) {
      this.#fail(thrown);
    }
  }

  /** Saves one answer after those before it; answers whether it is on disk. */
  override give(field: string, answer: Answer | null): Promise<boolean> {
    this.saving += 1;
    // One at a time: each view that comes back then holds every answer given before it.
    const mine = this.#line.then(() => this.#send(field, answer));
    this.#line = mine;
    return mine;
  }

  /** Moves the file to another category, after every answer given so far is on disk. */
  async recategorise(category: string): Promise<void> {
    await this.#line;
    try {
      this.file = await call('file.recategorise', { id: this.id, category, language: language() });
      this.problem = null;
    } catch (thrown) {
      this.#fail(thrown);
    }
  }

  override refusal(field: string): ApiError | null {
    return this.refusals[field] ?? null;
  }

  override isTakenOver(field: string): boolean {
    return this.file?.taken_over.includes(field) ?? false;
  }

  /** Waits until everything given is on disk; false when words would be lost. */
  async settled(): Promise<boolean> {
    await this.#line;
    this.loose = [...new Set([...Object.keys(this.refusals), ...this.unfinished.keys()])];
    return this.loose.length === 0;
  }

  /** Gives up the words that are not on disk. */
  forget(): void {
    this.unfinished.clear();
    this.refusals = {};
    this.loose = [];
    this.restarts += 1;
  }

  async #send(field: string, answer: Answer | null): Promise<boolean> {
    try {
      const saved = await call('file.answer', { id: this.id, field, answer, language: language() });
      if (this.file) this.file = { ...this.file, view: kept(this.file.view, saved.view), taken_over: this.file.taken_over.filter((one) => one !== field) };
      this.savedAt = saved.saved_at;
      this.#refuse(field, null);
      this.loose = this.loose.filter((one) => one !== field);
      return true;
    } catch (thrown) {
      const error = asApiError(thrown);
      this.#refuse(field, error);
      noticeLocked(error);
      return false;
    } finally {
      this.saving -= 1;
    }
  }

  #refuse(field: string, error: ApiError | null) {
    const { [field]: _, ...others } = this.refusals;
    this.refusals = error ? { ...others, [field]: error } : others;
  }

  #fail(thrown: unknown) {
    this.problem = asApiError(thrown);
    noticeLocked(this.problem);
  }
}
