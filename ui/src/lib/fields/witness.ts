import type { Witness } from '$lib/bindings/Witness';
import type { WitnessMark } from '$lib/bindings/WitnessMark';
import { tidy, tidyLines } from './text';

/** A witness as the form is being filled. */
export interface TypedWitness {
  readonly name: string;
  readonly kind: string;
  readonly relation: string;
  readonly adult: boolean;
  readonly certificate: string;
  readonly statement: string;
  readonly sworn: boolean;
  /** What the witness put under the statement; '' while it is still asked for. */
  readonly mark: '' | WitnessMark['kind'];
  /** Who made the mark for the witness. */
  readonly second: string;
}

/** The witnesses of a file, and the one whose form is open (`at` the end of the list when new). */
export interface TypedWitnesses {
  readonly list: readonly Witness[];
  readonly open: { readonly at: number; readonly typed: TypedWitness } | null;
}

export const NO_WITNESS: TypedWitness = { name: '', kind: '', relation: '', adult: false, certificate: '', statement: '', sworn: false, mark: '', second: '' };

/** A witness to go on from. */
export function typedWitness(witness: Witness): TypedWitness {
  const { certificate_number, mark, ...rest } = witness;
  return { ...rest, certificate: certificate_number ?? '', mark: mark?.kind ?? '', second: mark?.kind === 'made-for' ? mark.second : '' };
}

/** What a witness can't be recorded without, in reading order. */
export type WitnessGap = 'name' | 'kind' | 'relation' | 'statement';

/** The first thing still missing; null when the witness can be recorded. */
export function witnessGap(typed: TypedWitness): WitnessGap | null {
  const needed: readonly WitnessGap[] = ['name', 'kind', 'relation', 'statement'];
  return needed.find((part) => tidy(typed[part]) === '') ?? null;
}

/** The witness to record, once nothing is missing. */
export function witnessTyped(typed: TypedWitness): Witness {
  const certificate = tidy(typed.certificate);
  return {
    name: tidy(typed.name),
    kind: typed.kind,
    relation: tidy(typed.relation),
    adult: typed.adult,
    ...(certificate ? { certificate_number: certificate } : {}),
    statement: tidyLines(typed.statement),
    sworn: typed.sworn,
    ...markTyped(typed),
  };
}

/** A mark made for the witness counts once the second person is named. */
function markTyped({ mark, second }: TypedWitness): { mark?: WitnessMark } {
  if (mark === '') return {};
  if (mark !== 'made-for') return { mark: { kind: mark } };
  return tidy(second) ? { mark: { kind: mark, second: tidy(second) } } : {};
}

/** The list with the open witness put where it belongs. */
export function withOpen(typed: TypedWitnesses): readonly Witness[] {
  if (!typed.open) return typed.list;
  const { at, typed: one } = typed.open;
  return [...typed.list.slice(0, at), witnessTyped(one), ...typed.list.slice(at + 1)];
}
