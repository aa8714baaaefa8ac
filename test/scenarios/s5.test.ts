import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { letters } from '../../src/tabs/formulas';
import { type Laptop, laptopWith } from './laptop';
import { openPanel } from './panels';

/** A community member and the bar: Gia of the multilingual families. */
let laptop: Laptop;
beforeAll(async () => {
  laptop = await laptopWith('riverbend');
  laptop.run('updateDashboard');
});
afterAll(() => laptop.close());

const account = (name: string) => `${name.toLowerCase()}@riverbend.example`;
const open = (name: string) => openPanel(laptop, 'menuReviewAndVote', account(name));
const idea = (id: string) => laptop.rows('Ideas').find((row) => row.ID === id);
const history = () => laptop.rows('Cycle history');
const knowledge = (idea: string) => ({ idea, choice: 'Knowledge' }) as const;

/** A command as its panel sends it, and the heavy calls that it cost. */
function costOf(run: () => unknown): number {
  const before = laptop.runtime.meter().heavy;
  run();
  return laptop.runtime.meter().heavy - before;
}

describe('opening reviews', () => {
  test('a review of I-11 is opened, and I-13 is moved into its review', () => {
    const yara = open('Yara');
    const waiting = yara.call('reviewForm', { about: 'I-11' });
    expect(waiting.idea?.note).toBe('Nobody has opened a review yet.');
    expect(waiting.idea?.open).toEqual({ closesOn: '2026-06-08', closed: '' });
    expect(waiting.ballot).toBeUndefined();

    const heavy = costOf(() =>
      expect(yara.call('openReview', { idea: 'I-11', closesOn: '2026-06-08' }).say).toBe(
        'The review of I-11 is open until 8 June.',
      ),
    );
    expect(heavy).toBeLessThanOrEqual(17);
    yara.call('moveStage', { idea: 'I-13', to: 'Reduction', closesOn: '2026-06-08' });
    expect(idea('I-11')?.['Next step']).toBe('Test with Multilingual, or elevate for named contexts only');
    expect(idea('I-13')).toMatchObject({
      Stage: 'Reduction',
      'Next step': '2 more to rate the standards, 1 from another team',
    });
  });

  test('whatever is done beside it, its next step says at once what the numbers of each group say', () => {
    const eun = openPanel(laptop, 'menuLogUse', account('Eun'));
    const trial = { kind: 'Test', about: 'I-11', team: 'Elm', result: 'Better' } as const;
    const heavy = costOf(() => eun.call('logUse', trial));
    expect(heavy).toBeLessThanOrEqual(20);
    expect(idea('I-11')?.['Next step']).toBe('Test with Multilingual, or elevate for named contexts only');
    eun.call('undoLast', {});
    expect(idea('I-11')?.['Next step']).toBe('Test with Multilingual, or elevate for named contexts only');
  });

  test('all 36 active people are invited', () => {
    const opened = history().filter((row) => row.Event === 'review.opened');
    expect(opened.slice(-2)).toMatchObject([
      { Idea: 'I-11', To: '2026-06-08', Who: 'Yara' },
      { Idea: 'I-13', To: '2026-06-08', Who: 'Yara' },
    ]);
    expect(opened.slice(-2).map((row) => JSON.parse(String(row.More)).invited)).toEqual(['all', 'all']);
    const people = laptop.rows('People').filter((row) => row.Kind === 'Person' && row.Active === 'Yes');
    expect(people).toHaveLength(36);
  });

  test('opened on a row that waits for no vote, the page shows one that does', () => {
    expect(open('Amara').call('reviewForm', { about: 'I-23' }).idea?.id).toBe('I-11');
  });

  test('nobody of the team itself opens or closes it', () => {
    const eun = open('Eun');
    const form = eun.call('reviewForm', { about: 'I-11' });
    expect(form.mayClose).toBe(false);
    expect(eun.refusal('closeReview', { idea: 'I-11' }).refused).toBe('Somebody from outside Elm closes the review.');
  });
});

