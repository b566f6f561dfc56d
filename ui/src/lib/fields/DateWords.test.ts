import { flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DateReadings } from '$lib/bindings/DateReadings';
import type { FieldView } from '$lib/bindings/FieldView';
import DateField from './DateField.svelte';
import { FieldForm } from './form';

const march = { precision: 'day', year: 1987, month: 3, day: 12, method: 'statement' } as const;
const december = { ...march, month: 12, day: 3 } as const;
const about = { precision: 'year', year: 1986, method: 'estimate' } as const;

const MEANT: Record<string, DateReadings> = {
  '12/3/1987': { readings: [march, december].map((date) => ({ date, event: null })), unreadable: null },
  'about 40': { readings: [{ date: about, event: null }], unreadable: null },
  soon: { readings: [], unreadable: 'not-a-date' },
};

vi.mock('$transport', () => ({ send: async (_: string, { text }: { text: string }) => MEANT[text], pictureUrl: () => '' }));

class OneFieldForm extends FieldForm {
  readonly id = '1';
  readonly given: unknown[] = [];
  give(_: string, answer: unknown) {
    this.given.push(answer);
    return Promise.resolve(true);
  }
  refusal() {
    return null;
  }
}

describe('a date in words', () => {
  let form: OneFieldForm;
  let shown: ReturnType<typeof mount>;
  const input = () => document.querySelector<HTMLInputElement>('#f-born-words')!;
  const status = () => document.querySelector('[role=status]')!.textContent.trim();

  async function type(words: string) {
    input().focus();
    input().value = words;
    input().dispatchEvent(new InputEvent('input', { bubbles: true }));
    flushSync();
    await new Promise((done) => setTimeout(done));
    flushSync();
  }

  function leave() {
    input().blur();
    flushSync();
  }

  beforeEach(() => {
    form = new OneFieldForm();
    const field = { id: 'born', kind: 'date', label: 'Born', required: true, answer: null } as unknown as FieldView;
    shown = mount(DateField, { target: document.body, props: { field, form, disabled: false, describedby: undefined } });
    flushSync();
  });

  afterEach(() => unmount(shown));

  it('is told in words while it is typed and saved when the field is left', async () => {
    await type('about 40');
    expect(status(), 'date, precision and method stand there').toMatch(/1986.*Year only.*estimate/);
    expect(form.given, 'who types may go on typing').toEqual([]);
    leave();
    expect(form.given, 'the parts of the date are the answer').toEqual([{ kind: 'date', value: about }]);
    expect(document.querySelector<HTMLInputElement>('input.four')?.value, 'and can be corrected').toBe('1986');
  });

  it('waits for a choice where two dates can be meant', async () => {
    await type('12/3/1987');
    leave();
    expect(form.given, 'nothing is chosen for the officer').toEqual([]);
    const choices = [...document.querySelectorAll<HTMLButtonElement>('[role=group].row button')];
    expect(choices.map((one) => one.textContent.replace(/[\u2068\u2069]/g, '').trim()), 'day first').toEqual(['12 March 1987', '3 December 1987']);
    choices[1]?.click();
    flushSync();
    expect(form.given, 'the one that was chosen').toEqual([{ kind: 'date', value: december }]);
  });

  it('waits for the answer when Enter comes first, and goes to the choice', async () => {
    input().focus();
    input().value = '12/3/1987';
    input().dispatchEvent(new InputEvent('input', { bubbles: true }));
    input().dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
    await vi.waitFor(() => expect(document.activeElement?.id, 'the first date is under the finger').toBe('f-born-words-1'));
  });

  it('says why it is not understood, and keeps the words as unfinished', async () => {
    await type('soon');
    leave();
    expect(status(), 'in plain words').toContain('not understood');
    expect(form.given, 'nothing is saved').toEqual([]);
    expect(form.unfinished.has('born'), 'and nothing is forgotten when the step is left').toBe(true);
  });

  it('forgets the words when the parts say otherwise', async () => {
    await type('about 40');
    leave();
    const year = document.querySelector<HTMLInputElement>('input.four')!;
    year.value = '1985';
    year.dispatchEvent(new InputEvent('input', { bubbles: true }));
    flushSync();
    expect(status(), 'what was understood is no longer what stands there').toBe('');
  });
});
