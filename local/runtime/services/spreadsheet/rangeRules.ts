import type { Validation } from '../../model';
import { holds, meets, without } from '../../sheets/address';
import { exception, wrongSignature } from '../exception';
import { table } from './arguments';
import { type Banding, band, bandingsOf } from './banding';
import { rowsOf } from './context';
import { DataValidation, DataValidationBuilder, type Rule } from './dataValidation';
import { addMetadata, type DeveloperMetadata, DeveloperMetadataFinder, metadataAt } from './developerMetadata';
import { Filter } from './filter';
import { areaOf, type Protection, protect } from './protection';
import { RangeCells } from './rangeCells';
import { contextOf, placeOf } from './rangePlace';
import { TextFinder } from './textFinder';

/** The rules that lie on cells: validation, checkboxes, protection, filter; and what is looked for in them. */
export abstract class RangeRules extends RangeCells {
  #validations(): Validation[] {
    const { book, sheet } = placeOf(this);
    return contextOf(this).core.list(book, sheet, 'validations');
  }
  #at(row: number, column: number): Validation | undefined {
    return this.#validations().find(({ areas }) => areas.some((area) => holds(area, row, column)));
  }
  getDataValidation(): DataValidation | null {
    const { book, row, column } = placeOf(this);
    const rule = this.#at(row, column);
    return rule ? new DataValidation(contextOf(this), book, bare(rule)) : null;
  }
  getDataValidations(): (DataValidation | null)[][] {
    const { book, row, column, rows, columns } = placeOf(this);
    const here = this.#validations().filter(({ areas }) => areas.some((area) => meets(area, placeOf(this))));
    const list = Array.from({ length: rows * columns }, (_, at) => {
      const [r, c] = [row + Math.floor(at / columns), column + (at % columns)];
      const rule = here.find(({ areas }) => areas.some((area) => holds(area, r, c)));
      return rule ? new DataValidation(contextOf(this), book, bare(rule)) : null;
    });
    return rowsOf(list, columns);
  }
  setDataValidation(value: unknown): this {
    const rule = DataValidation.ruleOf(value);
    if (!rule && value !== null) throw wrongSignature('SpreadsheetApp.Range.setDataValidation', [value]);
    this.#write(rule ? [{ rule, area: areaOf(this) }] : []);
    return this;
  }
  setDataValidations(values: unknown): this {
    const { row, column, rows, columns } = placeOf(this);
    const rules = table<unknown>('Range.setDataValidations', values, { row, column, rows, columns }).map((value) => {
      const rule = DataValidation.ruleOf(value);
      if (!rule && value !== null) throw wrongSignature('SpreadsheetApp.Range.setDataValidations', [values]);
      return rule;
    });
    this.#write(
      rules.flatMap((rule, at) =>
        rule
          ? [
              {
                rule,
                area: { row: row + Math.floor(at / columns), column: column + (at % columns), rows: 1, columns: 1 },
              },
            ]
          : [],
      ),
    );
    return this;
  }
  /** Takes all rules off the range, then lays these on it; equal rules share one entry. */
  #write(fresh: readonly { rule: Rule; area: Validation['areas'][number] }[]): void {
    const { book, sheet } = placeOf(this);
    const rest = this.#validations()
      .map((rule) => ({
        ...rule,
        areas: rule.areas.flatMap((area) => without(area, areaOf(this))),
      }))
      .filter(({ areas }) => areas.length > 0);
    for (const { rule, area } of fresh) {
      const equal = rest.find((one) => JSON.stringify(bare(one)) === JSON.stringify(bare(rule)));
      if (equal) equal.areas = [...equal.areas, area];
      else rest.push({ ...rule, areas: [area] });
    }
    contextOf(this).core.setList(book, sheet, 'validations', rest);
  }
  clearDataValidations(): this {
    return this.setDataValidation(null);
  }

  insertCheckboxes(...values: unknown[]): this {
    const { book, sheet, row, column, columns } = placeOf(this);
    this.setDataValidation(new DataValidationBuilder(contextOf(this), book).requireCheckbox(...values).build());
    const place = placeOf(this);
    const { core } = contextOf(this);
    const off = values.length === 0 ? false : ((values[1] ?? '') as string | boolean);
    // A blank cell takes the unticked value: so a checkbox counts as content.
    core.read(book, sheet, place, 'values').forEach((value, at) => {
      if (value !== '' || off === '') return;
      core.write(
        book,
        sheet,
        { row: row + Math.floor(at / columns), column: column + (at % columns), rows: 1, columns: 1 },
        [off],
      );
    });
    return this;
  }
  removeCheckboxes(): this {
    const { book, sheet, row, column, columns } = placeOf(this);
    const { core } = contextOf(this);
    this.getDataValidations()
      .flat()
      .forEach((rule, at) => {
        if (String(rule?.getCriteriaType()) !== 'CHECKBOX') return;
        const cell = { row: row + Math.floor(at / columns), column: column + (at % columns), rows: 1, columns: 1 };
        core.clear(book, sheet, cell, ['values', 'validations']);
      });
    return this;
  }
  check(): this {
    return this.#tick(true);
  }
  uncheck(): this {
    return this.#tick(false);
  }
  #tick(on: boolean): this {
    const { book, sheet, row, column, rows, columns } = placeOf(this);
    for (let at = 0; at < rows * columns; at += 1) {
      const [r, c] = [row + Math.floor(at / columns), column + (at % columns)];
      const rule = this.#at(r, c);
      if (rule?.type !== 'CHECKBOX') continue;
      const [ticked = true, unticked = rule.args.length > 0 ? '' : false] = rule.args as (string | boolean)[];
      contextOf(this).core.write(book, sheet, { row: r, column: c, rows: 1, columns: 1 }, [on ? ticked : unticked]);
    }
    return this;
  }
  /** null unless all cells are checkboxes, all ticked or all not. */
  isChecked(): boolean | null {
    const { book, sheet, row, column, columns } = placeOf(this);
    const values = contextOf(this).core.read(book, sheet, placeOf(this), 'values');
    const states = values.map((value, at) => {
      const rule = this.#at(row + Math.floor(at / columns), column + (at % columns));
      if (rule?.type !== 'CHECKBOX') return null;
      return String(value) === String(rule.args[0] ?? true);
    });
    return states.every((state) => state === states[0]) ? states[0]! : null;
  }

  protect(): Protection {
    const { book, sheet } = placeOf(this);
    return protect(contextOf(this), book, sheet, areaOf(this));
  }
  createFilter(): Filter {
    const { book, sheet } = placeOf(this);
    const { core } = contextOf(this);
    if (core.list(book, sheet, 'filter')) {
      throw exception("You can't create a filter in a sheet that already has a filter.");
    }
    core.setList(book, sheet, 'filter', { area: areaOf(this), criteria: {} });
    return new Filter(contextOf(this), book, sheet);
  }
  /** The sheet's filter, wherever the range is. */
  getFilter(): Filter | null {
    const { book, sheet } = placeOf(this);
    return contextOf(this).core.list(book, sheet, 'filter') ? new Filter(contextOf(this), book, sheet) : null;
  }
  createTextFinder(text: string): TextFinder {
    return new TextFinder(contextOf(this), [placeOf(this)], String(text));
  }

  applyRowBanding(theme?: { toString(): string }, header = true, footer = false): Banding {
    return band(contextOf(this), placeOf(this), 'row', theme?.toString() ?? 'LIGHT_GREY', header, footer);
  }
  applyColumnBanding(theme?: { toString(): string }, header = true, footer = false): Banding {
    return band(contextOf(this), placeOf(this), 'column', theme?.toString() ?? 'LIGHT_GREY', header, footer);
  }
  getBandings(): Banding[] {
    const { book, sheet } = placeOf(this);
    return bandingsOf(contextOf(this), book, sheet).filter((one) => meets(areaOf(one.getRange()), placeOf(this)));
  }

  addDeveloperMetadata(...args: unknown[]): this {
    addMetadata(contextOf(this), this.#line(), args);
    return this;
  }
  getDeveloperMetadata(): DeveloperMetadata[] {
    const { book, sheet, row, column, open } = placeOf(this);
    const axis = open?.columnStart ? 'ROW' : open?.rowStart ? 'COLUMN' : undefined;
    if (!axis) return [];
    return metadataAt(contextOf(this), book, { type: axis, sheet, line: axis === 'ROW' ? row : column });
  }
  createDeveloperMetadataFinder(): DeveloperMetadataFinder {
    const { book, sheet } = placeOf(this);
    return new DeveloperMetadataFinder(contextOf(this), book, sheet);
  }
  #line() {
    const { book, sheet, row, column, rows, columns, open } = placeOf(this);
    if (open?.columnStart && rows === 1) return { book, type: 'ROW' as const, sheet, line: row };
    if (open?.rowStart && columns === 1) return { book, type: 'COLUMN' as const, sheet, line: column };
    throw exception(
      'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.',
    );
  }
}

/** A rule without its cells, with its parts in one order so that equal rules read alike. */
function bare({ type, args, allowInvalid, help, showDropdown }: Rule): Rule {
  return {
    type,
    args,
    allowInvalid,
    ...(help !== undefined && { help }),
    ...(showDropdown !== undefined && { showDropdown }),
  };
}
