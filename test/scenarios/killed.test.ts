import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { kindOf } from '../../local/runtime/host/callKinds';
import { faults } from '../../local/runtime/host/faults';
import type { RuntimeOptions } from '../../local/runtime/index';
import { type Laptop, laptopWith } from './laptop';
import { type OpenedPanel, openPanel } from './panels';

/** On the whole sample; every command with every fault is tried on a small workbook in test/faults. */
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

const proposal = () =>
  panel.answer('propose', { title: 'Arabic work board', meantFor: ['Students'], problem: '=1+1' }, 'again');

/** The script ends right after the proposal stands in the Cycle history. */
function proposeAndDie(): void {
  laptop.runtime.restore(start);
  const [firstWrite] = writesOf(proposal);
  laptop.runtime.restore(start);
  disturb = faults({ kind: 'kill-after', at: firstWrite! }).onCall;
  expect(proposal).toThrow();
  disturb = undefined;
}

test('what a killed command left open is finished by whatever runs next', () => {
  proposeAndDie();
  expect(laptop.rows('Ideas').map((row) => row['Change idea'])).not.toContain('Arabic work board');

  panel.call('dueNumbers', {});
  expect(laptop.rows('Ideas').pop()).toMatchObject({
    ID: 'I-31',
    'Change idea': 'Arabic work board',
    'Problem it solves': '=1+1',
  });
});

test('a row that was typed meanwhile and got the same id keeps all it says, and gets another id', () => {
  proposeAndDie();
  // As when an id was worked out before ours stood in the Cycle history, and written after it.
  laptop.runtime.edit('Ideas', `A${laptop.rows('Ideas').length + 2}`, [['I-31', 'Walk to the bus together']]);

  panel.call('dueNumbers', {});
  laptop.run('updateDashboard');
  const ids = Object.fromEntries(laptop.rows('Ideas').map((row) => [row['Change idea'], row.ID]));
  expect(ids).toMatchObject({ 'Arabic work board': 'I-31', 'Walk to the bus together': 'I-32' });
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
