import { ServiceError } from '../sheets/refusal';
import { quotas } from './quotas';
import type { CachedValue, State } from './state';

/** `store` names the cache: `script`, `document` or `user:ada@…`. */
export function cachedValue(state: State, store: string, key: string, now: number): string | null {
  checkKey(key);
  const held = state.cache.value[store]?.[key];
  return held && held.until > now ? held.value : null;
}

export function putInCache(
  state: State,
  store: string,
  key: string,
  value: string,
  seconds: number,
  now: number,
): void {
  checkKey(key);
  if (Buffer.byteLength(value) > quotas.cacheValue) throw new ServiceError('Argument too large: value');
  const all = state.cache.touch();
  const held = all[store] ?? {};
  held[key] = { value, until: now + Math.min(seconds, quotas.cacheTime) * 1000 };
  all[store] = trimmed(held, now);
}

export function dropFromCache(state: State, store: string, keys: readonly string[]): void {
  const held = state.cache.touch()[store];
  for (const key of keys) delete held?.[key];
}

function checkKey(key: string): void {
  if (key.length > quotas.cacheKey) throw new ServiceError('Argument too large: key');
}

/** A cache over its size keeps the nine hundred that last longest, as Google's does. */
function trimmed(held: Record<string, CachedValue>, now: number): Record<string, CachedValue> {
  const entries = Object.entries(held);
  if (entries.length <= quotas.cacheItems) return held;
  const alive = entries.filter(([, { until }]) => until > now).sort(([, a], [, b]) => b.until - a.until);
  return Object.fromEntries(alive.length > quotas.cacheItems ? alive.slice(0, 900) : alive);
}
