import { fold } from '../../domain/names';
import type { Network } from '../../domain/network';
import { inWords } from '../../domain/sentence';
import { tiesByTeam } from '../../domain/ties';
import type { Line } from '../layout';
import { countFormat, indented } from '../say/numbers';
import { cut, head, headRight, heads, line, nothingYet, number, style, tall } from './block';
import { firstRows, halfHeading, sentence } from './half';

type TeamTies = ReturnType<typeof tiesByTeam>[number];

/** D9, ties: which teams try, use, compare and tell each other's ideas, and which stand alone. */
export function ties(network: Network): Line[] {
  const teams = [...tiesByTeam(network)].sort((one, other) => (fold(one.team) < fold(other.team) ? -1 : 1));
  if (teams.length === 0)
    return [...halfHeading('right', 'Ties', ''), nothingYet('No teams yet. Menu: First set-up, step 5.', 'N')];
  const alone = teams.filter(({ ties: number }) => number === 0).map(({ team }) => team);
  return [
    ...halfHeading('right', 'Ties', 'tests, uses, comparing and telling across teams'),
    heads([
      head('N:P', 'Team'),
      headRight('Q:R', 'Ties'),
      { ...head('S:Y', 'With whom'), style: { ...style.head, format: indented } },
    ]),
    ...firstRows('right', teams, teamLine),
    sentence(
      'right',
      alone.length === 0 ? 'Every team has a tie to another team' : `No tie to another team yet: ${inWords(alone)}`,
      alone.length > 0,
    ),
  ];
}

const named = 4;

function teamLine({ team, ties: number_, with: others }: TeamTies): Line {
  const said = others.slice(0, named).map((one) => `${one.team} ${one.ties}`);
  const more = others.length > named ? [`${others.length - named} more`] : [];
  return line(
    tall.row,
    [
      cut('N:P', team),
      number('Q:R', number_, countFormat, number_ === 0 ? { ...style.look, align: 'right' } : style.boldRight),
      cut('S:Y', [...said, ...more].join(', ') || '○ none yet', { ...style.note, format: indented }),
    ],
    'thin',
  );
}
