import type { SplitComparison } from '../../domain/equityGate';
import { hasResult, ideaWithId, trialsOf } from '../../domain/evidence';
import { reviewBy } from '../../domain/freshness';
import { addDays } from '../../domain/measures/periods';
import { fold } from '../../domain/names';
import type { Idea, Network, Product, Test } from '../../domain/network';
import { cadenceOf } from '../../domain/numbers/measure';
import { inWords as listed, thousands } from '../../domain/sentence';
import { standingOf } from '../../domain/standing';
import type { IdeaSeries } from '../../usecases/ideaSeries';
import { type Block, countWords, type Document, notYetKnown, type Piece, plain, said, strong } from '../document';
import { shortDay } from '../say/dates';
import { countedInWords, oneDecimal, valueInWords } from '../say/numbers';
import { pictureOf } from './picture';

/** What a change idea summary is made from. */
export interface SummaryView {
  readonly title: string;
  readonly network: Network;
  readonly product: Product;
  readonly idea: Idea;
  readonly series: IdeaSeries | undefined;
  /** How the idea went for priority groups, in every team that tried it. */
  readonly splits: readonly SplitComparison[];
  readonly version: number;
  readonly historyRows: number;
  /** Where to tell what happened: the workbook. */
  readonly workbook: string;
}

/** One page for those who will try it: what to do, what it takes, where it worked and where not, how sure we are. */
export function changeIdeaSummary(view: SummaryView): Document {
  const { network, product, idea, title } = view;
  const { standing } = standingOf(network, idea.id);
  const notShown = network.state.ideas.get(idea.id)?.notShownFor ?? [];
  const blocks: Block[] = [
    { kind: 'kicker', text: `Change idea summary · ${standing}` },
    { kind: 'title', text: idea.title },
    { kind: 'note', text: headerOf(view) },
    ...(standing === 'Information'
      ? [
          paragraph(
            strong('Not reviewed yet. '),
            plain('This is what some of us learned, not what the network calls knowledge.'),
          ),
        ]
      : []),
    ...(notShown.length > 0 ? [paragraph(strong(`Not shown to help ${listed(notShown)}.`))] : []),
    heading('What to do'),
    { kind: 'steps', items: stepsOf(product.nextSteps) },
    whatItTakes(product),
    heading('Where it worked, for whom, and where not'),
    whereTable(view),
    heading('How sure we are'),
    paragraph(...howSure(view)),
    ...picture(view),
    heading('Talk to, and tell us'),
    paragraph(
      plain(`${peopleToTalkTo(product)}. Tried it? `),
      { text: 'Tell us what happened', link: view.workbook },
      plain(', it takes one minute.'),
    ),
  ];
  return {
    name: `${product.id} ${product.title}`,
    blocks,
    footer: `${idea.id}, ${product.id} · from Cycle history rows 1 to ${thousands(view.historyRows)} · ${title}`,
    words: countWords(blocks),
  };
}

const heading = (text: string): Block => ({ kind: 'heading', text });
const paragraph = (...pieces: Piece[]): Block => ({ kind: 'paragraph', pieces });

function headerOf({ network, product, version }: SummaryView): string {
  const look = reviewBy(network, product);
  return [
    `For ${listed(product.audience) || 'whoever can use it'}`,
    `version ${version}`,
    `numbers up to ${longDay(addDays(network.today, -1))}`,
    ...(look === undefined ? [] : [`look at it again by ${longDay(look)}`]),
  ].join(' · ');
}

const longMonths = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
/** `24 May 2026`: Docs write the year. */
function longDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return `${date} ${longMonths[month - 1]} ${year}`;
}

/** Each step with who does it in bold; a step is `1. Stand at the door (Teacher)`. */
function stepsOf(nextSteps: string): Piece[][] {
  const lines = nextSteps.split(/\n| \/ /).map((line) => line.replace(/^\s*\d+\s*[.):]\s*/, '').trim());
  const steps = lines
    .filter((line) => line !== '')
    .map((line) => {
      const [, what, who] = /^(.*?)\s*\(([^)]+)\)\.?$/.exec(line) ?? [];
      return who === undefined ? [plain(line)] : [plain(`${what!.replace(/\.?$/, '.')} `), strong(capital(who))];
    });
  return steps.length > 0 ? steps : [[notYetKnown]];
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function whatItTakes({ timeAWeek, peopleNeeded, money, knowHow, bandwidth }: Product): Block {
  const time = timeAWeek === undefined ? '' : `${timeAWeek} minutes a week`;
  return {
    kind: 'table',
    box: true,
    head: ['Time', 'People', 'Money', 'Know-how', 'What gives way'],
    rows: [{ cells: [time, peopleNeeded, money, knowHow, bandwidth].map((text) => [said(text)]) }],
  };
}

const icons = { Better: '▲ Better', Same: '≈ Same', Worse: '▼ Worse', Mixed: '◐ Mixed' } as const;

