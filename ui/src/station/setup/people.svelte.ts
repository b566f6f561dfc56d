import type { NewPerson } from '$lib/bindings/NewPerson';
import type { Role } from '$lib/bindings/Role';

/** The parts that somebody at a station can play, the usual ones first. */
export const ROLES: readonly Role[] = ['officer', 'supervisor', 'administrator', 'trainer', 'auditor'];

/** Somebody who will work at the station, as typed so far. */
export class PersonDraft {
  login = $state('');
  name = $state('');
  role = $state<Role>('officer');
  password = $state('');
  again = $state('');

  constructor(role: Role) {
    this.role = role;
  }

  /** As it travels. */
  typed(): NewPerson {
    return { login: this.login, name: this.name, role: this.role, password: this.password, again: this.again };
  }
}

/** The parts that an office can't do without and that nobody plays yet. */
export function lacks(people: readonly PersonDraft[]): Role[] {
  const needed: Role[] = ['officer', 'supervisor'];
  return needed.filter((role) => !people.some((one) => one.role === role));
}
