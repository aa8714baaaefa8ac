import type { HostCore } from '../host/hostCore';
import { offered, Service } from './offered';

export class Session extends Service {
  readonly #core: HostCore;
  constructor(core: HostCore) {
    super(core);
    this.#core = core;
  }
  getActiveUser(): User {
    return new User(this.#core, this.#core.activeUser());
  }
  getEffectiveUser(): User {
    return new User(this.#core, this.#core.effectiveUser());
  }
  /** Google's older name for the person at the keyboard. */
  getUser(): User {
    return this.getActiveUser();
  }
  getActiveUserLocale(): string {
    return this.#core.locale();
  }
  getScriptTimeZone(): string {
    return this.#core.zone();
  }
  getTimeZone(): string {
    return this.#core.zone();
  }
  getTemporaryActiveUserKey(): string {
    return this.#core.temporaryKey();
  }
}

export class User extends Service {
  readonly #email: string;
  constructor(core: HostCore, email: string) {
    super(core);
    this.#email = email;
  }
  getEmail(): string {
    return this.#email;
  }
  getUserLoginId(): string {
    return this.#email;
  }
  getUsername(): string {
    return this.#email.replace(/@.*/, '');
  }
  getDomain(): string {
    return this.#email.replace(/.*@/, '');
  }
  override toString(): string {
    return this.#email;
  }
}

offered('Session', Session);
offered('User', User);
