import { Workbook as NativeWorkbook } from '@cj-tech-master/excelts';
import type { Workbook } from '../runtime/model';
import type { Surroundings } from './cells';
import { themeOf } from './colors';
import { LongLists } from './longLists';
import { Looks } from './looks';
import { Says } from './says';
import { BASE } from './styles';
import { freeName, type TabName, tabNames } from './tabNames';

/** A file in the making, and what all who write to it must know. */
export interface Output {
  workbook: Workbook;
  native: NativeWorkbook;
  names: readonly TabName[];
  around: Surroundings;
  /** The same, as a reader of the file has it. */
  back: Surroundings;
  looks: Looks;
  lists: LongLists;
}

export function outputOf(workbook: Workbook): Output {
  const native = new NativeWorkbook();
  native.creator = 'Knowledge Waves';
  native.defaultFont = { name: BASE.font, size: BASE.size };
  const names = tabNames(workbook.sheets);
  const renamed = names.filter(({ sheet, native: name }) => sheet.name !== name);
  const says = new Says();
  for (const { sheet, native: name, reason } of renamed) {
    says.say(`The tab ${sheet.name} is called ${name} in the file: ${reason}.`);
  }
  const around: Surroundings = {
    tabs: names.map(({ sheet, native: name }) => ({ id: sheet.id, name })),
    renaming: new Map(renamed.map(({ sheet, native: name }) => [sheet.name, name])),
    theme: themeOf(undefined),
    says,
  };
  const renaming = new Map(renamed.map(({ sheet, native: name }) => [name, sheet.name]));
  return {
    workbook,
    native,
    names,
    around,
    back: { ...around, renaming, says: new Says() },
    looks: new Looks(workbook.styles, around.theme, workbook.locale),
    lists: new LongLists(freeName('Long lists', names)),
  };
}

/** What is said of things that Excel cannot have. */
export function leftOut(n: number, what: string, tab: string): string {
  const [are, them, s] = n === 1 ? ['is', 'it', ''] : ['are', 'them', 's'];
  return `${n} ${what}${s} on ${tab} that Excel has no words for ${are} not in the file; opened here again, the workbook has ${them} back.`;
}
