import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { samples } from '../../examples/all';
import { type OpenRuntime, openRuntime, type RuntimeOptions } from '../../local/runtime/index';
import { loadSample, momentOf } from '../../local/sample';
import { foreignFormulas } from '../injection/formulas';

/** A workspace in a folder of its own, thrown away at the end. */
export interface Laptop extends OpenRuntime, Looking {
  readonly folder: string;
}

/** What somebody sees who looks at a tab. */
export interface Looking {
  /** The values of a tab as getValues gives them, dates as `YYYY-MM-DD`. */
  values(tab: string): (string | number | boolean)[][];
  /** The rows of a tab by heading. */
  rows(tab: string): Record<string, string | number | boolean>[];
}

/** The real bundle on a laptop that holds a sample network, at the sample's own time, run by its admin. */
export async function laptopWith(
  name: keyof typeof samples,
  user?: string,
  options: RuntimeOptions = {},
): Promise<Laptop> {
  const sample = samples[name]();
  const folder = mkdtempSync(join(tmpdir(), 'waves-'));
  const runtime = await openRuntime({
    workspace: folder,
    now: momentOf(sample),
    user: user ?? sample.admin,
    timeZone: sample.timeZone,
    ...options,
  });
  loadSample(sample, runtime);
  return {
    ...runtime,
    ...lookingAt(runtime),
    folder,
    // Whatever a scenario did, nothing that a person wrote has become a formula.
    close: () => {
      const foreign = foreignFormulas(runtime.runtime.sheets.workbook(runtime.runtime.book));
      if (foreign.length > 0) throw new Error(`Formulas that nobody declared: ${foreign.join('; ')}`);
      runtime.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export function lookingAt({ globals }: OpenRuntime): Looking {
  const values = (tab: string) => {
    const book = globals.SpreadsheetApp.getActive()!;
    const zone = book.getSpreadsheetTimeZone();
    const sheet = book.getSheetByName(tab);
    if (!sheet) throw new Error(`There is no tab ${tab}.`);
    return sheet
      .getDataRange()
      .getValues()
      .map((row) =>
        row.map((cell) => (cell instanceof Date ? globals.Utilities.formatDate(cell, zone, 'yyyy-MM-dd') : cell)),
      );
  };
  return {
    values,
    rows: (tab) => {
      const [headings = [], ...rows] = values(tab);
      return rows.map((row) => Object.fromEntries(headings.map((heading, at) => [String(heading), row[at] ?? ''])));
    },
  };
}
