import { writeFileSync } from 'node:fs';
import { drawPng } from '../runtime/host/png';
import { drawChart } from '../studio/view/chart';
import { askAsPanel, refuse } from './call';
import { type Command, type Desk, Failed, WrongUsage } from './command';
import { sheetOf } from './lines';

type Flags = Readonly<Record<string, string | true>>;

export const chart: Command = {
  usage: 'chart MEASURE [--team TEAM] [--group GROUP] [-o FILE], or TAB [NUMBER FILE]',
  help: 'Draw a measure as Explore a measure does (also --split, --chart, --phase), or list and write the charts of a tab.',
  flags: { team: 'text', group: 'text', split: 'text', chart: 'text', phase: 'text', out: 'text' },
  words: [1, 3],
  run(desk, [what, number, file], flags) {
    const { sheets, book } = desk.runtime();
    if (sheets.sheetByName(book, what!) !== undefined) chartOfTab(desk, what!, number, file);
    else chartOfMeasure(desk, what!, flags);
  },
};

function chartOfTab(desk: Desk, tab: string, number: string | undefined, file: string | undefined): void {
  const { sheets, book } = desk.runtime();
  const charts = sheets.list(book, sheetOf(desk, tab), 'charts');
  if (number === undefined) {
    for (const [i, one] of charts.entries()) desk.print(`${i + 1}\t${drawChart(sheets, book, one).about}`);
    return;
  }
  const wanted = charts[Number(number) - 1];
  if (!wanted) throw new Failed(`${tab} has ${charts.length} charts; there is no chart ${number}.`);
  if (file === undefined) throw new WrongUsage('Say where to write it: FILE.svg or FILE.png.');
  write(file, drawChart(sheets, book, wanted).svg, wanted.width);
}

/** What the dialog gets. Who asks for a team or a group by name gets that one or none. */
interface Explored {
  value: { title: string; group: string; picture: string; picks: Record<string, { value: string }> };
}

/** The script itself draws, so that nothing is shown here that the dialog would hide. */
function chartOfMeasure(desk: Desk, measure: string, { team, group, split, chart: kind, phase, out }: Flags): void {
  const wish = Object.entries({ measure, team, group, split, chart: kind, phase });
  const answer = askAsPanel(desk, 'explore', Object.fromEntries(wish.filter(([, value]) => value !== undefined)));
  refuse(answer);
  const { title, group: shown, picture, picks } = (answer as Explored).value;
  if (team !== undefined && picks.team?.value === '' && team !== '')
    throw new Failed(`${team} does not track ${measure}.`);
  if (group !== undefined && shown === 'All') throw new Failed(`${measure} is not split by ${group}.`);
  if (kind !== undefined && picks.chart?.value !== kind) throw new Failed(`${measure} cannot be drawn as ${kind}.`);
  if (typeof out !== 'string') {
    desk.print(picture.trimEnd());
    return;
  }
  write(out, picture, sharpWidth);
  desk.say(`${title} is in ${out}.`);
}

/** A picture of 960 pixels, twice as sharp. */
const sharpWidth = 1920;

function write(file: string, svg: string, width: number): void {
  if (file.endsWith('.png')) writeFileSync(file, drawPng(svg, width));
  else if (file.endsWith('.svg')) writeFileSync(file, svg);
  else throw new WrongUsage(`${file} is neither an .svg nor a .png.`);
}