describe('casting a ballot', () => {
  test('a leader waits until eight others have voted', () => {
    const cleo = open('Cleo');
    expect(cleo.call('reviewForm', { about: 'I-13' }).ballot?.closed).toBe('Leaders vote after 8 others.');
    expect(cleo.refusal('castVote', knowledge('I-13')).refused).toBe('Leaders vote after 8 others.');
    expect(cleo.call('reviewForm', { about: 'I-13' }).me.others).toEqual([]);
  });

  test('the list at Beto’s laptop offers only people without an account', () => {
    const { me } = open('Beto').call('reviewForm', { about: 'I-13' });
    const emails = new Map(laptop.rows('People').map((row) => [row.Name, row.Email]));
    expect(me.name).toBe('Beto');
    expect(me.others.map((one) => one.name)).toContain('Gia');
    expect(me.others.filter((one) => emails.get(one.name) !== '')).toEqual([]);
    expect(open('Beto').refusal('castVote', { ...knowledge('I-13'), as: 'Cleo' })).toEqual({
      refused: 'Cleo has an account and signs in with it.',
      field: 'as',
    });
  });

  test('Gia sees I-13 in plain words, its numbers by group, and no count', () => {
    const form = open('Beto').call('reviewForm', { about: 'I-13', as: 'Gia' });
    expect(form.idea?.title).toBe('Warm-up from yesterday’s error');
    expect(form.idea?.is.length).toBeGreaterThan(0);
    expect(form.idea?.tried).toEqual([
      { team: 'Cedar', tests: 2, results: '▲ Better, ▲ Better' },
      { team: 'Hazel', tests: 1, results: '▲ Better' },
    ]);
    const [table] = form.idea?.evidence.groups ?? [];
    expect(table?.rows.slice(0, 3)).toMatchObject([
      { name: 'Multilingual', before: '58.0%', since: '71.8%' },
      { name: 'Not multilingual', before: '73.3%', since: '82.2%' },
      { name: 'Points apart', before: '15.3', since: '10.5' },
    ]);
    expect(form.idea?.evidence.chart?.svg).toContain('<svg');
    expect(form.ballot?.closed).toBe('');
    expect(form.ballot?.chosen).toContain('marked “chosen”');
    expect(form.ballot?.count).toBeUndefined();
  });

  test('Gia votes at Beto’s laptop: once, whatever is sent twice', () => {
    const beto = open('Beto');
    const before = history().length;
    const vote = { ...knowledge('I-13'), as: 'Gia' };
    const heavy = costOf(() => beto.call('castVote', vote, 'gia-1'));
    expect(heavy).toBeLessThanOrEqual(17);
    expect(beto.call('castVote', vote, 'gia-1').say).toBe('Your vote on I-13 is cast.');
    expect(history().slice(before)).toMatchObject([
      {
        Event: 'vote.cast',
        Idea: 'I-13',
        Who: 'Gia',
        'Known by': 'chosen',
        Through: account('Beto'),
        Answer: 'Knowledge',
      },
    ]);
    const { ballot } = beto.call('reviewForm', { about: 'I-13', as: 'Gia' });
    expect(ballot?.choice).toBe('Knowledge');
    expect(ballot?.count?.words).toContain('1 vote so far');
    expect(beto.call('reviewForm', { about: 'I-13' }).ballot?.count).toBeUndefined();
  });

  test('a reason is asked for, and kept', () => {
    const beto = open('Beto');
    const why = 'my daughter’s class had no board in Arabic';
    const promising = { idea: 'I-11', choice: 'Promising, refine', as: 'Gia' } as const;
    expect(beto.refusal('castVote', promising)).toEqual({
      refused: 'Say why: it tells the team what to do next.',
      field: 'why',
    });
    beto.call('castVote', { ...promising, why });
    expect(JSON.parse(String(history().pop()?.More)).why).toBe(why);
  });
});

