import { type Command, WrongUsage } from './command';
import { writeWorkbook } from './export';
import { workbookIn } from './import';
import { tell } from './tell';

export const update: Command = {
  usage: 'update FILE.xlsx -o OUT.xlsx',
  help: 'Update the dashboard of an Excel workbook and write it as another one; the workspace is left alone.',
  flags: { out: 'text' },
  words: [1, 1],
  async run(desk, [file], { out }) {
    if (typeof out !== 'string') throw new WrongUsage('Say where to write it: -o OUT.xlsx.');
    const runtime = desk.beside(await workbookIn(desk, file!));
    tell(desk, runtime.execute('updateDashboard'));
    await writeWorkbook(desk, out, runtime.sheets.workbook(runtime.book));
  },
};
