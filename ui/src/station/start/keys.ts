import { enrolmentKey } from '../enrolment/keys';

/** Goes back where the key says so. */
export function backKey(event: KeyboardEvent, onback: () => void): void {
  if (enrolmentKey(event) !== 'back') return;
  event.preventDefault();
  onback();
}
