import { ServiceError } from '../../sheets/refusal';
import { formatDate, parseDate } from '../formatDate';
import { quotas } from '../quotas';
import type { Part } from './part';

export const time: Part<'now' | 'sleep' | 'formatDate' | 'parseDate' | 'zone'> = (_execution, shop) => ({
  now: () => shop.clock.now(),
  sleep(ms) {
    if (ms > quotas.sleep) throw new ServiceError(`Invalid argument: milliseconds. Maximum value: ${quotas.sleep}`);
    shop.gate.outside(() => shop.clock.sleep(ms));
  },
  formatDate,
  parseDate,
  zone: () => shop.zone,
});
