import { expect, test } from '@jest/globals';
import { builtProject } from '../../local/runtime/builtProject';
import { kindOf } from '../../local/runtime/host/callKinds';
import type { Snapshot } from '../../local/runtime/host/runtime';
import { Trial } from './trial';

/** Trust, row 6: the update dies half way, and somebody reads the dashboard. */
test('wherever the update ends, the dashboard is of before, or of after, or says that it is neither', () => {
  const trial = new Trial(builtProject());
  trial.restore(trial.start);
  // Numbers, an idea and a share, so that rows, charts and sentences change.
  trial.send('Chidi', 'enterNumbers', numbers, 'given-1');
  trial.send('Chidi', 'propose', { title: 'Peer tutors at lunch', meantFor: ['Students'] }, 'given-2');
  trial.send('Chidi', 'logShare', { about: 'K-01', group: 'School leaders', format: 'Story' }, 'given-3');
  trial.runtime.clock.set(trial.runtime.clock.now() + 86_400_000);
  const begin = trial.settled();
  const before = dashboard(trial);

  const states: Snapshot[] = [];
  trial.onCall = ({ member, when }) => {
    if (when === 'after' && kindOf(member) !== 'light') states.push(trial.runtime.snapshot());
  };
  trial.menu('Finn', 'updateDashboard');
  trial.onCall = undefined;
  const after = dashboard(trial);
  expect(after).not.toEqual(before);
  expect(states.length).toBeGreaterThan(20);

  trial.restore(begin);
  expect(isHalf(dashboard(trial))).toBe(false);
  const seen = states.map((state) => {
    trial.restore(state);
    const now = dashboard(trial);
    if (isHalf(now)) return 'half';
    return same(now, before) ? 'before' : same(now, after) ? 'after' : 'a mixture';
  });
  expect([...new Set(seen)].sort()).toEqual(['after', 'before', 'half']);
});

const numbers = {
  team: 'Cedar',
  lines: [{ period: '2026-05-18', measure: 'M01', group: 'All', number: 80, outOf: 104 }],
};

/** What a person sees, and what the charts are drawn from. */
function dashboard(trial: Trial) {
  trial.settled();
  return { texts: trial.texts('Dashboard'), series: trial.texts('_Series') };
}
type Shown = ReturnType<typeof dashboard>;

const isHalf = ({ texts }: Shown): boolean => texts.flat().some((text) => text.includes('was ended half way'));
const same = (one: Shown, other: Shown): boolean => JSON.stringify(one) === JSON.stringify(other);
