import { ServiceError } from '../sheets/refusal';
import { offsetAt } from './formatDate';
import { quotas } from './quotas';
import type { Shelf } from './shelf';
import type { Usage } from './state';

type Counted = Exclude<keyof Usage, 'day'>;
const limits: Record<Counted, { most: number; name: string }> = {
  mails: { most: quotas.mailsADay, name: 'email' },
  docs: { most: quotas.docsADay, name: 'document create' },
  propertyCalls: { most: quotas.propertyCallsADay, name: 'properties' },
  triggerTime: { most: quotas.triggerTimeADay, name: 'trigger' },
};

/** What a person may still use today. Google's day begins at midnight in California. */
export function remaining(shelf: Shelf<Usage>, what: Counted, who: string, now: number): number {
  const day = today(now);
  return limits[what].most - (shelf.value.day === day ? (shelf.value[what][who] ?? 0) : 0);
}

export function use(shelf: Shelf<Usage>, what: Counted, who: string, now: number, amount = 1): void {
  if (remaining(shelf, what, who, now) < amount) {
    throw new ServiceError(`Service invoked too many times for one day: ${limits[what].name}.`);
  }
  const day = today(now);
  if (shelf.value.day !== day) shelf.replace({ day, mails: {}, docs: {}, propertyCalls: {}, triggerTime: {} });
  const counts = shelf.touch()[what];
  counts[who] = (counts[who] ?? 0) + amount;
}

function today(now: number): string {
  return new Date(now + offsetAt('America/Los_Angeles', now)).toISOString().slice(0, 10);
}