describe('closing the reviews', () => {
  const both = ['I-11', 'I-13'] as const;
  const answers = {
    R1: 'The first task is one known mistake',
    R2: 'Nothing',
    R3: 'Grade 9 teachers: a calm start',
    R4: 'Workshop',
  };

  test('is refused while votes and ratings are missing', () => {
    const yara = open('Yara');
    const form = yara.call('closeForm', { idea: 'I-13' });
    expect(form.waits).toMatch(/^Needs 2 reviewers, 1 from another team; 7 votes/);
    expect(form.leadsTo).toBe('');
    expect(yara.refusal('closeReview', { idea: 'I-13', answers }).refused).toBe(form.waits);
  });

  test('a rating other than Met asks for a note', () => {
    const rosa = open('Rosa');
    const ratings = rosa
      .call('reviewForm', { about: 'I-11' })
      .rate!.standards.map(({ code }) => ({ standard: code, rating: 'Met' as const }));
    const [first, ...others] = ratings;
    expect(rosa.refusal('rateStandards', { idea: 'I-11', ratings: others })).toEqual({
      refused: 'Before this is saved, add a rating of “Tested in at least 2 different contexts”.',
      field: first!.standard,
    });
    expect(
      rosa.refusal('rateStandards', { idea: 'I-11', ratings: [{ ...first!, rating: 'Partly' }, ...others] }),
    ).toEqual({
      refused: 'Before this is saved, add a note on “Tested in at least 2 different contexts”.',
      field: `${first!.standard} note`,
    });
  });

  test('seven members vote Knowledge on both, two people rate', () => {
    for (const about of both) {
      for (const name of ['Beto', 'Amara', 'Dalia', 'Farid', 'Grace', 'Luz', 'Noor'])
        open(name).call('castVote', knowledge(about));
      for (const name of ['Rosa', 'Quinn']) {
        const panel = open(name);
        const { standards } = panel.call('reviewForm', { about }).rate!;
        const ratings = standards.map(({ code }) => ({ standard: code, rating: 'Met' as const }));
        const heavy = costOf(() => panel.call('rateStandards', { idea: about, ratings }));
        expect(heavy).toBeLessThanOrEqual(17);
      }
    }
    expect(idea('I-13')?.['Next step']).toBe('Close the review');
    expect(open('Cleo').call('reviewForm', { about: 'I-13' }).ballot?.closed).toBe('');
  });

  test('the page says which of the five conditions holds, and which accounts the votes came through', () => {
    const yara = open('Yara');
    const good = yara.call('closeForm', { idea: 'I-13' });
    expect(good.conditions.filter((one) => !one.met).map((one) => one.title)).toEqual(['Four questions']);
    expect(good.oneAccount).toBe('2 of 8 votes were entered through one account');
    expect(good.leadsTo).toBe('Knowledge');
    expect(good.roads).toBeUndefined();

    const unfair = yara.call('closeForm', { idea: 'I-11' });
    const fairness = unfair.conditions.find((one) => one.title === 'Fair to priority groups');
    expect(fairness?.met).toBe(false);
    expect(fairness?.words).toContain('grew from 12.4 to 31.1 points; Multilingual went from 57.0 to 54.2');
    expect(unfair.conditions.find((one) => one.title === 'The vote')).toMatchObject({
      met: true,
      words: '7 of 8 votes say Knowledge.',
    });
    expect(unfair.leadsTo).toBe('back');
    expect(unfair.roads).toEqual({ testWith: ['Multilingual'], named: [] });
  });

  test('I-13 is knowledge: its product and plan rows stand ready', () => {
    const yara = open('Yara');
    expect(yara.refusal('closeReview', { idea: 'I-13', answers: { ...answers, R2: 'not yet' } })).toEqual({
      refused: 'Before the review closes, write down what is not ready yet.',
      field: 'R2',
    });
    const sent = { idea: 'I-13', answers, audiences: ['Grade 9 teachers'] };
    let done = { say: '', outcome: '' };
    const heavy = costOf(() => {
      done = yara.call('closeReview', sent, 'close-13');
    });
    // Fourteen, and three for each block: the product, the plan row, what is shown beside them.
    expect(heavy).toBeLessThanOrEqual(23);
    expect(done).toMatchObject({ say: 'I-13 is knowledge now, and in Capture.', outcome: 'Knowledge', canUndo: false });
    expect(idea('I-13')).toMatchObject({
      Stage: 'Capture',
      Standing: 'Knowledge',
      'Next step': 'Fill: expected action, a numbered next step with who, time a week, bandwidth, keeper in K-13',
    });
    expect(laptop.rows('Products').pop()).toMatchObject({
      ID: 'K-13',
      'Idea(s)': expect.stringContaining('I-13'),
      Audience: 'Grade 9 teachers',
      State: 'Draft',
    });
    expect(laptop.rows('Change plan').pop()).toMatchObject({
      Row: 'C-10',
      Product: expect.stringContaining('K-13'),
      Group: 'Grade 9 teachers',
    });
    const closed = history().filter((row) => row.Event === 'review.closed' && row.Idea === 'I-13');
    expect(JSON.stringify(closed.pop())).toContain('2 of 8 votes were entered through one account');

    const rows = history().length;
    expect(yara.call('closeReview', sent, 'close-13').say).toBe('I-13 is knowledge now, and in Capture.');
    expect(history()).toHaveLength(rows);
  });

  test('I-11 is not, whoever closes it and whatever they send', () => {
    expect(open('Cleo').refusal('moveStage', { idea: 'I-11', to: 'Capture' }).refused).toMatch(/review/i);
    const yara = open('Yara');
    const named = yara.call('closeForm', { idea: 'I-11', onlyFor: ['Elm'] });
    expect(named.conditions.find((one) => one.title === 'Fair to priority groups')?.words).toMatch(
      /^Elm cannot be named/,
    );
    const done = yara.call('closeReview', { idea: 'I-11', answers, onlyFor: ['Elm'] });
    expect(done.outcome).toBe('Promising, refine');
    expect(idea('I-11')).toMatchObject({
      Stage: 'Generation',
      Standing: 'Information',
      'Next step': 'Test next: with Multilingual',
    });
    laptop.run('updateDashboard');
    const returned = laptop.values('Dashboard').find((row) => row.some((cell) => cell === 'Important information'));
    expect(returned?.some((cell) => String(cell).includes('I-11'))).toBe(true);
  });
});

