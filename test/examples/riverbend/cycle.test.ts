import { describe, expect, test } from '@jest/globals';
import { riverbend } from '../../../examples/riverbend/riverbend';
import { days, idIn, median, plus, rowsOf, several } from '../counted';

const network = riverbend();
const today = network.now.slice(0, 10);
const ideas = rowsOf(network, 'Ideas');
const products = rowsOf(network, 'Products');
const trials = rowsOf(network, 'Tests & uses');
const shares = rowsOf(network, 'Sharing');
const plan = rowsOf(network, 'Change plan');
const persons = rowsOf(network, 'People').filter((row) => row.Kind === 'Person');
const moves = network.events.filter((event) => event.event === 'stage.moved');
const dayOf = (event: { when: string }) => event.when.slice(0, 10);
const movesOf = (idea: unknown) => moves.filter((move) => move.idea === idea);
const readyOn = new Map(
  network.events.flatMap((event) => (event.event === 'product.ready' ? [[event.product!, dayOf(event)] as const] : [])),
);
const order = ['Generation', 'Summary', 'Synthesis', 'Reduction', 'Capture', 'Sharing', 'Application'];

describe('the cycle at Riverbend', () => {
  test('is told in 30 ideas, 105 moves, 75 tests, uses and decisions, 12 products, 16 shares and 9 plan rows', () => {
    expect([ideas, moves, trials, products, shares, plan].map((rows) => rows.length)).toEqual([30, 105, 75, 12, 16, 9]);
    const kinds = (kind: string) => trials.filter((row) => row.Kind === kind).length;
    expect([kinds('Test'), kinds('Use'), kinds('Decision')]).toEqual([62, 10, 3]);
  });

  test('stands now where the dashboard shows it', () => {
    const stage = new Map(moves.map((move) => [move.idea, move.to!]));
    const count = (name: string) => [...stage.values()].filter((one) => one === name).length;
    expect([...order, 'Set aside'].map(count)).toEqual([12, 4, 3, 1, 1, 1, 6, 2]);
  });

  test('made 31 waves', () => {
    const waves = new Map<string, string>();
    for (const { idea, cycle, to } of moves) {
      const key = `${idea} ${cycle}`;
      const furthest = Math.max(order.indexOf(waves.get(key) ?? ''), order.indexOf(to!));
      waves.set(key, order[furthest]!);
    }
    expect(waves.size).toBe(31);
    const count = (name: string) => [...waves.values()].filter((one) => one === name).length;
    expect(order.map(count)).toEqual([13, 3, 3, 3, 1, 1, 7]);
    expect(moves.filter((move) => move.cycle === 2 && move.to === 'Generation').map((move) => move.idea)).toEqual([
      'I-02',
    ]);
  });

  test('has 15 ideas that stand longer than they should, and the usual stays of 50, 22, 22, 15, 15, 22 and 50 days', () => {
    const limits: Record<string, number> = {
      ...{ Generation: 42, Summary: 21, Synthesis: 28, Reduction: 21 },
      ...{ Capture: 28, Sharing: 42, Application: 90, 'Set aside': Number.POSITIVE_INFINITY },
    };
    const stuck = ideas.filter((idea) => {
      const last = movesOf(idea.ID).at(-1)!;
      return days(dayOf(last), today) > limits[last.to!]!;
    });
    expect(stuck).toHaveLength(15);
    expect(stuck.map((idea) => idea.ID)).toContain('I-23');
    const stays = order.map((stage) =>
      median(
        ideas.flatMap((idea) =>
          movesOf(idea.ID).flatMap((move, at, own) =>
            move.to === stage && own[at + 1] ? [days(dayOf(move), dayOf(own[at + 1]!))] : [],
          ),
        ),
      ),
    );
    expect(stays).toEqual([50, 22, 22, 15, 15, 22, 50]);
  });

  test('sent two ideas back from their review, and set two aside', () => {
    const to = (name: string, event: string) =>
      network.events.filter((one) => one.event === event && one.to === name).map((one) => one.idea);
    expect(to('Generation', 'stage.returned').sort()).toEqual(['I-06', 'I-17']);
    expect(to('Set aside', 'stage.moved').sort()).toEqual(['I-12', 'I-19']);
    const tested = trials.filter((row) => idIn(row.Idea) === 'I-06').map((row) => String(row.Finished));
    expect(tested.filter((day) => day > '2026-04-10')).toEqual([]);
  });

  test('breaks where it was planted: never shared, never used, shared too early, never summarised, never decided, never told', () => {
    const shared = (id: unknown) =>
      shares
        .filter((row) => idIn(row.Product) === id)
        .map((row) => String(row.Date))
        .sort()[0];
    const used = (id: unknown) => trials.some((row) => row.Kind === 'Use' && idIn(row.Product) === id);
    const neverShared = products.flatMap(({ ID }) => {
      const ready = readyOn.get(String(ID));
      return ready && days(ready, today) > 28 && !shared(ID) ? [`${ID} ${days(ready, today)}`] : [];
    });
    expect(neverShared).toEqual(['K-05 83', 'K-11 76']);

    const neverUsed = products.filter(({ ID }) => {
      const on = shared(ID);
      return on !== undefined && days(on, today) > 42 && !used(ID);
    });
    expect(neverUsed.map((row) => row.ID)).toEqual(['K-02', 'K-04', 'K-07']);

    const captured = (idea: string, day: string) =>
      movesOf(idea).some((move) => move.to === 'Capture' && dayOf(move) <= day);
    expect(shares.filter((row) => !captured(idIn(row.Idea), String(row.Date))).map((row) => idIn(row.Idea))).toEqual([
      'I-13',
    ]);

    const neverSummarised = ideas.flatMap(({ ID }) => {
      const last = movesOf(ID).at(-1)!;
      if (last.to !== 'Generation') return [];
      const results = trials
        .filter((row) => idIn(row.Idea) === ID && row.Result && String(row.Finished) >= dayOf(last))
        .map((row) => String(row.Finished))
        .sort();
      const waited = results[0] ? days(results[0], today) : 0;
      return results.length >= 3 || waited > 42 ? [`${ID} ${waited}`] : [];
    });
    expect(neverSummarised).toEqual(['I-08 123', 'I-16 81']);

    const inSynthesis = ideas.flatMap(({ ID }) => {
      const last = movesOf(ID).at(-1)!;
      const since = days(dayOf(last), today);
      return last.to === 'Synthesis' && since > 28 ? [`${ID} ${since}`] : [];
    });
    expect(inSynthesis).toEqual(['I-13 73', 'I-15 34']);

    const untold = trials.filter((row) => row.Kind === 'Use' && !row.Result);
    expect(untold.map((row) => `${row.ID} ${row.Started} ${row.Who}`)).toEqual(['T-074 2026-04-23 Hugo']);
  });

  test('used what it knew ten times: nine results, seven better', () => {
    const results = trials.filter((row) => row.Kind === 'Use').map((row) => row.Result);
    expect(results.filter((result) => result !== undefined)).toHaveLength(9);
    expect(results.filter((result) => result === 'Better')).toHaveLength(7);
  });

  test('leaves too much to Zeke, and two groups to nobody', () => {
    const sum = (rows: typeof shares) => rows.reduce((total, row) => total + Number(row.People), 0);
    const zeke = shares.filter((row) => row.Who === 'Zeke');
    expect([zeke.length, shares.length, sum(zeke), sum(shares)]).toEqual([7, 16, 121, 232]);
    const spokenTo = new Set(persons.flatMap((row) => several(row['Speaks to'])));
    const groups = rowsOf(network, 'People').filter((row) => row.Kind === 'Group' || row.Kind === 'Partner');
    expect(groups.filter((row) => !spokenTo.has(String(row.Name))).map((row) => row.Name)).toEqual([
      'District office',
      'Community partners',
    ]);
    expect(shares.filter((row) => row.Direction === undefined)).toEqual([]);
  });

  test('rests on one keeper four times, one of whom leaves', () => {
    const ready = products.filter((row) => readyOn.has(String(row.ID)));
    const single = ready.filter((row) => several(row.Keeper).length === 1);
    expect(single.map((row) => `${row.ID} ${row.Keeper}`)).toEqual([
      'K-04 Zeke',
      'K-05 Amara',
      'K-06 Hugo',
      'K-11 Ada',
    ]);
    expect(persons.filter((row) => row['Leaving on']).map((row) => `${row.Name} ${row['Leaving on']}`)).toEqual([
      'Hugo 2026-06-30',
    ]);
    expect(ideas.filter((row) => several(row['Who can explain it']).length < 2)).toEqual([]);
  });

  test('has eleven products with their seven facts, one of them due for a look, and a draft that lacks two', () => {
    expect(products.filter((row) => !readyOn.has(String(row.ID))).map((row) => row.ID)).toEqual(['K-12']);
    const facts = ['Audience', 'Expected action', 'Next steps', 'Time a week (min)', 'Bandwidth', 'Keeper'];
    const missing = products.flatMap((row) =>
      facts.filter((fact) => row[fact] === undefined).map((fact) => `${row.ID} ${fact}`),
    );
    expect(missing).toEqual(['K-12 Time a week (min)', 'K-12 Bandwidth']);
    expect(products.filter((row) => !/^1\. .+ \(.+\)/.test(String(row['Next steps'])))).toEqual([]);
    const due = products.filter((row) => row['Review by'] !== undefined && String(row['Review by']) < today);
    expect(due.map((row) => `${row.ID} ${row['Review by']}`)).toEqual(['K-04 2026-04-29']);
    for (const row of products) {
      const better = trials
        .filter((use) => use.Kind === 'Use' && idIn(use.Product) === row.ID && use.Result === 'Better')
        .map((use) => String(use.Finished));
      const from = [readyOn.get(String(row.ID)) ?? '', ...better].sort().at(-1)!;
      expect(row['Review by']).toBe(from === '' ? undefined : plus(from, 120));
    }
  });

  test('has three plan rows to revisit, five unfinished, and three shared products without any', () => {
    const overdue = plan.filter((row) => row['Revisit by'] !== undefined && String(row['Revisit by']) < today);
    expect(overdue.map((row) => `${idIn(row.Product)} ${row.Group}`)).toEqual([
      'K-02 School leaders',
      'K-06 Multilingual families',
      'K-07 Counsellors',
    ]);
    const questions = ['What motivates them', 'People', 'Obstacles', 'Other conditions'];
    const answered = plan.map((row) => questions.filter((question) => row[question] !== undefined).length);
    expect(answered).toEqual([4, 4, 4, 4, 0, 3, 2, 1, 3]);
    const planned = new Set(plan.map((row) => idIn(row.Product)));
    const sharedProducts = new Set(shares.map((row) => idIn(row.Product)).filter((id) => id !== ''));
    expect([...sharedProducts].filter((id) => !planned.has(id)).sort()).toEqual(['K-08', 'K-09', 'K-10']);
  });

  test('asks a leader one thing: cover for the lunch drop-in, since 18 May', () => {
    const asking = plan.filter((row) => row['Ask to leader'] === 'Open');
    expect(asking.map((row) => [row.Row, row['Action they need to take'], row['Revisit by']])).toEqual([
      ['C-09', 'Cover for lunch drop-in', '2026-06-15'],
    ]);
    expect(asking[0]!['What motivates them']).toBeUndefined();
    const made = network.events.find((event) => event.event === 'plan.made' && event.object === 'C-09')!;
    expect(dayOf(made)).toBe('2026-05-18');
    expect(plan.find((row) => row.Row === 'C-02')!.Owner).toBe('Cleo');
  });

  test('gives the next test the id T-076, and I-23 what the first scenario needs', () => {
    expect(trials.map((row) => row.ID)).toEqual(
      Array.from({ length: 75 }, (_, n) => `T-${String(n + 1).padStart(3, '0')}`),
    );
    const idea = ideas.find((row) => row.ID === 'I-23')!;
    expect([idea.Team, idea.Contact]).toEqual(['Cedar', 'Chidi']);
    expect(trials.filter((row) => idIn(row.Idea) === 'I-23').map((row) => row.ID)).toEqual(['T-060']);
    expect(days(dayOf(movesOf('I-23').at(-1)!), today)).toBe(47);
    expect(ideas.filter((row) => row.Topic === idea.Topic && row.Team !== 'Cedar')).toEqual([]);
  });

  test('says for every idea who will use it, and of I-11 and I-13 how it went for priority groups', () => {
    expect(ideas.filter((row) => row['Meant for'] === undefined)).toEqual([]);
    const told = (id: string) =>
      trials.filter((row) => idIn(row.Idea) === id && row.Kind === 'Test').map((row) => row['For priority groups']);
    expect(told('I-11')).toEqual(['Same', 'Same', 'Worse', 'No data']);
    expect(told('I-13')).toEqual(['Better', 'Better', 'No data']);
  });

  test('has one pair of ideas that are alike: the door check of Cedar and of Elm', () => {
    const small = new Set(['a', 'at', 'by', 'for', 'from', 'in', 'of', 'on', 'the', 'to']);
    const wordsOf = (title: unknown) =>
      new Set(
        String(title)
          .toLowerCase()
          .split(/[^a-z-]+/)
          .filter((word) => word !== '' && !small.has(word)),
      );
    const alike = ideas.flatMap((one, at) =>
      ideas.slice(at + 1).flatMap((other) => {
        const [a, b] = [wordsOf(one['Change idea']), wordsOf(other['Change idea'])];
        const common = [...a].filter((word) => b.has(word)).length;
        const share = common / (a.size + b.size - common);
        return share >= 0.25 ? [`${one.ID} ${other.ID} ${share.toFixed(2)}`] : [];
      }),
    );
    expect(alike).toEqual(['I-01 I-18 0.50']);
  });

  test('has 36 active people, four of them without an account', () => {
    expect(persons.filter((row) => row.Active === 'Yes')).toHaveLength(36);
    expect(persons.filter((row) => row.Email === undefined).map((row) => row.Name)).toEqual([
      'Gia',
      'Hana',
      'Ivo',
      'Jude',
    ]);
    const role = (name: string) => persons.filter((row) => several(row.Role).includes(name)).length;
    expect(['Member', 'Broker', 'Leader', 'Admin', 'Community'].map(role)).toEqual([24, 6, 3, 1, 4]);
  });
});
