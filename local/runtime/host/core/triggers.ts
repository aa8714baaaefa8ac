import { ServiceError } from '../../sheets/refusal';
import type { TriggerRecord } from '../hostCore';
import { quotas } from '../quotas';
import { nextTime } from '../schedule';
import type { Part } from './part';

/** A person's own triggers; nobody sees those of others. */
export const triggers: Part<'triggers' | 'addTrigger' | 'deleteTrigger'> = ({ options }, { state, clock, zone }) => {
  const mine = () => state.triggers.value.filter(({ owner }) => owner === options.person);
  return {
    triggers: () => mine().map((trigger) => JSON.stringify(trigger)),
    addTrigger(json) {
      if (mine().length >= quotas.triggersAUser) {
        throw new ServiceError(
          'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
        );
      }
      const trigger = JSON.parse(json) as TriggerRecord;
      const next = trigger.clock && nextTime(trigger.clock, clock.now(), zone, false);
      const made = { ...trigger, id: number(), owner: options.person, ...(next === undefined ? {} : { next }) };
      state.triggers.touch().push(made);
      return JSON.stringify(made);
    },
    deleteTrigger(id) {
      state.triggers.replace(
        state.triggers.value.filter((trigger) => trigger.id !== id || trigger.owner !== options.person),
      );
    },
  };
};

/** Google's ids of triggers are long numbers. */
function number(): string {
  return String(Math.floor(Math.random() * 1e15) + 1e15);
}
