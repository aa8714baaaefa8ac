import { type Hook, offered, Service } from '../offered';

/** A person as rules and protections name them. */
export class Person extends Service {
  readonly #email: string;
  constructor(hook: Hook, email: string) {
    super(hook);
    this.#email = email;
  }
  getEmail(): string {
    return this.#email;
  }
  getUserLoginId(): string {
    return this.#email;
  }
  override toString(): string {
    return this.#email;
  }
}

/** Google takes a person by address or as a User. */
export function emailOf(user: unknown): string {
  return typeof user === 'string' ? user : String((user as { getEmail(): string }).getEmail());
}
offered('User', Person);
