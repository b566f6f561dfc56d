import { untrack } from 'svelte';
import type { Answer } from '$lib/bindings/Answer';
import type { FieldView } from '$lib/bindings/FieldView';
import type { FieldForm } from './form';

/** What every field component is given. */
export interface FieldProps {
  field: FieldView;
  form: FieldForm;
  disabled: boolean;
  /** Ids of help and problem texts, for aria-describedby. */
  describedby: string | undefined;
}

/** What can be sent: an answer, null to take the answer away, undefined while it is unfinished. */
export type Sendable = Answer | null | undefined;

/**
 * What a person is typing into one field.
 *
 * A view that comes back from Rust never overwrites it: only a field whose last words are saved follows the view.
 */
export class Entry<T> {
  value: T = $state.raw() as T;
  #dirty = false;
  #sending: { value: T } | null = null;
  readonly #props: () => FieldProps;
  readonly #write: (value: T) => Sendable;

  constructor(props: () => FieldProps, read: (answer: Answer | null, before?: T) => T, write: (value: T) => Sendable) {
    this.#props = props;
    this.#write = write;
    const { form, field } = props();
    if (form.unfinished.has(field.id)) {
      this.value = form.unfinished.get(field.id) as T;
      this.#dirty = true;
    } else {
      this.value = read(field.answer);
    }
    $effect.pre(() => {
      const answer = props().field.answer;
      untrack(() => {
        if (!this.#dirty) this.value = read(answer, this.value);
      });
    });
  }

  /** Takes what was typed, without saving it. */
  edit(value: T): void {
    this.value = value;
    this.#dirty = true;
    const { field, form } = this.#props();
    form.unfinished.set(field.id, value);
  }

  /** Takes what was chosen and saves it. */
  choose(value: T): void {
    this.edit(value);
    void this.save();
  }

  /** Saves what was typed, when it is an answer and not saved yet. */
  async save(): Promise<void> {
    // A field that is left tells so twice, by its change and by its blur.
    if (!this.#dirty || this.#sending?.value === this.value) return;
    const { field, form } = this.#props();
    const sent = this.value;
    const answer = this.#write(sent);
    if (answer === undefined) return;
    this.#sending = { value: sent };
    const saved = await form.give(field.id, answer);
    if (this.value !== sent) return;
    this.#sending = null;
    if (!saved) return;
    this.#dirty = false;
    form.unfinished.delete(field.id);
  }

  /** Whether there are words that can't be an answer yet. */
  get unfinished(): boolean {
    return this.#write(this.value) === undefined;
  }
}
