import { type Answers, fewestAnswers, strengthFloor, strengthOf } from '../../domain/definition';
import type { Network } from '../../domain/network';
import { count } from '../../domain/sentence';
import { agreementFloor } from '../../domain/standards';
import type { Line } from '../layout';
import { colour } from '../palette';
import { countFormat, indented } from '../say/numbers';
import { cut, head, headRight, heads, line, nothingYet, number, style, tall, text } from './block';
import { firstRows, halfHeading, labelled } from './half';
import { type GroupVoice, type Voices, voicesOf } from './voices';

/** D8, voice and definition: who takes part, whose voice is missing, and whether we mean the same by knowledge. */
export function voice(network: Network): Line[] {
  const voices = voicesOf(network);
  if (voices.groups.length === 0)
    return [
      ...halfHeading('left', 'Voice', ''),
      nothingYet('No groups yet. Add them on People, and their voices are counted here.'),
    ];
  return [
    ...halfHeading('left', 'Voice', 'who took part in the last 90 days'),
    heads([
      head('B:F', 'Group'),
      headRight('G:H', 'Events'),
      { ...head('I:J', 'Share'), style: { ...style.head, format: indented } },
      head('K:L', 'Definition holds'),
    ]),
    ...firstRows('left', voices.groups, (group) => groupLine(group, voices.events)),
    labelled('left', 'By role', rolesInWords(voices)),
    labelled('left', 'Votes', votesInWords(voices)),
    labelled(
      'left',
      'What we call knowledge',
      `${answersInWords(voices.definition, 'say the definition holds')}${isWeak(voices.definition) ? ': word it again' : ''}`,
      isWeak(voices.definition),
    ),
    labelled('left', 'Valued equally', answersInWords(voices.valued, 'say yes')),
    labelled('left', 'Reviewers agree', agreementInWords(voices), (voices.agreement ?? 100) < agreementFloor),
  ];
}

function groupLine({ group, events, definition }: GroupVoice, all: number): Line {
  const silent = events === 0;
  return line(
    tall.row,
    [
      cut('B:F', group),
      number('G:H', events, countFormat, silent ? { ...style.look, align: 'right' } : style.boldRight),
      silent
        ? text('I', '○ no voice yet', { size: 9, colour: colour.orange, format: indented })
        : text('I', `${Math.round((100 * events) / Math.max(1, all))}% of ${all}`, { ...style.note, format: indented }),
      text('K', shortAnswers(definition), style.note),
    ],
    'thin',
  );
}

function shortAnswers(answers: Answers): string {
  const strength = strengthOf(answers);
  if (strength !== undefined) return `${strength}% of ${answers.all}`;
  return answers.people === 0 ? '·' : `${answers.people} of ${fewestAnswers} answers`;
}

function answersInWords(answers: Answers, words: string): string {
  return strengthOf(answers) === undefined
    ? `shown from ${fewestAnswers} answers on: ${answers.people} of ${fewestAnswers} so far. Menu: Reflect`
    : `${answers.yes} of ${answers.all} ${words}`;
}

/** Fewer than 60 % stand by it: it is to be worded again. */
const isWeak = (answers: Answers): boolean => (strengthOf(answers) ?? 100) < strengthFloor;

function rolesInWords({ roles }: Voices): string {
  const said = [...roles]
    .sort((one, other) => (one[0] < other[0] ? -1 : 1))
    .map(([role, events]) => `${role} ${events}`);
  return said.length === 0 ? 'nobody has done anything in the sheet lately' : said.join(', ');
}

function votesInWords({ votes, leaderVotes, oneAccount }: Voices): string {
  if (votes === 0) return 'none in these days';
  return [count(votes, 'vote'), `${leaderVotes} by leaders`, ...(oneAccount === '' ? [] : [oneAccount])].join(', ');
}

function agreementInWords({ agreement }: Voices): string {
  if (agreement === undefined) return 'no review with two reviewers closed in these days';
  const talk = agreement < agreementFloor ? ': talk before the next review. Menu: Reflect, Norm the standards' : '';
  return `on ${Math.round(agreement)}% of ratings${talk}`;
}
