import { expect, it } from 'vitest';
import type { Answer } from '$lib/bindings/Answer';
import type { FieldView } from '$lib/bindings/FieldView';
import type { StepView } from '$lib/bindings/StepView';
import { unusualIn } from './unusual';

const options = [{ id: 'lost', label: 'It is lost' }];
const scans = [{ id: 'no-scanner', label: 'No scanner' }];

function field(id: string, answer: Answer | null): FieldView {
  return { id, label: id, kind: 'evidence', help: '', required: true, options, no_scan_options: scans, answer, problem: null, concealed: false, why: null };
}

const step = (...fields: FieldView[]): StepView => ({ id: 'papers', title: '', help: '', state: 'complete', fields, evidence: [] });
const evidence = (value: Extract<Answer, { kind: 'evidence' }>['value']): Answer => ({ kind: 'evidence', value });

it('names papers that are not there and papers without a scan, with the reason in words', () => {
  const found = unusualIn([
    step(field('certificate', evidence({ state: 'unavailable', reason: 'lost' })), field('letter', evidence({ state: 'presented', scans: [], no_scan_reason: 'no-scanner' }))),
    step(field('passport', evidence({ state: 'unavailable', reason: 'newer-than-the-texts' })), field('card', evidence({ state: 'presented', scans: [] })), field('open', null)),
  ]);
  expect(found, 'a paper that is there as usual is not named').toEqual([
    { label: 'certificate', kind: 'paper', reason: 'It is lost' },
    { label: 'letter', kind: 'scan', reason: 'No scanner' },
    { label: 'passport', kind: 'paper', reason: 'newer-than-the-texts' },
  ]);
});

it('names witnesses who put nothing under their statement', () => {
  const witness = { kind: 'chief', relation: 'uncle', adult: true, statement: 'I know her.', sworn: true };
  const value = [{ ...witness, name: 'Chol' }, { ...witness, name: 'Deng', mark: { kind: 'thumbprint' } as const }];
  expect(unusualIn([step(field('witnesses', { kind: 'witnesses', value }))])).toEqual([{ label: 'witnesses', kind: 'mark', reason: 'Chol' }]);
});
