import { hasResult, stateOf } from '../../domain/evidence';
import { fold } from '../../domain/names';
import type { Network, Test } from '../../domain/network';
import { count } from '../../domain/sentence';
import { stuckIdeas, usualDays } from '../../domain/stuck';
import { phases, Result, type Stage } from '../../domain/words';
import type { Line } from '../layout';
import { colour } from '../palette';
import { shortDay } from '../say/dates';
import { countFormat } from '../say/numbers';
import { head, headRight, heads, line, nothingYet, number, style, tall, text } from './block';
import { halfHeading, labelled } from './half';

/** D5, pipeline and outcome: where the ideas are, what is stuck, and what using them came to. */
export function pipeline(network: Network): Line[] {
  const title = halfHeading('left', 'Pipeline and outcome', network.ideas.length === 0 ? '' : 'ideas by stage today');
  if (network.ideas.length === 0)
    return [...title, nothingYet('No ideas yet. Menu: Propose or open an idea, and it is counted here.')];
  const stuck = stuckIdeas(network);
  const usual = usualDays(network);
  const setAside = ideasIn(network, 'Set aside');
  return [
    ...title,
    heads([head('B:E', 'Stage'), headRight('F:G', 'Ideas'), headRight('H:J', 'Usual days'), headRight('K:L', 'Stuck')]),
    ...phases.map((stage) => {
      const late = stuck.filter((stay) => stay.stage === stage);
      const days = usual[stage];
      return line(
        tall.row,
        [
          text('B', stage),
          number('F:G', ideasIn(network, stage), countFormat, style.boldRight),
          days === undefined ? text('H:J', '–', style.right) : number('H:J', days, '0'),
          late.length === 0
            ? text('K:L', '–', { align: 'right', colour: colour.grey })
            : text(
                'K:L',
                `${late.length} stuck`,
                { ...style.look, align: 'right' },
                late.map(({ idea }) => idea).join(', '),
              ),
        ],
        'thin',
      );
    }),
    usesLine(network.tests),
    decisionsLine(network.tests),
    importantLine(network),
    ...(setAside === 0 ? [] : [labelled('left', 'Set aside', count(setAside, 'idea'))]),
  ];
}

const ideasIn = (network: Network, stage: Stage): number =>
  network.ideas.filter(({ id }) => stateOf(network, id).stage === stage).length;

function usesLine(tests: readonly Test[]): Line {
  const uses = tests.filter(({ kind }) => kind === 'Use');
  const told = uses.filter(hasResult);
  const teams = new Set(uses.map(({ team }) => fold(team))).size;
  if (uses.length === 0) return labelled('left', 'Uses with a result', 'no use is logged yet. Menu: Log a use');
  const results = Result.options.flatMap((result) => {
    const number = told.filter((use) => use.result === result).length;
    return number === 0 ? [] : [`${number} ${result.toLowerCase()}`];
  });
  const where = `in ${count(teams, 'team or group', 'teams and groups')}`;
  return labelled('left', `Uses with a result: ${told.length} of ${uses.length}`, [...results, where].join(', '));
}

function decisionsLine(tests: readonly Test[]): Line {
  const decisions = tests.filter(({ kind }) => kind === 'Decision');
  const citing = decisions.filter(({ product }) => product !== '').length;
  const words = decisions.length === 0 ? 'none recorded yet' : `${citing} of ${decisions.length}`;
  return labelled('left', 'Decisions that cite what we know', words);
}

/** Sent back is an honest outcome: what was learned stays with the idea, and what does not work is in the note. */
function importantLine(network: Network): Line {
  const returned = network.ideas.flatMap(({ id }) => {
    const last = stateOf(network, id).returns.slice(-1)[0];
    return last ? [{ id, on: last.on, learned: last.doesNotWork || last.reason }] : [];
  });
  const named = returned.slice(0, 5).map(({ id, on }) => `${id} (${shortDay(on)})`);
  const more = returned.length > 5 ? `, ${returned.length - 5} more` : '';
  const words = returned.length === 0 ? 'none returned so far' : `returned with learning: ${named.join(', ')}${more}`;
  const learned = returned.map((one) => `${one.id}: ${one.learned}`);
  const note = learned.length === 0 ? '' : ['What we now know does not work', ...learned].join('\n');
  return labelled('left', 'Important information', words, false, note);
}
