import type { SampleNetwork } from '../../examples/network';
import { wards } from '../../examples/wards/wards';
import { type OpenRuntime, openRuntime, type RuntimeOptions } from '../../local/runtime/index';
import { loadSample, momentOf } from '../../local/sample';
import { type Looking, lookingAt } from '../scenarios/laptop';

/** A workbook in memory, and who sits at it. */
export interface Desk extends OpenRuntime, Looking {
  /** What dialogs have said since this was last emptied. */
  readonly said: string[];
}

/** Who made the spreadsheet, and is kept out of nothing; the people of the network are its editors. */
export const owner = 'office@harbour.example';
export const admin = 'nadia@harbour.example';
export const member = 'anouk@harbour.example';

const firstPeriod = '2026-04-13';
const talkOfNumbers: readonly string[] = ['weeks.prepared', 'update.ran', 'numbers.seen', 'numbers.entered'];

/** The wards with the last six weeks of their numbers: small enough to be broken hundreds of times. */
export function shortWards(): SampleNetwork {
  const whole = wards();
  return {
    ...whole,
    tabs: { ...whole.tabs, Data: whole.tabs.Data!.filter((row) => String(row.Period) >= firstPeriod) },
    events: whole.events.filter(({ event, when }) => !talkOfNumbers.includes(event) || when >= firstPeriod),
  };
}

/** A healthy workbook in the network’s zone or another, updated, with a column of people's own on every tab that they type into. */
export async function healthyDesk(zone?: string, options: RuntimeOptions = {}): Promise<Desk> {
  const whole = shortWards();
  const sample = zone === undefined ? whole : { ...whole, timeZone: zone };
  const said: string[] = [];
  const runtime = await openRuntime({
    now: momentOf(sample),
    user: owner,
    timeZone: sample.timeZone,
    reuse: true,
    ask: ({ text }) => {
      said.push(text);
      return { button: 'OK', text: '' };
    },
    ...options,
  });
  loadSample(sample, runtime);
  runtime.runtime.signIn(admin);
  runtime.run('updateDashboard');
  for (const tab of ['Data', 'Ideas', 'Tests & uses', 'People', 'Measures']) addOwnColumn(runtime, tab);
  runtime.run('updateDashboard');
  return { ...runtime, ...lookingAt(runtime), said };
}

export const ownHeading = 'Our remarks';

/** People keep notes of their own beside ours. */
function addOwnColumn({ globals }: OpenRuntime, tab: string): void {
  const sheet = globals.SpreadsheetApp.getActive()!.getSheetByName(tab)!;
  const column = sheet.getLastColumn() + 1;
  sheet.insertColumnsAfter(sheet.getMaxColumns(), 1);
  sheet.getRange(1, column, 4, 1).setValues([[ownHeading], ['ask Tamsin'], [42], ["'=not a formula"]]);
}
