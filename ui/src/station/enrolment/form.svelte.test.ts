import { flushSync } from 'svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Answer } from '$lib/bindings/Answer';
import type { FieldView } from '$lib/bindings/FieldView';
import type { OpenFile } from '$lib/bindings/OpenFile';
import { Entry } from '$lib/fields/entry.svelte';
import { Form } from './form.svelte';

const rust = vi.hoisted(() => ({ answers: new Map<string, unknown>(), waiting: [] as (() => void)[], refuse: false }));

vi.mock('$transport', () => ({
  pictureUrl: (sha256: string) => sha256,
  send: async (command: string, payload: { field: string; answer: unknown }) => {
    if (command === 'file.open') return file();
    await new Promise<void>((go) => rust.waiting.push(go));
    if (rust.refuse) throw { code: 'answer-refused', args: { problem: 'no letters' } };
    rust.answers.set(payload.field, payload.answer);
    return { view: file().view, saved_at: '2026-03-12T08:30:00.000Z' };
  },
}));

function field(id: string): FieldView {
  const answer = (rust.answers.get(id) ?? null) as Answer | null;
  return { id, kind: 'name', label: id, help: '', required: true, options: [], no_scan_options: [], answer, problem: null, concealed: false, why: null };
}

function file(): OpenFile {
  const fields = [field('own'), field('father')];
  const step = { id: 'names', title: '', help: '', state: 'untouched', fields, evidence: [] } as const;
  return { taken_over: [], view: { guideline: '', banner: '', steps: [{ ...step, fields, evidence: [] }], missing: [], complete: false } } as unknown as OpenFile;
}

async function opened() {
  const form = new Form('1');
  await form.open('en');
  const entry = (at: number) =>
    new Entry<string>(
      () => ({ field: form.file?.view.steps[0]?.fields[at] ?? field('own'), form, disabled: false, describedby: undefined }),
      (answer) => (answer?.kind === 'name' ? answer.value : ''),
      (value) => (value === '?' ? undefined : value === '' ? null : { kind: 'name', value }),
    );
  return { form, entry };
}

/** Lets Rust answer the oldest request. */
async function answer() {
  await vi.waitFor(() => expect(rust.waiting.length, 'a request is under way').toBeGreaterThan(0));
  rust.waiting.shift()?.();
  await new Promise((done) => setTimeout(done));
  flushSync();
}

beforeEach(() => {
  rust.answers.clear();
  rust.waiting.length = 0;
  rust.refuse = false;
});

describe('typing while an answer is on its way', () => {
  it(
    'is not overwritten by the view that comes back',
    async () => {
      const { form, entry } = await opened();
      let own!: Entry<string>, father!: Entry<string>;
      const stop = $effect.root(() => {
        own = entry(0);
        father = entry(1);
      });
      own.edit('Nyandeng');
      void own.save();
      father.edit('De');
      await answer();
      expect(father.value, 'the view knows no father yet, the field does').toBe('De');
      expect(own.value, 'what was saved stays').toBe('Nyandeng');
      expect(form.savedAt, 'the officer sees that it is saved').not.toBeNull();
      stop();
    },
  );

  it(
    'is saved too, after what was sent before it',
    async () => {
      const { form, entry } = await opened();
      let own!: Entry<string>;
      const stop = $effect.root(() => {
        own = entry(0);
      });
      own.edit('Nyan');
      void own.save();
      own.edit('Nyandeng');
      void own.save();
      await answer();
      expect(own.value, 'the shorter word that came back is old').toBe('Nyandeng');
      await answer();
      expect(rust.answers.get('own'), 'the last word wins').toEqual({ kind: 'name', value: 'Nyandeng' });
      expect(await form.settled(), 'nothing is loose').toBe(true);
      stop();
    },
  );

  it(
    'stays in its field when it is refused or unfinished, and leaving asks first',
    async () => {
      const { form, entry } = await opened();
      let own!: Entry<string>, father!: Entry<string>;
      const stop = $effect.root(() => {
        own = entry(0);
        father = entry(1);
      });
      rust.refuse = true;
      own.edit('!');
      void own.save();
      await answer();
      father.edit('?');
      void father.save();
      expect(own.value, 'the officer can mend it').toBe('!');
      expect(form.refusal('own')?.code, 'and sees why').toBe('answer-refused');
      expect(await form.settled(), 'leaving would lose words').toBe(false);
      expect(form.loose, 'both are named').toEqual(['own', 'father']);
      form.forget();
      expect(await form.settled(), 'given up on purpose').toBe(true);
      stop();
    },
  );
});
