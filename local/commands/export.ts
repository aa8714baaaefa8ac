import { writeFileSync } from 'node:fs';
import type { Workbook } from '../runtime/model';
import { zoneNamed } from '../runtime/sheets/zone';
import { cellReader, isoDay, withoutNames } from '../withoutNames';
import type { Command, Desk } from './command';

export const export_: Command = {
  usage: 'export FILE.xlsx [--without-names]',
  help: 'Write the workbook as an Excel workbook; --without-names makes people codes and leaves small groups out.',
  flags: { 'without-names': 'yes' },
  words: [1, 1],
  async run(desk, [file], flags) {
    const { sheets, book, clock } = desk.runtime();
    const workbook = sheets.workbook(book);
    if (!flags['without-names']) return writeWorkbook(desk, file!, workbook);
    const today = isoDay(zoneNamed(workbook.timeZone).serial(clock.now()));
    desk.say('Names in free text are replaced as well as a program can: read the copy before you give it away.');
    await writeWorkbook(desk, file!, withoutNames(workbook, cellReader(sheets, book), today));
  },
};

export async function writeWorkbook(desk: Desk, file: string, workbook: Workbook): Promise<void> {
  const { writeXlsx } = await import('../xlsx');
  const { bytes, notes } = await writeXlsx(workbook);
  for (const note of notes) desk.say(note);
  writeFileSync(file, bytes);
}
