import type { Answer } from '$lib/bindings/Answer';
import type { Attachment } from '$lib/bindings/Attachment';
import type { Evidence } from '$lib/bindings/Evidence';
import { dateTyped, NO_DATE, typedDate, type TypedDate } from './date';
import { tidy } from './text';

/** A paper as it is being recorded: both sides of "is it here?" are kept until one is saved. */
export interface TypedEvidence {
  readonly here: 'yes' | 'no' | '';
  readonly number: string;
  readonly issuedBy: string;
  readonly issuedOn: TypedDate;
  readonly scans: readonly Attachment[];
  readonly noScan: string;
  readonly reason: string;
}

const NOTHING: TypedEvidence = { here: '', number: '', issuedBy: '', issuedOn: NO_DATE, scans: [], noScan: '', reason: '' };

/** What was recorded before, to go on from. */
export function typedEvidence(answer: Answer | null): TypedEvidence {
  if (answer?.kind !== 'evidence') return NOTHING;
  const evidence = answer.value;
  if (evidence.state === 'unavailable') return { ...NOTHING, here: 'no', reason: evidence.reason };
  return {
    ...NOTHING,
    here: 'yes',
    number: evidence.number ?? '',
    issuedBy: evidence.issued_by ?? '',
    issuedOn: typedDate(evidence.issued_on),
    scans: evidence.scans,
    noScan: evidence.no_scan_reason ?? '',
  };
}

/** The evidence to save; null for none, undefined while a reason or a date is unfinished. */
export function evidenceTyped(typed: TypedEvidence): Evidence | null | undefined {
  if (typed.here === '') return null;
  if (typed.here === 'no') return typed.reason ? { state: 'unavailable', reason: typed.reason } : undefined;
  const issuedOn = dateTyped(typed.issuedOn);
  if (issuedOn === undefined) return undefined;
  const evidence: Evidence = { state: 'presented', scans: [...typed.scans] };
  if (tidy(typed.number)) evidence.number = tidy(typed.number);
  if (tidy(typed.issuedBy)) evidence.issued_by = tidy(typed.issuedBy);
  if (issuedOn) evidence.issued_on = issuedOn;
  if (typed.scans.length === 0 && typed.noScan) evidence.no_scan_reason = typed.noScan;
  return evidence;
}
