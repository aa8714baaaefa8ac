import { ServiceError } from '../sheets/refusal';
import type { Scope } from './hostCore';
import { quotas } from './quotas';
import type { State } from './state';

/** The properties of one scope; those of a user are that user's own. */
export function propertiesOf(state: State, scope: Scope, user: string): Readonly<Record<string, string>> {
  const { properties } = state;
  return scope === 'user' ? (properties.value.user[user] ?? {}) : properties.value[scope];
}

export function setProperties(
  state: State,
  scope: Scope,
  user: string,
  values: Readonly<Record<string, string>>,
): void {
  for (const value of Object.values(values)) {
    if (Buffer.byteLength(value) > quotas.propertyValue) throw new ServiceError('Argument too large: value');
  }
  const size = Object.entries(values).reduce((sum, [key, value]) => sum + Buffer.byteLength(key + value), 0);
  if (size > quotas.propertyStore) {
    throw new ServiceError(
      'You have exceeded the property storage quota. Please remove some properties and try again.',
    );
  }
  const all = state.properties.touch();
  if (scope === 'user') all.user[user] = { ...values };
  else all[scope] = { ...values };
}
