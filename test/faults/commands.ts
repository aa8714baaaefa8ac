import { type CallName, contract } from '../../src/contract';
import { may } from '../../src/domain/roles';
import type { Role } from '../../src/domain/words';
import { menu } from '../../src/google/menu';
import type { Account, Told, World } from './world';

/**
 * Everything that can be asked of the bundle, found where it is declared: each call of the contract with its example, each
 * line of the menu, each trigger. What is added there is tried here without anybody remembering; where an example is
 * refused as the small workbook stands, `given` brings it to where it can be done.
 */
export interface Command {
  /** `logShare`, `menuUndo`, `onEdit: Ask to move`. */
  readonly name: string;
  /** The global of the bundle that it goes through. */
  readonly global: string;
  /** Brings the workbook to where it can be done. */
  readonly given: (trial: World) => void;
  /** Does it. Called again, it is the same person who tries once more: a form keeps its request. */
  readonly run: (trial: World, request?: string) => Told;
  /** How what was interrupted is taken up again, where it is not by doing the same once more. */
  readonly recover?: (trial: World) => Told;
  /** It shows something and leaves nothing behind. */
  readonly onlyLooks: boolean;
  /** Facts that a second try may record once more, since they are about trying. */
  readonly again: readonly string[];
  /** Facts that somebody else may come to record: an update finds what was typed, not who typed it. */
  readonly byOther?: readonly string[];
}

const nothing = (): void => undefined;
/** What a form is sent with unless told. */
const first = 'a1b2c3d4-0000-4000-8000-000000000001';

const ok = (told: Told, what: string): void => {
  if (!('answer' in told)) throw new Error(`${what}: ${JSON.stringify(told)}`);
};
const send = (trial: World, name: Account, call: CallName, body: unknown, one: string) =>
  ok(trial.send(name, call, body, one), `${name} ${call}`);

/** A review of I-13 stands open. */
function reviewOpen(trial: World): void {
  send(trial, 'Yara', 'moveStage', { idea: 'I-13', to: 'Reduction', closesOn: '2026-06-08' }, 'given-1');
}
/** All have voted and rated. */
function reviewAllIn(trial: World): void {
  reviewOpen(trial);
  const vote = { idea: 'I-13', choice: 'Knowledge' };
  send(trial, 'Beto', 'castVote', { ...vote, as: 'Gia' }, 'given-2');
  for (const name of ['Beto', 'Amara', 'Grace', 'Eun', 'Kavya', 'Ada'] as const)
    send(trial, name, 'castVote', vote, `given-vote-${name}`);
  for (const name of ['Beto', 'Chidi'] as const)
    send(trial, name, 'rateStandards', contract.rateStandards.example, `given-rate-${name}`);
}
/** Finn clears Equity of ST4; the update sees a change proposed. */
function standardProposed(trial: World): void {
  ok(trial.type('Finn', 'Charter', trial.cell('Charter', 'ST4', 'Equity'), ''), 'clearing Equity');
  ok(trial.menu('Finn', 'updateDashboard'), 'update');
}
const weeklyOn = (trial: World): void => ok(trial.menu('Finn', 'menuWeeklyOn'), 'weekly on');
/** A week later. */
function weekLater(trial: World): void {
  weeklyOn(trial);
  trial.pass(7 * 86_400_000);
}
const noticed = (trial: World): void => send(trial, 'Chidi', 'notice', { line: 'Nobody comes late' }, 'given-1');
const proposed = (trial: World): void =>
  send(trial, 'Chidi', 'propose', { title: 'Peer tutors at lunch', meantFor: ['Students'] }, 'given-1');
const moved = (trial: World): void => send(trial, 'Chidi', 'moveStage', contract.moveStage.example, 'given-1');

/** Who does it where the first of the list may not, or would be refused for another reason than the role. */
const byWhom: Partial<Record<CallName, Account>> = {
  answerAsk: 'Cleo',
  openReview: 'Yara',
  castVote: 'Grace',
  recordHands: 'Amara',
  rateStandards: 'Beto',
  closeReview: 'Yara',
  voteOnStandard: 'Grace',
};
const givens: Partial<Record<CallName, (trial: World) => void>> = {
  castVote: reviewOpen,
  recordHands: reviewOpen,
  rateStandards: reviewOpen,
  closeReview: reviewAllIn,
  voteOnStandard: standardProposed,
  undoLast: noticed,
};

const roles: readonly (readonly [Account, readonly Role[]])[] = [
  ['Chidi', ['Member', 'Broker']],
  ['Cleo', ['Leader']],
  ['Finn', ['Admin']],
];

/** Every call of the contract with its own example. */
const calls = (Object.keys(contract) as CallName[]).map((call): Command => {
  const { action, example } = contract[call];
  const name = byWhom[call] ?? roles.find(([, has]) => may(has, action))?.[0] ?? 'Finn';
  return { ...form(call, name, call, example, givens[call]), onlyLooks: action === 'search' };
});

function form(title: string, name: Account, call: CallName, body: unknown, given: Command['given'] = nothing): Command {
  return {
    name: title,
    global: 'rpc',
    given,
    run: (trial, request = first) => trial.send(name, call, body, request),
    onlyLooks: false,
    again: ['stage.refused'],
  };
}

