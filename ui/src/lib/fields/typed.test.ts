import { describe, expect, it } from 'vitest';
import { evidenceTyped, typedEvidence } from './evidence';
import { tidy, wholeNumber } from './text';
import { NO_WITNESS, witnessGap, witnessTyped, withOpen } from './witness';

const scan = { sha256: 'a'.repeat(64), media_type: 'image/jpeg', size: 1, width: 1, height: 1 } as const;

describe('typed evidence', () => {
  it('keeps the earlier answer until a reason is chosen', () => {
    const typed = { ...typedEvidence(null), here: 'no' } as const;
    expect(evidenceTyped(typed), 'no reason yet: nothing to save').toBeUndefined();
    expect(evidenceTyped({ ...typed, reason: 'lost' }), 'the reason makes it an answer').toEqual({ state: 'unavailable', reason: 'lost' });
  });

  it('drops the reason for no scan once there is one', () => {
    const typed = { ...typedEvidence(null), here: 'yes', noScan: 'worn', scans: [scan] } as const;
    expect(evidenceTyped(typed), 'a scan needs no excuse').toEqual({ state: 'presented', scans: [scan] });
  });

  it('comes back as it was saved', () => {
    const evidence = { state: 'presented', number: 'MAL/88', scans: [scan] } as const;
    expect(evidenceTyped(typedEvidence({ kind: 'evidence', value: { ...evidence, scans: [scan] } })), 'nothing is lost on the way').toEqual(evidence);
  });
});

describe('a typed witness', () => {
  const whole = { ...NO_WITNESS, name: ' Chol  Deng ', kind: 'chief', relation: 'uncle', statement: 'I know her.' };

  it('names the first thing missing', () => {
    expect(witnessGap(NO_WITNESS), 'names come first').toBe('name');
    expect(witnessGap({ ...whole, statement: '  ' }), 'blank is not a statement').toBe('statement');
    expect(witnessGap(whole), 'the certificate may be missing').toBeNull();
  });

  it('has no empty certificate number', () => {
    expect('certificate_number' in witnessTyped(whole), 'an empty name is refused by Rust').toBe(false);
  });

  it('bears a mark once it is whole', () => {
    expect(witnessTyped(whole).mark, 'nothing yet').toBeUndefined();
    expect(witnessTyped({ ...whole, mark: 'thumbprint' }).mark).toEqual({ kind: 'thumbprint' });
    expect(witnessTyped({ ...whole, mark: 'made-for' }).mark, 'nobody is named').toBeUndefined();
    expect(witnessTyped({ ...whole, mark: 'made-for', second: ' Rose Lado ' }).mark).toEqual({ kind: 'made-for', second: 'Rose Lado' });
  });

  it('replaces itself in the list', () => {
    const before = witnessTyped(whole);
    const list = withOpen({ list: [before, before], open: { at: 1, typed: { ...whole, relation: 'aunt' } } });
    expect(list.map((one) => one.relation), 'only the open one changes').toEqual(['uncle', 'aunt']);
  });
});

describe('typed text', () => {
  it('is composed and tidied, letters untouched', () => {
    expect(tidy('  Deŋ   Garaŋ '), 'doubled spaces mean nothing').toBe('Deŋ Garaŋ');
    expect(tidy('o\u0308'), 'a letter and its mark are one').toBe('ö');
  });

  it('is a whole number or not', () => {
    expect(wholeNumber('٣'), 'three').toBe(3);
    expect(wholeNumber(' '), 'nothing').toBeNull();
    expect(wholeNumber('3.5'), 'not whole').toBeUndefined();
  });
});
