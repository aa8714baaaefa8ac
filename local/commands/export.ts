import { writeFileSync } from 'node:fs';
import type { Workbook } from '../runtime/model';
import type { Command, Desk } from './command';

export const export_: Command = {
  usage: 'export FILE.xlsx',
  help: 'Write the workbook as an Excel workbook; what Excel cannot hold is said.',
  words: [1, 1],
  async run(desk, [file]) {
    const { sheets, book } = desk.runtime();
    await writeWorkbook(desk, file!, sheets.workbook(book));
  },
};

export async function writeWorkbook(desk: Desk, file: string, workbook: Workbook): Promise<void> {
  const { writeXlsx } = await import('../xlsx');
  const { bytes, notes } = await writeXlsx(workbook);
  for (const note of notes) desk.say(note);
  writeFileSync(file, bytes);
}
