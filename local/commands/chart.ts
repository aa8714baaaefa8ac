import { writeFileSync } from 'node:fs';
import { drawPng } from '../runtime/host/png';
import { drawChart } from '../studio/view/chart';
import { type Command, Failed, WrongUsage } from './command';
import { sheetOf } from './lines';

export const chart: Command = {
  usage: 'chart TAB [NUMBER FILE.svg|FILE.png]',
  help: 'List the charts of a tab, or write one of them as a picture.',
  words: [1, 3],
  run(desk, [tab, number, file]) {
    const { sheets, book } = desk.runtime();
    const charts = sheets.list(book, sheetOf(desk, tab!), 'charts');
    if (number === undefined) {
      for (const [i, one] of charts.entries()) desk.print(`${i + 1}\t${drawChart(sheets, book, one).about}`);
      return;
    }
    const wanted = charts[Number(number) - 1];
    if (!wanted) throw new Failed(`${tab} has ${charts.length} charts; there is no chart ${number}.`);
    if (file === undefined) throw new WrongUsage('Say where to write it: FILE.svg or FILE.png.');
    const { svg } = drawChart(sheets, book, wanted);
    if (file.endsWith('.png')) writeFileSync(file, drawPng(svg, wanted.width));
    else if (file.endsWith('.svg')) writeFileSync(file, svg);
    else throw new WrongUsage(`${file} is neither an .svg nor a .png.`);
  },
};