/** One row for each place: a team's tests are told together, every use on its own. */
function whereTable(view: SummaryView): Block {
  const { network, idea } = view;
  const told = trialsOf(network, idea.id).filter((test) => test.kind !== 'Decision');
  const places = new Map<string, Test[]>();
  for (const test of told) {
    const key = test.kind === 'Use' ? test.id : test.team;
    places.set(key, [...(places.get(key) ?? []), test]);
  }
  const groups = view.splits.map((split) => split.group);
  const [first] = groups;
  const rows = [...places.values()].map((tests) => {
    const [one] = tests;
    const last = tests[tests.length - 1]!;
    const what = one!.kind === 'Use' ? 'use' : tests.length === 1 ? 'test' : `${tests.length} tests`;
    const result = tests.map((test) => test.result).filter((found) => found !== undefined);
    const worst = (['Worse', 'Mixed', 'Same', 'Better'] as const).find((word) => result.includes(word));
    return {
      look: worst !== 'Better',
      cells: [
        [plain(`${one!.team || 'somewhere'}, ${what}`)],
        [said(whenOf(tests))],
        [worst === undefined ? notYetKnown : plain(icons[worst])],
        [said(last.next ?? '')],
        ...(first === undefined ? [] : [[forGroup(view, first, one!.team)]]),
      ],
    };
  });
  return {
    kind: 'table',
    head: ['Where', 'When', 'Result', 'They chose to', ...(first === undefined ? [] : [`${first}, before and since`])],
    rows: rows.length > 0 ? rows : [{ cells: [[notYetKnown]] }],
  };
}

function whenOf(tests: readonly Test[]): string {
  const days = tests.flatMap(({ finished, started }) => finished ?? started ?? []).sort();
  const [first] = days;
  const last = days[days.length - 1];
  if (first === undefined || last === undefined) return '';
  return first.slice(0, 7) === last.slice(0, 7)
    ? shortDay(last)
    : `${shortDay(first).split(' ')[1]} to ${shortDay(last).split(' ')[1]}`;
}

/** The team's own numbers before its first time and since; small groups are hidden. */
function forGroup({ splits, network }: SummaryView, group: string, team: string): Piece {
  const split = splits.find((one) => one.group === group && fold(one.team) === fold(team));
  if (!split) return plain('not measured');
  if (split.hidden) return plain(`▨ hidden, under ${network.settings.smallGroup} people`);
  if (!split.baseline || !split.since) return plain('not measured');
  return plain(`${oneDecimal(split.baseline.group)} → ${oneDecimal(split.since.group)}`);
}

/** Words for how strong the evidence is; always *after* the test, never *because of* it. */
function howSure({ series, network, idea }: SummaryView): Piece[] {
  const trials = trialsOf(network, idea.id).filter(hasResult);
  const better = trials.filter((test) => test.result === 'Better').length;
  const counted = `${better} of ${trials.length} tests and uses with a result went better.`;
  if (!series?.evidence || series.evidence.middle === null)
    return [plain(`${counted} There is too little before the first test to tell whether the measure moved.`)];
  const { measure, team, evidence, latest } = series;
  const name = `${measure.name.charAt(0).toLowerCase()}${measure.name.slice(1)}`;
  const middle = valueInWords(measure, evidence.middle!);
  const pieces: Piece[] = [];
  if (evidence.roseBefore) pieces.push(strong('It began to move before the test. '));
  if (evidence.alsoTried.length > 0) {
    const tried = evidence.alsoTried.map((id) => `${id} ${ideaWithId(network, id)?.title ?? ''}`.trim());
    pieces.push(plain(`${capital(listed(tried))} ${tried.length === 1 ? 'was' : 'were'} also being tried. `));
  }
  pieces.push(
    plain(
      evidence.verdict === 'moved'
        ? `At ${team}, ${name} moved after the test and stayed on the better side of the earlier middle of ${middle}; we cannot say because of it. `
        : `At ${team}, ${name} has not moved from the earlier middle of ${middle}. `,
    ),
  );
  if (latest) {
    const behind = countedInWords(measure, latest.sum);
    pieces.push(plain(`Latest: ${valueInWords(measure, latest.value)}${behind === '' ? '' : ` (${behind})`}. `));
  }
  return [...pieces, plain(counted)];
}

function picture({ series }: SummaryView): Block[] {
  if (!series) return [];
  return [
    { kind: 'picture', chart: pictureOf(series) },
    { kind: 'note', text: `${series.measure.name}, ${series.team}, ${step[cadenceOf(series.measure)]}.` },
  ];
}

const step = {
  Weekly: 'week by week',
  '2 weeks': 'every two weeks',
  '4 weeks': 'every four weeks',
  Monthly: 'month by month',
  Quarterly: 'quarter by quarter',
  Yearly: 'year by year',
} as const;

function peopleToTalkTo({ keepers, brokers }: Product): string {
  const others = brokers.filter((name) => !keepers.includes(name));
  const asBrokers = others.length > 0 ? [`${listed(others)} (${others.length === 1 ? 'broker' : 'brokers'})`] : [];
  return listed([...keepers, ...asBrokers]) || 'The team that tried it';
}