/** Other shapes of the same calls: several rows and cells at once, and what is taken back. */
const shapes: readonly Command[] = [
  form('enterNumbers: three lines', 'Chidi', 'enterNumbers', {
    team: 'Cedar',
    lines: [
      { period: '2026-05-18', measure: 'M01', group: 'All', number: 80, outOf: 104 },
      { period: '2026-05-25', measure: 'M01', group: 'All', number: 79, outOf: 104 },
      { period: '2026-05-25', measure: 'M04', group: 'All', number: 248, outOf: 312 },
    ],
  }),
  form('castVote: chosen', 'Beto', 'castVote', { idea: 'I-13', choice: 'Knowledge', as: 'Gia' }, reviewOpen),
  form('undoLast: a proposal', 'Chidi', 'undoLast', {}, proposed),
  form('undoLast: a move', 'Chidi', 'undoLast', {}, moved),
  form('moveStage: refused', 'Chidi', 'moveStage', { idea: 'I-23', to: 'Summary', answers: {} }),
  form('logShare: with a question', 'Ada', 'logShare', {
    ...contract.logShare.example,
    heardBack: 'Could counsellors run it?',
    asQuestion: true,
  }),
  form(
    'closeReview: elevates',
    'Yara',
    'closeReview',
    {
      idea: 'I-13',
      answers: { R1: 'It moved', R2: 'Nothing', R3: 'Grade 9 teachers; Students', R4: 'One page' },
      audiences: ['Grade 9 teachers', 'Students'],
    },
    reviewAllIn,
  ),
];

/** Lines that do something; the others open a panel. */
const menuGivens: Record<string, { who?: Account; given?: Command['given']; answers?: string[]; again?: string[] }> = {
  menuUndo: { who: 'Chidi', given: proposed },
  menuMakeDoc: { who: 'Yara', answers: ['K-01'], again: ['product.generated'] },
  updateDashboard: { again: ['update.ran'] },
  menuFirstSetup: {},
  menuWeeklyOn: {},
  menuWeeklyOff: { given: weeklyOn },
  menuWeeklyTakeOver: {},
};

type Item = (typeof menu)[number];
const lines = (items: readonly Item[]): string[] =>
  items.flatMap((item) => (item === '—' ? [] : 'items' in item ? lines(item.items) : [item.run]));

/** Every line of the menu. */
const menuLines = lines(menu).map((run): Command => {
  const { who = 'Finn', given = nothing, answers, again = [] } = menuGivens[run] ?? {};
  const onlyLooks = menuGivens[run] === undefined;
  return { name: run, global: run, given, run: (trial) => trial.menu(who, run, answers), onlyLooks, again };
});

/** What an edit leaves open, the next update does. */
const update = (trial: World): Told => trial.menu('Finn', 'updateDashboard');
const typed = (name: string, run: Command['run'], given: Command['given'] = nothing): Command => ({
  name: `onEdit: ${name}`,
  global: 'onEdit',
  given,
  run,
  recover: update,
  onlyLooks: false,
  again: ['update.ran', 'stage.refused', 'outside.edit'],
  byOther: ['outside.edit'],
});

/** What sets off a trigger: time, opening, and people who type. */
const triggers: readonly Command[] = [
  {
    name: 'weekly',
    global: 'weekly',
    given: weekLater,
    run: (trial) => trial.fire('weekly'),
    onlyLooks: false,
    again: ['update.ran'],
  },
  {
    name: 'onOpen',
    global: 'onOpen',
    given: nothing,
    run: (trial) => trial.menu('Chidi', 'onOpen'),
    onlyLooks: true,
    again: [],
  },
  {
    name: 'onInstall',
    global: 'onInstall',
    given: nothing,
    run: (trial) => trial.menu('Chidi', 'onInstall'),
    onlyLooks: true,
    again: [],
  },
  typed('an idea', (trial) =>
    trial.type('Chidi', 'Ideas', trial.below('Ideas', 'Change idea'), 'Peer tutors at lunch'),
  ),
  typed('three tests pasted', (trial) =>
    trial.type('Chidi', 'Tests & uses', trial.below('Tests & uses', 'Kind'), [
      ['Test', 'I-23'],
      ['Test', 'I-13'],
      ['Use', 'I-01'],
    ]),
  ),
  typed('over Stage', (trial) => trial.type('Chidi', 'Ideas', trial.cell('Ideas', 'I-23', 'Stage'), 'Sharing')),
  typed('Ask to move, refused', (trial) =>
    trial.type('Chidi', 'Ideas', trial.cell('Ideas', 'I-23', 'Ask to move'), 'Summary'),
  ),
  typed(
    'Ask to move',
    (trial) => trial.type('Chidi', 'Ideas', trial.cell('Ideas', 'I-23', 'Ask to move'), 'Summary'),
    (trial) =>
      send(
        trial,
        'Chidi',
        'saveAnswers',
        { idea: 'I-23', answers: { U1: 'a', U2: 'b', U3: 'c', U4: 'No one yet', U5: 'Story' } },
        'given-1',
      ),
  ),
];

export const commands: readonly Command[] = [...calls, ...shapes, ...menuLines, ...triggers];
