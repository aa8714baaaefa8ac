import type { HostCore, Scope } from '../host/hostCore';
import { exception, wrongSignature } from './exception';
import { offered, Service } from './offered';

export class LockService extends Service {
  readonly #core: HostCore;
  constructor(core: HostCore) {
    super(core);
    this.#core = core;
  }
  getDocumentLock(): Lock | null {
    return this.#core.hasContainer() ? new Lock(this.#core, 'document') : null;
  }
  getScriptLock(): Lock {
    return new Lock(this.#core, 'script');
  }
  getUserLock(): Lock {
    return new Lock(this.#core, 'user');
  }
}

/** Held by an execution, not by a person: taking it twice is no harm, and it goes when the execution ends. */
export class Lock extends Service {
  readonly #core: HostCore;
  readonly #scope: Scope;
  constructor(core: HostCore, scope: Scope) {
    super(core);
    this.#core = core;
    this.#scope = scope;
  }
  hasLock(): boolean {
    return this.#core.hasLock(this.#scope);
  }
  tryLock(timeoutInMillis: number): boolean {
    if (typeof timeoutInMillis !== 'number') throw wrongSignature('LockService.Lock.tryLock', [timeoutInMillis]);
    return this.#core.lock(this.#scope, timeoutInMillis);
  }
  waitLock(timeoutInMillis: number): void {
    if (typeof timeoutInMillis !== 'number') throw wrongSignature('LockService.Lock.waitLock', [timeoutInMillis]);
    if (!this.#core.lock(this.#scope, timeoutInMillis)) {
      throw exception('Lock timeout: another process was holding the lock for too long.');
    }
  }
  releaseLock(): void {
    this.#core.unlock(this.#scope);
  }
}

offered('LockService', LockService);
offered('Lock', Lock);
