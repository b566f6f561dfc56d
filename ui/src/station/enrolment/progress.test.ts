import { describe, expect, it } from 'vitest';
import type { EvidenceProgress } from '$lib/bindings/EvidenceProgress';
import { isNeeded, nearest } from './progress';

const why = { reason: '', legal_basis: '', source: '', confidence: '' };
const way = (...there: boolean[]) => ({ label: '', satisfied: there.every(Boolean), parts: there.map((satisfied) => ({ label: '', satisfied })) });

function rule(satisfied: boolean, ...ways: EvidenceProgress['ways']): EvidenceProgress {
  return { rule: '', label: '', satisfied, why, ways };
}

describe('the nearest way', () => {
  it('is the one that lacks least', () => {
    const found = nearest(rule(false, way(true, true, false, false), way(false), way(false, false)));
    expect(found, 'one part is open there, in the others more').toEqual({ there: 0, all: 1 });
  });

  it('is none where nothing has parts', () => {
    expect(nearest(rule(false, way())), 'a way without parts says nothing').toBeNull();
    expect(nearest(rule(false)), 'a rule without ways neither').toBeNull();
  });
});

it('needs no second ground once one is shown', () => {
  const [shown, open] = [rule(true), rule(false)];
  expect(isNeeded(open, [open]), 'the only one').toBe(true);
  expect(isNeeded(open, [open, shown]), 'the other one is enough').toBe(false);
  expect(isNeeded(shown, [open, shown]), 'what is shown counts').toBe(true);
});
