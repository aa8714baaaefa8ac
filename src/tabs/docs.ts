import { allTabs } from './all';
import { type Column, choices, type Reading, type Tab } from './tab';

/** docs/tabs.md, from the declarations that set-up, checks and dropdowns come from. */
export function tabsMarkdown(): string {
  return [
    '# Tabs and columns',
    '',
    'Written by `npm run docs:tabs` from `src/tabs`; a test fails when it is stale.',
    '',
    'Headings may be renamed in case and spacing, moved, and others put between them. ƒ: worked out by the tool, shown by a',
    'formula in the heading cell. 🔑: given by the tool when a row gets its first value. Several values in one cell stand',
    'apart by `; ` or a line break; a link holds an id and, after a space, whatever helps to read it.',
    ...allTabs.flatMap(section),
    '',
  ].join('\n');
}

function section(tab: Tab): string[] {
  const columns = Object.values(tab.columns);
  return [
    '',
    `## ${tab.name}`,
    '',
    `${tab.about} ${whoWrites[tab.owner]} ${whenItAppears[tab.appears]}`,
    ...(tab.formerly.length > 0 ? [`Also understood under the name ${tab.formerly.join(', ')}.`] : []),
    ...(columns.length === 0
      ? []
      : ['', '| Column | Holds | Choices | Note |', '|---|---|---|---|', ...columns.map(row)]),
  ];
}

const whoWrites: Record<Tab['owner'], string> = {
  people: 'People type here; the tool adds rows and changes single cells that it was asked to change.',
  tool: 'Only the tool writes here.',
};
const whenItAppears: Record<Tab['appears'], string> = {
  'day one': 'There from the first set-up on.',
  later: 'Appears when the first idea reaches Capture, or from Set-up.',
  system: 'One of the tool’s own.',
};

const holds: Record<Reading, string> = {
  text: 'text',
  number: 'number',
  date: 'date',
  yes: 'Yes or blank',
  link: 'link',
  several: 'several names',
  'several links': 'several links',
};

function row(column: Column): string {
  const { heading, reads, computed, given, list, help } = column;
  const kind = computed ? 'ƒ' : given ? `🔑 ${holds[reads]}` : holds[reads];
  const offered = choices(column)?.join(', ') ?? (list ? `the network’s ${list}` : '');
  return `| ${[heading, kind, offered, help ?? ''].map(escaped).join(' | ')} |`;
}

const escaped = (text: string): string => text.replace(/\|/g, '\\|').replace(/\n/g, ' ');