describe('what counts as knowledge', () => {
  const at = (name: string) => openPanel(laptop, 'menuDefinition', account(name));
  const rethink = { code: 'D1', says: 'Rethink', phase: 'Reduction', why: 'who decides “worked”?' } as const;
  /** A row of the block *Voice*. */
  const voice = (first: string) => {
    const rows = laptop.values('Dashboard');
    return rows.slice(rows.findIndex((row) => row.includes('Voice'))).find((row) => row.includes(first)) ?? [];
  };

  test('everybody sees how many have answered, and what they said themselves', () => {
    const form = at('Amara').call('definitionForm', {});
    expect(form.definitions.map(({ code, answers }) => `${code}: ${answers}`)).toEqual([
      'D1: 8 of 11 answers say it holds',
      'D2: 4 of 5 answers so far',
      'D3: 4 of 5 answers so far',
    ]);
    expect(form.definitions[0]).toMatchObject({
      says: 'Holds',
      phase: 'Generation',
      why: 'Two places is the least I would trust',
    });
    expect(form.definitions[1]).toMatchObject({ says: '', phase: '', why: '' });
    expect(form.phases).toHaveLength(7);
  });

  test('Gia says Rethink at Beto’s laptop: kept as hers, with the step and why', () => {
    const beto = at('Beto');
    expect(beto.call('definitionForm', { as: 'Gia' }).definitions[2]).toMatchObject({ code: 'D3', says: 'Rethink' });
    const before = history().length;
    const heavy = costOf(() => beto.call('giveFeedback', { said: [rethink], as: 'Gia' }, 'gia-d1'));
    expect(heavy).toBeLessThanOrEqual(14);
    expect(beto.call('giveFeedback', { said: [rethink], as: 'Gia' }, 'gia-d1').say).toBe(
      '1 answer is kept. The next update counts it.',
    );
    expect(history().slice(before)).toMatchObject([
      {
        Event: 'definition.feedback',
        Object: 'D1',
        Who: 'Gia',
        'Known by': 'chosen',
        Through: account('Beto'),
        Question: 'Reduction',
        Answer: 'Rethink',
        More: expect.stringContaining('who decides “worked”?'),
      },
    ]);
    expect(at('Amara').call('definitionForm', {}).definitions[0]?.answers).toBe('8 of 12 answers say it holds');
  });

  test('the Dashboard counts it; of her group it says no more than how many, while they are few', () => {
    laptop.runtime.signIn(account('Finn'));
    laptop.run('updateDashboard');
    expect(voice('Multilingual families')).toContain('2 of 5 answers');
    expect(voice('What we call knowledge').join(' ')).toMatch(/15 of 20 say the definition holds/);
    expect(laptop.rows('Charter').find((row) => row.Code === 'D1')?.Strength).toBe('67% holds, 12 answers');
  });

  test('who has an account answers with it, and who is nobody looks on', () => {
    expect(at('Beto').refusal('giveFeedback', { said: [rethink], as: 'Cleo' }).refused).toBe(
      'Cleo has an account and signs in with it.',
    );
    const stranger = openPanel(laptop, 'menuDefinition', 'stranger@elsewhere.example');
    expect(stranger.call('definitionForm', {}).definitions).toHaveLength(3);
    expect(stranger.refusal('giveFeedback', { said: [rethink] }).field).toBe('as');
  });
});

