import { offers } from '../local/runtime/services/offered';
import { hostServices } from '../local/runtime/services/services';
import { spreadsheetServices } from '../local/runtime/services/spreadsheet/services';

/** docs/runtime.md: what of Apps Script runs on the laptop, from the classes themselves. */
export function runtimeMarkdown(): string {
  const classes = [...offers()].sort((a, b) => (a.name < b.name ? -1 : 1));
  const count = classes.reduce((sum, { members }) => sum + members.length, 0);
  const lacking = classes.filter(({ lacks }) => lacks.length > 0);
  return `${[
    '# Apps Script on the laptop',
    '<!-- Written by `npm run docs:runtime` from the classes in local/runtime/services. Do not edit. -->',
    `${count} members of ${classes.length} classes run on the laptop as they do at Google. A member of Google's that is not in these lists says so when it is called: \`not implemented locally: Range.autoFill\`. What each must keep to is in test/runtime.`,
    '## Offered',
    ...classes.map(({ name, members }) => `**${name}**: ${members.join(', ') || 'values only'}`),
    '## Not offered',
    ...lacking.map(({ name, lacks }) => `**${name}**: ${lacks.join(', ')}`),
  ].join('\n\n')}\n`;
}

// Naming them loads every class.
export const services = [hostServices, spreadsheetServices];
