import type { HostCore, Scope } from '../host/hostCore';
import { wrongSignature } from './exception';
import { offered, Service } from './offered';

export class PropertiesService extends Service {
  readonly #core: HostCore;
  constructor(core: HostCore) {
    super(core);
    this.#core = core;
  }
  getDocumentProperties(): Properties | null {
    return this.#core.hasContainer() ? new Properties(this.#core, 'document') : null;
  }
  getScriptProperties(): Properties {
    return new Properties(this.#core, 'script');
  }
  getUserProperties(): Properties {
    return new Properties(this.#core, 'user');
  }
}

export class Properties extends Service {
  readonly #core: HostCore;
  readonly #scope: Scope;
  constructor(core: HostCore, scope: Scope) {
    super(core);
    this.#core = core;
    this.#scope = scope;
  }
  getProperty(key: string): string | null {
    if (key === undefined || key === null) throw wrongSignature('PropertiesService.Properties.getProperty', [key]);
    return this.#core.property(this.#scope, String(key));
  }
  getProperties(): { [key: string]: string } {
    return inPairs(this.#core.properties(this.#scope));
  }
  getKeys(): string[] {
    return Object.keys(this.getProperties());
  }
  setProperty(key: string, value: string): Properties {
    if (value === undefined || key === undefined || key === null) {
      throw wrongSignature('PropertiesService.Properties.setProperty', [key, value]);
    }
    this.#core.setProperties(this.#scope, [String(key), String(value)], false);
    return this;
  }
  setProperties(properties: { [key: string]: string }, deleteAllOthers = false): Properties {
    if (typeof properties !== 'object' || properties === null) {
      throw wrongSignature('PropertiesService.Properties.setProperties', [properties]);
    }
    const pairs = Object.entries(properties).flatMap(([key, value]) => [key, String(value)]);
    this.#core.setProperties(this.#scope, pairs, deleteAllOthers);
    return this;
  }
  deleteProperty(key: string): Properties {
    this.#core.deleteProperties(this.#scope, [String(key)]);
    return this;
  }
  deleteAllProperties(): Properties {
    this.#core.deleteProperties(this.#scope, undefined);
    return this;
  }
}

function inPairs(list: readonly string[]): { [key: string]: string } {
  const found: { [key: string]: string } = {};
  for (let i = 0; i < list.length; i += 2) found[list[i]!] = list[i + 1]!;
  return found;
}

offered('PropertiesService', PropertiesService);
offered('Properties', Properties);
