import type { Answer } from '$lib/bindings/Answer';
import type { ApiError } from '$lib/bindings/ApiError';

/** What a field needs of the form it stands in. */
export abstract class FieldForm {
  /** The file the form belongs to. */
  abstract readonly id: string;

  /** What was typed and can't be an answer yet, by field: it outlives the step's screen, never the window. */
  readonly unfinished = new Map<string, unknown>();

  /** Saves an answer, null takes it away; answers whether it is on disk. */
  abstract give(field: string, answer: Answer | null): Promise<boolean>;

  /** Why the last answer to the field was refused. */
  abstract refusal(field: string): ApiError | null;

  /** The answer was taken over from the household and is still to be asked of this person. */
  isTakenOver(_field: string): boolean {
    return false;
  }
}
