import type { Answer } from '$lib/bindings/Answer';
import type { ApiError } from '$lib/bindings/ApiError';
import type { ScreeningView } from '$lib/bindings/ScreeningView';
import { asApiError, call } from '$lib/bridge';
import { FieldForm } from '$lib/fields/form';
import { noticeLocked } from '$lib/session.svelte';
import { language } from '$lib/words/index.svelte';

/** The answers of "Who is here?": kept in memory until a file takes them. */
export class Screening extends FieldForm {
  readonly id = 'screening';
  /** Null where the guideline has no screening, undefined until Rust answered. */
  page = $state.raw<ScreeningView | null | undefined>(undefined);
  problem = $state.raw<ApiError | null>(null);
  #answers: Readonly<Record<string, Answer>> = {};
  #latest = 0;

  /** Asks where the answers lead, in a language; answers whether Rust took them. */
  async ask(inLanguage: string): Promise<boolean> {
    const mine = ++this.#latest;
    try {
      const { page } = await call('start.screen', { answers: this.#answers, language: inLanguage });
      if (mine === this.#latest) this.page = page;
      this.problem = null;
      return true;
    } catch (thrown) {
      this.problem = asApiError(thrown);
      noticeLocked(this.problem);
      return false;
    }
  }

  override give(field: string, answer: Answer | null): Promise<boolean> {
    const { [field]: _, ...others } = this.#answers;
    this.#answers = answer ? { ...others, [field]: answer } : others;
    return this.ask(language());
  }

  override refusal(): ApiError | null {
    return null;
  }

  /** What a file takes over: answers to questions that no longer apply stay behind. */
  get answers(): Record<string, Answer> {
    const asked = this.page?.fields.map((one) => one.id) ?? [];
    return Object.fromEntries(Object.entries(this.#answers).filter(([field]) => asked.includes(field)));
  }
}
