import { describe, expect, test } from '@jest/globals';
import { type SampleName, samples } from '../../examples/all';
import { readEvent } from '../../src/domain/event';
import { readSettings } from '../../src/domain/settings';
import { allTabs } from '../../src/tabs/all';
import { readRows } from '../../src/tabs/read';
import { idIn, several } from './counted';

const networks = (Object.keys(samples) as SampleName[]).map((name) => [name, samples[name]()] as const);
const declared = new Map(allTabs.map((tab) => [tab.name, tab]));

describe.each(networks)('the sample %s', (_, network) => {
  const rows = (tab: string) => network.tabs[tab] ?? [];
  const column = (tab: string, heading: string) => rows(tab).map((row) => String(row[heading] ?? ''));
  const named = (kind: string[]) =>
    new Set(rows('People').flatMap((row) => (kind.includes(String(row.Kind)) ? [String(row.Name)] : [])));

  test('uses only tabs and headings that are declared, and fills none that the tool works out', () => {
    const unknown = Object.entries(network.tabs).flatMap(([name, tabRows]) => {
      const columns = Object.values(declared.get(name)?.columns ?? {});
      const typed = new Set(columns.filter((one) => !one.computed).map((one) => one.heading));
      return [...new Set(tabRows.flatMap((row) => Object.keys(row)))]
        .filter((heading) => !typed.has(heading))
        .map((heading) => `${name}: ${heading}`);
    });
    expect(unknown).toEqual([]);
  });

  test('has no cell that cannot be read, and no row that is lost', () => {
    for (const [name, tabRows] of Object.entries(network.tabs)) {
      const tab = declared.get(name)!;
      const headings = Object.values(tab.columns).map((one) => one.heading);
      const cells = [headings, ...tabRows.map((row) => headings.map((heading) => row[heading] ?? ''))];
      const read = readRows(tab, cells, { decimal: '.' });
      expect(read.problems).toEqual([]);
      expect(read.rows).toHaveLength(tabRows.length);
    }
  });

  test('leaves blanks out instead of writing them', () => {
    const cells = Object.values(network.tabs).flatMap((tabRows) => tabRows.flatMap((row) => Object.values(row)));
    expect(cells.filter((cell) => cell === '' || cell === false || Number.isNaN(cell))).toEqual([]);
  });

  test('names other rows as their id and their title', () => {
    const titles = new Set(
      [
        ['Ideas', 'ID', 'Change idea'],
        ['Products', 'ID', 'Title'],
        ['Measures', 'Code', 'Name'],
        ['Charter', 'Code', 'Text'],
        ['Process map', 'ID', 'Step'],
      ].flatMap(([tab, id, title]) => rows(tab!).map((row) => `${row[id!]} ${row[title!]}`)),
    );
    const links = [
      ...column('Data', 'Measure'),
      ...['Priority', 'Measure(s)', 'Came from'].flatMap((heading) => column('Ideas', heading)),
      ...['Idea', 'Product'].flatMap((heading) => [...column('Tests & uses', heading), ...column('Sharing', heading)]),
      ...column('Products', 'Idea(s)'),
      ...column('Change plan', 'Product'),
      ...['Goal', 'Feeds'].flatMap((heading) => column('Process map', heading)),
    ];
    expect(links.filter((one) => one !== '' && !titles.has(one))).toEqual([]);
  });

  test('names only people, teams and groups who are in People', () => {
    const people = named(['Person']);
    const groups = named(['Group', 'Partner']);
    const places = named(['Team', 'Group', 'Partner']);
    const unknown = (known: Set<string>, cells: string[]) => cells.flatMap(several).filter((one) => !known.has(one));
    expect(
      unknown(people, [
        ...column('Ideas', 'Contact'),
        ...column('Ideas', 'Who can explain it'),
        ...column('Tests & uses', 'Who'),
        ...column('Products', 'Broker'),
        ...column('Products', 'Keeper'),
        ...column('Sharing', 'Who'),
        ...column('Sharing', 'Follow up'),
        ...column('Change plan', 'Owner'),
        ...column('Measures', 'Owner'),
        ...network.events.map((event) => event.who),
      ]),
    ).toEqual([]);
    expect(
      unknown(groups, [
        ...column('Ideas', 'Meant for'),
        ...column('Products', 'Audience'),
        ...column('Sharing', 'Group'),
        ...column('Change plan', 'Group'),
        ...column('Charter', 'Who lives it'),
        ...column('People', 'Belongs to'),
        ...column('People', 'Speaks to'),
      ]),
    ).toEqual([]);
    expect(unknown(places, [...column('Ideas', 'Team'), ...column('Tests & uses', 'Team or group')])).toEqual([]);
  });

  test('never gives one id to two rows', () => {
    const ids = Object.values(network.tabs).flatMap((tabRows) =>
      tabRows.map((row) => idIn(row.ID ?? row.Code ?? row.Row)).filter((id) => id !== ''),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('remembers only events that History can hold', () => {
    const blank = { idea: '', product: '', object: '', from: '', to: '', cycle: undefined, question: '', answer: '' };
    const stamp = { seq: 1, through: '', role: '', group: '', request: '', digest: '', chain: '' };
    const refused = network.events.filter(
      ({ more = {}, ...event }) => !readEvent({ ...blank, ...stamp, ...event, more: JSON.stringify(more) }),
    );
    expect(refused).toEqual([]);
  });

  test('remembers them in order, up to the moment it is looked at', () => {
    const times = network.events.map((event) => event.when);
    expect(times).toEqual([...times].sort());
    expect(times.every((time) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(time) && time < network.now)).toBe(true);
  });

  test('lets people act on working days and in the daytime only', () => {
    const odd = network.events.filter(({ when }) => {
      const hour = Number(when.slice(11, 13));
      const weekday = new Date(`${when.slice(0, 10)}T00:00:00Z`).getUTCDay();
      return hour < 7 || hour > 17 || weekday === 0 || weekday === 6;
    });
    expect(odd).toEqual([]);
  });

  test('gives one request to one command, and none to what was typed into a cell', () => {
    const commands = new Map<string, Set<string>>();
    for (const { request, when, who, knownBy } of network.events) {
      expect(request === undefined).toBe(knownBy === 'typed');
      if (request) commands.set(request, (commands.get(request) ?? new Set()).add(`${when} ${who}`));
    }
    expect([...commands.values()].filter((moments) => moments.size !== 1)).toEqual([]);
  });

  test('says by whose account: one’s own, or somebody else’s only where there is none', () => {
    const emails = new Map(rows('People').map((row) => [String(row.Name), String(row.Email ?? '')]));
    const wrong = network.events.filter(({ who, knownBy, through = '' }) => {
      if (who === '') return through !== '';
      const own = emails.get(who);
      if (knownBy === 'account') return own === '' || through !== own;
      return knownBy === 'chosen' ? own !== '' || through === '' : through !== '';
    });
    expect(wrong).toEqual([]);
  });

  test('has a History that knows every typed row of ideas, tests, products, shares and plan', () => {
    const known = new Set(
      network.events.flatMap(({ event, idea, product, object }) => {
        if (event === 'idea.proposed') return [idea];
        if (event === 'product.made') return [product];
        return ['test.recorded', 'use.logged', 'decision.logged', 'share.logged', 'plan.made'].includes(event)
          ? [object]
          : [];
      }),
    );
    const typed = ['Ideas', 'Tests & uses', 'Products', 'Sharing', 'Change plan'].flatMap((tab) =>
      rows(tab).map((row) => String(row.ID ?? row.Row)),
    );
    expect(typed.filter((id) => !known.has(id))).toEqual([]);
    expect(known.size).toBe(typed.length);
  });

  test('has an admin with an account, and settings that can be read', () => {
    const admins = rows('People').filter((row) => several(row.Role).includes('Admin'));
    if (admins.length > 0) expect(admins.map((row) => row.Email)).toContain(network.admin);
    const settings = Object.entries(network.settings).map(([key, value]) => ({ key, value }));
    expect(readSettings(settings).problems).toEqual([]);
  });
});
