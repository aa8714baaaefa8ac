import { existsSync, readFileSync, renameSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { forgetSample, madeBySample } from '../madeBySample';
import { emptyWorkspace } from '../runtime/host/emptyWorkspace';
import { Folder } from '../runtime/host/folder';
import type { Workbook } from '../runtime/model';
import { type Command, type Desk, Failed } from './command';

export const import_: Command = {
  usage: 'import FILE.xlsx',
  help: 'Make the workspace from an Excel workbook. A workbook that stood there is kept as workbook.before.json.',
  words: [1, 1],
  async run(desk, [file]) {
    const workbook = await workbookIn(desk, file!);
    const path = resolve(desk.options.workspace);
    const stood = join(path, 'workbook.json');
    if (existsSync(stood) && !madeBySample(path)) renameSync(stood, join(path, 'workbook.before.json'));
    // Properties, triggers and Docs belonged to the workbook that stood there.
    emptyWorkspace(path);
    forgetSample(path);
    new Folder(path).write('workbook.json', JSON.stringify(workbook));
  },
};

/** The workbook of an .xlsx file; what could not be read is said. */
export async function workbookIn(desk: Desk, file: string): Promise<Workbook> {
  if (!existsSync(file)) throw new Failed(`There is no file ${file}.`);
  const { readXlsx } = await import('../xlsx');
  const { zone, as } = desk.options;
  const { workbook, notes } = await readXlsx(readFileSync(file), {
    timeZone: zone ?? 'Etc/UTC',
    locale: 'en_US',
    owner: as ?? 'someone@example.com',
  });
  for (const note of notes) desk.say(note);
  return workbook;
}
