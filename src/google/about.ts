import { version } from '../version';
import type { Host } from './host';

/** What the tool is, what it may see, and what it does not promise. */
export function about(host: Host): void {
  const ui = host.SpreadsheetApp.getUi();
  ui.alert(
    'About Knowledge Waves',
    [
      `Version ${version}.`,
      '',
      'Teams type two numbers a week and a line per test; the Dashboard says what needs to be done and who needs to do it.',
      '',
      'It sees this spreadsheet and the Docs it made itself, nothing else in your Drive. It sends nothing anywhere but mail to the people you list.',
      '',
      'What it cannot promise: whoever may edit this spreadsheet can change any cell, the Cycle history too. We make that visible, we cannot prevent it. The Data tab holds the numbers of small groups: whoever can open the spreadsheet can read them.',
    ].join('\n'),
    ui.ButtonSet.OK,
  );
}
