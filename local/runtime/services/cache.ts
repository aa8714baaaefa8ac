import type { HostCore, Scope } from '../host/hostCore';
import { exception, wrongSignature } from './exception';
import { offered, Service } from './offered';

const TEN_MINUTES = 600;

export class CacheService extends Service {
  readonly #core: HostCore;
  constructor(core: HostCore) {
    super(core);
    this.#core = core;
  }
  getDocumentCache(): Cache | null {
    return this.#core.hasContainer() ? new Cache(this.#core, 'document') : null;
  }
  getScriptCache(): Cache {
    return new Cache(this.#core, 'script');
  }
  getUserCache(): Cache {
    return new Cache(this.#core, 'user');
  }
}

export class Cache extends Service {
  readonly #core: HostCore;
  readonly #scope: Scope;
  constructor(core: HostCore, scope: Scope) {
    super(core);
    this.#core = core;
    this.#scope = scope;
  }
  get(key: string): string | null {
    return this.#core.cached(this.#scope, checked('key', key));
  }
  getAll(keys: string[]): { [key: string]: string } {
    if (!Array.isArray(keys)) throw wrongSignature('CacheService.Cache.getAll', [keys]);
    const found: { [key: string]: string } = {};
    for (const key of keys) {
      const value = this.#core.cached(this.#scope, checked('key', key));
      if (value !== null) found[key] = value;
    }
    return found;
  }
  put(key: string, value: string, expirationInSeconds: number = TEN_MINUTES): void {
    this.#core.cache(this.#scope, checked('key', key), checked('value', value), expirationInSeconds);
  }
  putAll(values: { [key: string]: string }, expirationInSeconds: number = TEN_MINUTES): void {
    for (const [key, value] of Object.entries(values)) {
      this.#core.cache(this.#scope, key, checked('value', value), expirationInSeconds);
    }
  }
  remove(key: string): void {
    this.#core.uncache(this.#scope, [checked('key', key)]);
  }
  removeAll(keys: string[]): void {
    this.#core.uncache(this.#scope, keys.map(String));
  }
}

function checked(name: string, value: unknown): string {
  if (value === null || value === undefined) throw exception(`Argument cannot be null: ${name}`);
  return String(value);
}

offered('CacheService', CacheService);
offered('Cache', Cache);