describe('a changed standard', () => {
  const standard = () => laptop.rows('Charter').find((row) => row.Code === 'ST4');

  test('waits for a vote; until then the voted wording counts', () => {
    const row = laptop.rows('Charter').findIndex((one) => one.Code === 'ST4') + 2;
    const column = letters(laptop.values('Charter')[0]!.indexOf('Equity'));
    laptop.runtime.signIn(account('Finn'));
    laptop.runtime.edit('Charter', `${column}${row}`, '');
    laptop.run('updateDashboard');
    expect(standard()?.Version).toBe('v1, change proposed');
    expect(history().filter((one) => one.Event === 'standard.proposed')).toMatchObject([{ Object: 'ST4' }]);

    const form = open('Amara').call('reviewForm', { about: 'ST4' });
    expect(form.standard?.voted).toEqual({
      text: 'Priority groups benefit at least as much',
      required: 'Yes',
      equity: 'Yes',
    });
    expect(form.standard?.proposed).toMatchObject({ required: 'Yes', equity: 'No' });
    expect(form.about.map((one) => one.text)).toContain('Standard: Priority groups benefit at least as much');
  });

  test('is turned down by the vote that decides it', () => {
    expect(open('Cleo').refusal('voteOnStandard', { standard: 'ST4', choice: 'Take the change' }).refused).toBe(
      'Leaders vote after 8 others.',
    );
    const keep = { standard: 'ST4', choice: 'Keep it as it is' } as const;
    open('Beto').call('voteOnStandard', { ...keep, as: 'Gia' });
    for (const name of ['Beto', 'Amara', 'Dalia', 'Farid', 'Grace', 'Luz']) open(name).call('voteOnStandard', keep);
    let said = '';
    const noor = open('Noor');
    const heavy = costOf(() => {
      said = noor.call('voteOnStandard', keep).say;
    });
    expect(heavy).toBeLessThanOrEqual(17);
    expect(said).toBe('Your vote is cast. With it the change is turned down: the standard stays as it was.');
    expect(history().pop()).toMatchObject({ Event: 'standard.voted', Object: 'ST4', To: 'kept' });
    laptop.run('updateDashboard');
    expect(history().filter((one) => one.Event === 'standard.proposed')).toHaveLength(1);
  });
});

describe('votes for others', () => {
  let fresh: Laptop;
  beforeAll(async () => {
    fresh = await laptopWith('riverbend');
    fresh.run('updateDashboard');
    openPanel(fresh, 'menuReviewAndVote', account('Yara')).call('openReview', { idea: 'I-11' });
  });
  afterAll(() => fresh.close());
  const at = (name: string) => openPanel(fresh, 'menuReviewAndVote', account(name));

  test('a fourth chosen vote through one account is refused; taking one back makes room', () => {
    const beto = at('Beto');
    for (const name of ['Gia', 'Hana', 'Ivo']) beto.call('castVote', { ...knowledge('I-11'), as: name });
    expect(beto.refusal('castVote', { ...knowledge('I-11'), as: 'Jude' }).refused).toBe('Record a group ballot.');
    expect(beto.call('reviewForm', { about: 'I-11', as: 'Jude' }).ballot?.closed).toBe('Record a group ballot.');
    beto.call('undoLast', {});
    expect(beto.call('castVote', { ...knowledge('I-11'), as: 'Jude' }).say).toBe('Your vote on I-11 is cast.');
  });

  test('a show of hands is one vote, recorded by somebody from outside the team who is not a leader', () => {
    expect(at('Cleo').call('reviewForm', { about: 'I-11' }).hands).toEqual([]);
    expect(at('Eun').call('reviewForm', { about: 'I-11' }).hands).toEqual([]);
    const amara = at('Amara');
    const form = amara.call('reviewForm', { about: 'I-11' });
    expect(form.hands).toContain('Multilingual families');
    const hands = { idea: 'I-11', group: 'Multilingual families', people: 12, hands: [10, 2, 0] };
    expect(amara.refusal('recordHands', { ...hands, people: 11 })).toEqual({
      refused: 'The hands do not add up to the number of people.',
      field: 'people',
    });
    amara.call('recordHands', hands);
    expect(at('Cleo').refusal('recordHands', hands).refused).toBe(
      'A group’s show of hands is recorded by somebody who is not a leader.',
    );
    at('Amara').call('castVote', knowledge('I-11'));
    const { count } = at('Amara').call('reviewForm', { about: 'I-11' }).ballot!;
    expect(count?.hands).toEqual(['12 of Multilingual families, show of hands 10, 2 and 0']);
    expect(count?.lines[0]).toEqual({ choice: 'Knowledge: others can rely on it', votes: 5 });
  });
});
