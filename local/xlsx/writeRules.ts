import type { Worksheet } from '@cj-tech-master/excelts';
import type { Sheet } from '../runtime/model';
import { closed } from '../runtime/sheets/address';
import { nativeArea } from './areas';
import { formatOf, nativeFormat, type ReadRule } from './conditionalFormats';
import { swaps, type TabMemory } from './memory';
import { leftOut, type Output } from './output';
import { nativeRule, validationOf } from './validations';

/** Validations, conditional formats, protections and the filter of a tab. */
export function writeRules(output: Output, sheet: Sheet, native: Worksheet, memory: TabMemory): void {
  validations(output, sheet, native, memory);
  formats(output, sheet, native, memory);
  const { says } = output.around;
  if (sheet.protections.length > 0) {
    memory.protections = sheet.protections;
    says.say(
      'Excel has no protection that only warns, nor one for named people: all cells of the file can be edited. Opened here again, the workbook has its protections back.',
    );
  }
  if (!sheet.filter) return;
  native.autoFilter = nativeArea(closed(sheet.filter.area, { rows: sheet.rowCount, columns: sheet.columnCount }));
  if (Object.keys(sheet.filter.criteria).length === 0) return;
  memory.criteria = sheet.filter.criteria;
  says.say(`The filter on ${sheet.name} shows all rows in the file; opened here again, it hides what it hid.`);
}

function validations({ around, back, lists }: Output, sheet: Sheet, native: Worksheet, memory: TabMemory): void {
  let left = 0;
  const lost = swaps(sheet.validations, (validation) => {
    const rule = nativeRule(validation, around.renaming, (choices) => lists.placeOf(choices));
    if (!rule) {
      left += 1;
      return undefined;
    }
    // The library writes what stands behind `range:` as it is, several areas too.
    native.dataValidations.add(`range:${rule.areas}`, rule.rule);
    return validationOf(rule, back.renaming);
  });
  if (lost.length > 0) memory.validations = lost;
  if (left > 0) around.says.say(leftOut(left, 'rule', sheet.name));
}

function formats({ around, back }: Output, sheet: Sheet, native: Worksheet, memory: TabMemory): void {
  let left = 0;
  const lost = swaps(sheet.conditionalFormats, (format) => {
    const priority = sheet.conditionalFormats.indexOf(format) + 1;
    const options = nativeFormat(format, priority, around.renaming);
    if (!options) {
      left += 1;
      return undefined;
    }
    native.addConditionalFormatting(options);
    return formatOf(options.ref, options.rules[0] as ReadRule, back.renaming, around.theme);
  });
  if (lost.length > 0) memory.formats = lost;
  if (left > 0) around.says.say(leftOut(left, 'conditional format', sheet.name));
}
