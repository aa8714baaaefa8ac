import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { kindOf } from '../../local/runtime/host/callKinds';
import { type FaultKind, faults } from '../../local/runtime/host/faults';
import type { RuntimeOptions } from '../../local/runtime/index';
import { type HistoryHealth, verify } from '../../src/domain/chain';
import { history } from '../../src/tabs/history';
import { historyCells } from '../../src/tabs/historyCells';
import { type Laptop, laptopWith } from './laptop';
import { type OpenedPanel, openPanel } from './panels';

/**
 * A command may fail, or be ended by Google, at any call. Sent again with the same request it is done exactly once, or,
 * if it had not begun, done now.
 */
let laptop: Laptop;
let disturb: RuntimeOptions['onCall'];
let panel: OpenedPanel;
let start: ReturnType<Laptop['runtime']['snapshot']>;
beforeAll(async () => {
  laptop = await laptopWith('riverbend', undefined, { onCall: (call) => disturb?.(call) });
  laptop.run('updateDashboard');
  panel = openPanel(laptop, 'menuMoveIdea', 'chidi@riverbend.example');
  start = laptop.runtime.snapshot();
});
afterAll(() => laptop.close());

const commands = {
  'a proposal, which adds a row': () =>
    panel.answer('propose', { title: 'Arabic work board', meantFor: ['Students'], problem: '=1+1' }, 'again'),
  'a move with its answers': () =>
    panel.answer(
      'moveStage',
      { idea: 'I-23', to: 'Summary', answers: { U1: 'a', U2: 'b', U3: 'c', U4: 'd', U5: 'Story' } },
      'again',
    ),
  'a team’s numbers, which change cells': () =>
    panel.answer(
      'enterNumbers',
      {
        team: 'Cedar',
        lines: [
          { period: '2026-05-25', measure: 'M01', group: 'All', number: 79, outOf: 104 },
          { period: '2026-05-25', measure: 'M06', group: 'All', number: 11, outOf: 12 },
        ],
      },
      'again',
    ),
};

/** What people see of it: their rows, with the computed columns, and what the Cycle history says happened. */
const seen = () => ({
  ideas: laptop.values('Ideas').slice(20),
  numbers: laptop.values('Data').filter((row) => row.includes('2026-05-25') && row.includes('Cedar')),
  events: laptop
    .values('Cycle history')
    .slice(-20)
    .map((row) => [row[9], row[10], row[12], row[14], row[17], row[7]].join(' '))
    .filter((row) => row.includes('again') && !row.startsWith('cell.checked')),
});

function health(): HistoryHealth {
  const kept = laptop.globals.PropertiesService.getDocumentProperties()?.getProperty('history');
  return verify(historyCells(laptop.values(history.name)), JSON.parse(kept ?? 'null') ?? undefined);
}

/** The calls that read, write, flush, lock or remember something; what fails between two of them changes nothing. */
function heavyCalls(command: () => unknown): number[] {
  const calls: number[] = [];
  disturb = ({ number, member, when }) => {
    if (when === 'after' && kindOf(member) !== 'light') calls.push(number);
  };
  command();
  disturb = undefined;
  return calls;
}

describe.each(Object.entries(commands))('%s', (_, command) => {
  // Before a call is as after the one before it.
  const kinds: FaultKind[] = ['kill-after', 'after'];
  test.each(kinds)('with %s any call of it, then sent again, is done once', (kind) => {
    laptop.runtime.restore(start);
    const calls = heavyCalls(command);
    const wanted = seen();
    const answered = command();
    expect(seen()).toEqual(wanted);

    for (const at of calls) {
      laptop.runtime.restore(start);
      const fault = faults({ kind, at });
      disturb = fault.onCall;
      try {
        command();
      } catch {
        // As the panel would: it says that it did not work, and the person tries again.
      }
      disturb = undefined;
      expect(fault.hit).toHaveLength(1);
      expect({ at, answer: command() }).toEqual({ at, answer: answered });
      expect({ at, ...seen() }).toEqual({ at, ...wanted });
      expect({ at, ...health() }).toMatchObject({ at, kind: 'whole' });
    }
  });
});

test('what a killed command left open is finished by whatever runs next', () => {
  laptop.runtime.restore(start);
  const [firstWrite] = writesOf(commands['a proposal, which adds a row']);
  laptop.runtime.restore(start);
  disturb = faults({ kind: 'kill-after', at: firstWrite! }).onCall;
  expect(commands['a proposal, which adds a row']).toThrow();
  disturb = undefined;
  expect(laptop.rows('Ideas').map((row) => row['Change idea'])).not.toContain('Arabic work board');

  panel.call('dueNumbers', {});
  expect(laptop.rows('Ideas').pop()).toMatchObject({
    ID: 'I-31',
    'Change idea': 'Arabic work board',
    'Problem it solves': '=1+1',
  });
});

function writesOf(command: () => unknown): number[] {
  const calls: number[] = [];
  disturb = ({ number, member, when }) => {
    if (when === 'after' && kindOf(member) === 'write') calls.push(number);
  };
  command();
  disturb = undefined;
  return calls;
}
