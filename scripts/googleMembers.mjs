// Writes local/runtime/services/googleMembers.ts: every class and member that Google's types name, so that the laptop
// can say of one it lacks that it lacks it. Run it after @types/google-apps-script has moved: node scripts/googleMembers.mjs
import { readFileSync, writeFileSync } from 'node:fs';

const files =
  'base cache charts content document drive events gmail html lock mail properties script spreadsheet utilities'.split(
    ' ',
  );
const text = files.map(read).join('\n');

const interfaces = {};
const enums = {};
for (const [, kind, name, parents, body] of text.matchAll(
  /^\s*(?:export\s+)?(interface|enum)\s+(\w+)(?:\s+extends\s+([\w\s,.<>]+?))?\s*\{([^{}]*(?:\{[^{}]*\}[^{}]*)*)\}/gm,
)) {
  if (kind === 'enum') enums[name] = [...body.matchAll(/^\s*(\w+)\s*(?:=[^,]*)?,?\s*$/gm)].map(([, value]) => value);
  else
    interfaces[name] = {
      parents: (parents ?? '')
        .split(',')
        .map((one) => one.trim().split('.').pop())
        .filter(Boolean),
      members: [...new Set([...body.matchAll(/^\s*(\w+)\s*\(/gm)].map(([, member]) => member))],
    };
}

// Google has these, its types (2.0.13) not yet.
enums.DataSourceRefreshScope = ['DATA_SOURCE_REFRESH_SCOPE_UNSUPPORTED', 'ALL_DATA_SOURCES'];
enums.FrequencyType = ['FREQUENCY_TYPE_UNSUPPORTED', 'DAILY', 'WEEKLY', 'MONTHLY'];
enums.DateTimeGroupingRuleType = (
  'UNSUPPORTED SECOND MINUTE HOUR HOUR_MINUTE HOUR_MINUTE_AMPM DAY_OF_WEEK DAY_OF_YEAR DAY_OF_MONTH DAY_MONTH ' +
  'MONTH QUARTER YEAR YEAR_MONTH YEAR_QUARTER YEAR_MONTH_DAY'
).split(' ');

const members = Object.fromEntries(
  Object.keys(interfaces)
    .sort()
    .map((name) => [name, all(name)])
    .filter(([, list]) => list.length > 0),
);

writeFileSync(
  'local/runtime/services/googleMembers.ts',
  `/** Every class and member of Google's own types. Written by scripts/googleMembers.mjs, not by hand. */
export const googleMembers: Readonly<Record<string, string>> = {
${lines(members)}
};

/** The values of Google's enumerations, in Google's order. */
export const googleEnums = {
${lines(enums)}
} as const;
`,
);

function read(name) {
  const dots = name === 'events' ? '-' : '.';
  return readFileSync(`node_modules/@types/google-apps-script/google-apps-script${dots}${name}.d.ts`, 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\/\/.*$/gm, '');
}

function all(name) {
  const one = interfaces[name];
  if (!one) return [];
  return [...new Set([...one.parents.flatMap(all), ...one.members])].sort();
}

function lines(record) {
  return Object.entries(record)
    .map(([name, values]) => `  ${name}: '${values.join(' ')}',`)
    .join('\n');
}
