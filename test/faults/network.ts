import type { SampleEvent, SampleNetwork, SampleRow } from '../../examples/network';
import { riverbend } from '../../examples/riverbend/riverbend';

/**
 * The sample network cut down to what the examples of the contract speak of, so that thousands of schedules can start
 * from it: an idea in most parts of the cycle with its tests, products, shares and plan rows, two measures, five teams,
 * twelve people, and the part of the Cycle history that is about these.
 */
export function smallNetwork(): SampleNetwork {
  const whole = riverbend();
  const tabs = Object.fromEntries(
    Object.entries(whole.tabs).map(([tab, rows]) => [tab, rows.filter((row) => isKept[tab]?.(row) ?? true)]),
  );
  const ids = new Set(Object.values(tabs).flatMap((rows) => rows.map((row) => first(row.ID ?? row.Row ?? row.Code))));
  return { ...whole, tabs, events: whole.events.filter((event) => isAbout(event, ids)) };
}

const first = (cell: unknown): string => String(cell ?? '').split(' ')[0]!;

const ideas = ['I-01', 'I-03', 'I-10', 'I-11', 'I-13', 'I-23'];
const products = ['K-01', 'K-05', 'K-12'];
const tests = [
  'T-001',
  'T-004',
  'T-009',
  'T-012',
  'T-030',
  'T-032',
  'T-033',
  'T-036',
  'T-039',
  'T-041',
  'T-060',
  'T-066',
  'T-068',
  'T-074',
];
const teams = ['Alder', 'Birch', 'Cedar', 'Elm', 'Hazel'];
const groups = ['Grade 9 teachers', 'School leaders', 'Multilingual families', 'Students', 'District office'];
const persons = ['Amara', 'Beto', 'Chidi', 'Eun', 'Grace', 'Kavya', 'Mateo', 'Yara', 'Ada', 'Cleo', 'Finn', 'Gia'];
const agreed = ['AG1', 'PR1', 'D1', 'ST1', 'ST2', 'ST3', 'ST4', 'ST5', 'ST6', 'Q1', 'TO1', 'TO10', 'GS1'];

const isKept: Readonly<Record<string, (row: SampleRow) => boolean>> = {
  Ideas: (row) => ideas.includes(first(row.ID)),
  'Tests & uses': (row) => tests.includes(first(row.ID)),
  Products: (row) => products.includes(first(row.ID)),
  Sharing: (row) => products.includes(first(row.Product)),
  'Change plan': (row) => products.includes(first(row.Product)),
  Measures: (row) => ['M01', 'M04'].includes(first(row.Code)),
  People: (row) => [...teams, ...groups, ...persons].includes(String(row.Name)),
  Charter: (row) => agreed.includes(String(row.Code)),
  'Process map': (row) => first(row.ID) === 'S-01',
  Data: isRead,
};

/** One team's numbers by group, which the guard for priority groups looks at; of the others the newest weeks. */
function isRead({ Measure, Period, Team, Group }: SampleRow): boolean {
  if (!['M01', 'M04'].includes(first(Measure)) || !teams.includes(String(Team))) return false;
  if (Group === 'All') return String(Period) >= '2026-05-18';
  return Team === 'Cedar';
}

/** Facts of the weekly work, and of what people think, are left out. */
const leftOut = [
  'numbers.seen',
  'numbers.entered',
  'weeks.prepared',
  'update.ran',
  'reflection',
  'norm.rated',
  'noticed',
];
const alsoLeftOut = ['definition.feedback', 'routine.held', 'search.miss', 'charter.changed'];
/** How ideas were elevated long ago. */
const settled = ['answers', 'vote.cast', 'review.rated', 'review.opened', 'review.closed', 'equity.checked'];
const elevated = ['I-01', 'I-03', 'I-10'];

function isAbout({ event, idea = '', product, object }: SampleEvent, ids: ReadonlySet<string>): boolean {
  if (leftOut.includes(event) || alsoLeftOut.includes(event)) return false;
  if (settled.includes(event) && elevated.includes(idea)) return false;
  return [idea, product, object].every((id) => id === undefined || !/^[A-Z]{1,2}-?\d+$/.test(id) || ids.has(id));
}
