import { describe, expect, test } from '@jest/globals';
import { stamped } from '../../src/domain/event';
import { noticed } from '../../src/domain/facts';
import { by } from '../../src/domain/identity';
import { networkOf } from '../../src/domain/network';
import { nextStep } from '../../src/domain/nextStep';
import { notice } from '../../src/usecases/notice';
import { propose, proposeForm } from '../../src/usecases/propose';
import { actor, charterRow, Diary, idea, measure, town } from '../domain/build';

const blank = {
  title: '',
  meantFor: [],
  problem: '',
  source: '',
  team: '',
  priority: '',
  topic: '',
  measures: [],
  cameFrom: '',
};
const network = town({
  ideas: [idea({ id: 'I-01', title: 'Work check at the door' })],
  charter: [charterRow({ code: 'PR1', kind: 'Priority', text: 'Work on time' })],
  measures: [measure({})],
});
const chidi = actor(network, 'Chidi');

describe('proposing an idea', () => {
  test('makes a row that says what was said, links by code and name, and enters the cycle', () => {
    const made = propose(network, chidi, {
      ...blank,
      title: ' Arabic work board ',
      meantFor: ['Families'],
      priority: 'PR1',
      measures: ['M04'],
      kind: 'Novel',
      source: 'Half will look at it',
      cameFrom: 'I-01',
    });
    expect(made.refused).toBeUndefined();
    expect(made.rows[0]?.fields).toMatchObject({
      id: 'I-02',
      title: 'Arabic work board',
      priority: 'PR1 Work on time',
      measures: ['M04 Work on time'],
      team: 'Cedar',
      contact: 'Chidi',
      cameFrom: 'I-01 Work check at the door',
    });
    expect(made.events.map((event) => [event.event, event.idea])).toEqual([
      ['idea.proposed', 'I-02'],
      ['stage.moved', 'I-02'],
    ]);
  });

  test('may be half done: its next step says what is missing', () => {
    const made = propose(network, chidi, { ...blank, title: 'Arabic work board' });
    expect(made.say).toBe('I-02 is on the tab Ideas. Next: say who will use it.');
    const events = stamped(made.events, by(chidi), { when: network.now, request: '', digest: '' }, 0);
    const after = networkOf({ ...network, ideas: [...network.ideas, idea({ id: 'I-02', meantFor: [] })], events });
    expect(nextStep(after, 'I-02').what).toBe('Say who will use this');
  });

  test.each([
    ['without words', { title: '  ' }, 'title'],
    ['that comes from nowhere', { title: 'A board', cameFrom: 'I-77' }, 'cameFrom'],
  ])('%s is refused at its field', (_, given, field) => {
    const refused = propose(network, chidi, { ...blank, ...given });
    expect(refused).toMatchObject({ refused: { field }, events: [], rows: [] });
  });

  test('never gives a number twice', () => {
    const gone = town({ events: new Diary().add({ ...noticed('x', ''), idea: 'I-09' }).events });
    expect(propose(gone, actor(gone, 'Gia'), { ...blank, title: 'A board' }).id).toBe('I-10');
  });
});

test('the form offers groups, priorities, measures, and says of each idea where it stands', () => {
  expect(proposeForm(network, { from: 'I-01' })).toMatchObject({
    groups: ['Teachers', 'Families'],
    priorities: [{ value: 'PR1', text: 'Work on time' }],
    measures: [{ value: 'M04', text: 'Work on time' }],
    from: { value: 'I-01', text: 'I-01 Work check at the door' },
    ideas: [{ about: 'Cedar, in Generation for 0 days, not tested yet. Next: Plan a first small test' }],
  });
});

describe('what somebody noticed', () => {
  test('is one line for the team; nothing is refused', () => {
    expect(notice(chidi, { line: ' ', topic: '' })).toMatchObject({ refused: { field: 'line' } });
    const kept = notice(chidi, { line: 'Nobody is late on Thursdays', topic: 'Attendance' });
    expect(kept.events).toEqual([noticed('Nobody is late on Thursdays', 'Cedar', 'Attendance')]);
  });
});
