import { cachedValue, dropFromCache, putInCache } from '../cacheStore';
import type { Scope } from '../hostCore';
import { propertiesOf, setProperties } from '../propertyStore';
import { use } from '../usage';
import type { Part } from './part';

type Members =
  | 'hasContainer'
  | 'property'
  | 'properties'
  | 'setProperties'
  | 'deleteProperties'
  | 'cached'
  | 'cache'
  | 'uncache';

export const stores: Part<Members> = ({ options }, { state, clock, hasContainer }) => {
  /** Counts a call against the day's quota. */
  const held = (scope: Scope) => {
    use(state.usage, 'propertyCalls', options.person, clock.now());
    return propertiesOf(state, scope, options.person);
  };
  return {
    hasContainer: () => hasContainer,
    property(scope, key) {
      const values = held(scope);
      return Object.hasOwn(values, key) ? (values[key] ?? null) : null;
    },
    properties: (scope) => Object.entries(held(scope)).flat(),
    setProperties(scope, pairs, deleteOthers) {
      const before = held(scope);
      const values = deleteOthers ? {} : { ...before };
      for (let i = 0; i < pairs.length; i += 2) values[pairs[i]!] = pairs[i + 1]!;
      setProperties(state, scope, options.person, values);
    },
    deleteProperties(scope, keys) {
      const before = held(scope);
      const left = keys ? Object.entries(before).filter(([key]) => !keys.includes(key)) : [];
      setProperties(state, scope, options.person, Object.fromEntries(left));
    },
    cached: (scope, key) => cachedValue(state, storeOf(scope, options.person), key, clock.now()),
    cache: (scope, key, value, seconds) =>
      putInCache(state, storeOf(scope, options.person), key, value, seconds, clock.now()),
    uncache: (scope, keys) => dropFromCache(state, storeOf(scope, options.person), keys),
  };
};

/** A name for what a scope means to this person: everybody has a user cache and a user lock of their own. */
export function storeOf(scope: Scope, person: string): string {
  return scope === 'user' ? `user:${person}` : scope;
}
