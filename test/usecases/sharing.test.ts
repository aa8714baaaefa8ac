import { describe, expect, test } from '@jest/globals';
import { entered, shareLogged, stageMoved } from '../../src/domain/facts';
import { directionFor, logShare, shareForm, tooEarly } from '../../src/usecases/logShare';
import { logUse, nextCycleOf, tellResult } from '../../src/usecases/logUse';
import {
  actor,
  charterRow,
  Diary,
  groupEntry,
  idea,
  person,
  product,
  share,
  teamEntry,
  town,
  use,
} from '../domain/build';

const shared = { about: 'K-01', group: 'Teachers', format: 'Story', people: 6 } as const;
const world = town({ ideas: [idea({})], products: [product({})], shares: [share({ people: 35 })] });
const yara = actor(world, 'Yara');
const move = (from: 'Capture' | 'Sharing', to: 'Sharing' | 'Application') =>
  stageMoved({ idea: 'I-01', cycle: 1, from, to } as Parameters<typeof stageMoved>[0]);

describe('logging a share', () => {
  test('is one row and one event, and says how many heard of it', () => {
    const plan = logShare(world, yara, shared);
    expect(plan.say).toBe('K-01 now has 2 shares and reached 41 people.');
    expect(plan.events).toEqual([shareLogged('H-002', 'K-01', 'I-01', 'Teachers')]);
    expect(plan.rows.map((row) => row.fields)).toMatchObject([{ id: 'H-002', who: 'Yara', date: '2026-05-25' }]);
  });

  test('never gives an id again that the Cycle history has seen', () => {
    const events = new Diary().add(shareLogged('H-009', 'K-01', 'I-01', 'Teachers')).events;
    expect(logShare(town({ ...world, events }), yara, shared).id).toBe('H-010');
  });

  test('a question gets the next code of the Charter, and the group that asks it', () => {
    const charter = [charterRow({ code: 'Q3', kind: 'Question' })];
    const plan = logShare(town({ ...world, charter }), yara, { ...shared, heardBack: ' Who pays? ', asQuestion: true });
    expect(plan.rows[1]?.fields).toMatchObject({ code: 'Q4', text: 'Who pays?', whoLivesIt: ['Teachers'] });
    expect(plan.events[1]).toMatchObject({ event: 'charter.changed', object: 'Q4', to: 'Who pays?', idea: 'I-01' });
  });

  test('what somebody heard back stays as it was written, whatever it begins with', () => {
    const plan = logShare(world, yara, { ...shared, heardBack: '=1+1' });
    expect(plan.rows[0]?.fields.heardBack).toBe('=1+1');
  });

  test('an idea without a product can be shared; that it came too early is said', () => {
    const early = town({ ideas: [idea({})] });
    expect(shareForm(early).ideas.map((one) => one.value)).toEqual(['I-01']);
    expect(logShare(early, yara, { ...shared, about: 'I-01', people: 1 }).say).toBe(
      'I-01 now has 1 share and reached 1 person.',
    );
    expect(tooEarly(early, 'I-01')).toMatch(/^Shared before capture: /);
  });

  const people = [
    teamEntry('Elm'),
    groupEntry('Office'),
    { ...groupEntry('Partners'), reach: 'Beyond' as const },
    groupEntry('Coaches'),
    person('Cleo', '', ['Leader'], { groups: ['Office'] }),
    person('Bo', 'Elm', ['Member'], { groups: ['Coaches'] }),
  ];
  test.each([
    ['Elm', 'Across teams'],
    ['Coaches', 'Across teams'],
    ['Office', 'Up or down'],
    ['Partners', 'Out to the field'],
  ])('with %s goes %s', (group, direction) => {
    expect(directionFor(town({ people }), group)).toBe(direction);
  });

  test('goes as most shares with that group went', () => {
    const shares = [share({ group: 'Coaches', direction: 'Up or down' })];
    expect(directionFor(town({ people, shares }), 'Coaches')).toBe('Up or down');
  });
});

describe('logging a use', () => {
  const inSharing = new Diary().add([entered('I-01'), move('Capture', 'Sharing')]).events;
  const ready = town({ ideas: [idea({})], products: [product({})], events: inSharing });
  const used = { kind: 'Use', about: 'K-01', team: 'Birch' } as const;

  test('takes the idea of its product from Sharing to Application', () => {
    const plan = logUse(ready, yara, used);
    expect(plan.say).toBe('T-001 is logged. I-01 is now in Application.');
    expect(plan.events.map((event) => event.event)).toEqual(['use.logged', 'stage.moved']);
  });

  test('a test moves nothing', () => {
    const plan = logUse(ready, yara, { ...used, kind: 'Test', about: 'I-01' });
    expect(plan.events.map((event) => event.event)).toEqual(['test.recorded']);
  });

  test('a decision may rest on nothing we know, and says what was decided', () => {
    const decision = { ...used, kind: 'Decision', about: '' } as const;
    expect(logUse(ready, yara, decision).refused).toEqual({ field: 'did' });
    const plan = logUse(ready, yara, { ...decision, did: 'Bought an app' });
    expect(plan.rows[0]?.fields).toMatchObject({
      kind: 'Decision',
      product: '',
      started: '2026-05-25',
      finished: '2026-05-25',
    });
  });

  test('ends the day its result is known, and not before', () => {
    const finished = (result?: 'Better' | 'Not yet known') =>
      logUse(ready, yara, { ...used, result }).rows[0]?.fields.finished;
    expect([finished(), finished('Not yet known'), finished('Better')]).toEqual(['', '', '2026-05-25']);
  });

  test('its result told later changes only what is new', () => {
    const open = use({
      id: 'T-005',
      result: 'Not yet known',
      next: 'Adapt',
      finished: undefined,
      product: 'K-01',
      idea: '',
    });
    const plan = tellResult(town({ ...ready, tests: [open] }), yara, {
      test: 'T-5',
      result: 'Same',
      next: 'Adapt',
      learned: '',
    });
    expect(plan.cells.map(({ key, field, value }) => [key, field, value])).toEqual([
      ['T-005', 'result', 'Same'],
      ['T-005', 'finished', '2026-05-25'],
    ]);
  });

  test('offers the next cycle of an idea that is in Application only', () => {
    const events = [...inSharing, ...new Diary().add(move('Sharing', 'Application')).events];
    const about = { idea: '', product: 'K-01' };
    expect(nextCycleOf(ready, about)).toBeUndefined();
    expect(nextCycleOf(town({ ...ready, events }), about)?.id).toBe('I-01');
  });
});
