import type { FileLine } from '$lib/bindings/FileLine';
import { t } from './index.svelte';

/** What a file is called: by the person, else by what is asked for; a request about somebody registered has no name. */
export function fileName({ name, process }: Pick<FileLine, 'name' | 'process'>): string {
  if (name !== '') return name;
  return process === 'new' ? t('no-name') : t(`process-${process}`);
}
