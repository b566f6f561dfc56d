import type { FieldView } from '$lib/bindings/FieldView';
import type { StepView } from '$lib/bindings/StepView';

/** A paper that is not there, or was not scanned, with the officer's reason; a witness without a mark, with the names. */
export interface Unusual {
  readonly label: string;
  readonly kind: 'paper' | 'scan' | 'mark';
  readonly reason: string;
}

/** What is not as usual in the papers of a file, in the order of the form. */
export function unusualIn(steps: readonly StepView[]): Unusual[] {
  return steps.flatMap((step) => step.fields).flatMap(unusual);
}

function unusual(field: FieldView): Unusual[] {
  const { answer, label } = field;
  if (answer?.kind === 'witnesses') {
    return answer.value.filter((one) => !one.mark).map((one) => ({ label, kind: 'mark', reason: one.name }));
  }
  if (answer?.kind !== 'evidence') return [];
  if (answer.value.state === 'unavailable') return [{ label, kind: 'paper', reason: words(field, answer.value.reason) }];
  const reason = answer.value.no_scan_reason;
  return reason ? [{ label, kind: 'scan', reason: words(field, reason) }] : [];
}

function words(field: FieldView, option: string): string {
  return [...field.options, ...field.no_scan_options].find((one) => one.id === option)?.label ?? option;
}
