import type { HostCore } from '../../host/hostCore';
import { offered, Service } from '../offered';

/** A person as Drive knows one. */
export class DriveUser extends Service {
  readonly #email: string;
  constructor(core: HostCore, email: string) {
    super(core);
    this.#email = email;
  }
  getEmail(): string {
    return this.#email;
  }
  /** On the laptop people have no names but what stands before the @: `ada.lovelace` is Ada Lovelace. */
  getName(): string {
    return this.#email
      .replace(/@.*/, '')
      .split(/[._-]+/)
      .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
      .join(' ');
  }
  getDomain(): string {
    return this.#email.replace(/.*@/, '');
  }
  getPhotoUrl(): string | null {
    return null;
  }
  getUserLoginId(): string {
    return this.#email;
  }
}

offered('User', DriveUser);
