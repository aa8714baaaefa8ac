import { describe, expect, test } from '@jest/globals';
import { sheetOf, workbench } from './workbench';

type Member =
  | 'Background'
  | 'FontColor'
  | 'FontFamily'
  | 'FontSize'
  | 'FontStyle'
  | 'FontWeight'
  | 'FontLine'
  | 'HorizontalAlignment'
  | 'VerticalAlignment'
  | 'NumberFormat';
const plural = (member: Member) => (member === 'FontFamily' ? 'FontFamilies' : `${member}s`);

describe('one look of cells, set and read alone and in tables', () => {
  test.each<[Member, unknown, unknown, unknown]>([
    ['Background', '#ffffff', 'RED', '#ff0000'],
    ['Background', '#ffffff', '#ABCDEF', '#abcdef'],
    ['Background', '#ffffff', '#abc', '#aabbcc'],
    ['Background', '#ffffff', 'rgb(1,2,3)', '#010203'],
    ['Background', '#ffffff', 'rebeccapurple', '#663399'],
    ['FontColor', '#000000', 'navy', '#000080'],
    ['FontFamily', 'Arial', 'Georgia', 'Georgia'],
    ['FontSize', 10, 14, 14],
    ['FontStyle', 'normal', 'italic', 'italic'],
    ['FontWeight', 'normal', 'bold', 'bold'],
    ['FontLine', 'none', 'underline', 'underline'],
    ['FontLine', 'none', 'line-through', 'line-through'],
    ['HorizontalAlignment', 'general', 'center', 'center'],
    ['HorizontalAlignment', 'general', 'normal', 'general-left'],
    ['VerticalAlignment', 'bottom', 'middle', 'middle'],
    ['NumberFormat', '0.###############', '0.00', '0.00'],
  ])('%s is %j, set to %j it is %j', (member, before, given, after) => {
    // Members are found by name, as a script's computed access would.
    const range = sheetOf(workbench()).getRange('A1:B2') as unknown as Record<string, (value?: unknown) => unknown>;
    expect(range[`get${member}`]!()).toBe(before);
    range[`set${member}`]!(given);
    expect(range[`get${plural(member)}`]!()).toEqual([
      [after, after],
      [after, after],
    ]);
    const one = member === 'NumberFormat' ? 'General' : member === 'FontSize' ? 10 : null;
    range[`set${plural(member)}`]!([
      [given, one],
      [one, given],
    ]);
    expect(range[`get${plural(member)}`]!()).toEqual([
      [after, before],
      [before, after],
    ]);
    expect(range[`get${member}`]!()).toBe(after);
  });

  test.each(['no colour', '#12', 'redd', ''])('the wrong colour %j is passed over', (paint) => {
    const range = sheetOf(workbench()).getRange('A1').setBackground('#123456').setFontColor('#654321');
    range.setBackground(paint).setFontColor(paint);
    expect([range.getBackground(), range.getFontColor()]).toEqual(['#123456', '#654321']);
  });

  test('null takes a colour away', () => {
    const range = sheetOf(workbench()).getRange('A1').setBackground('red').setFontColor('red');
    range.setBackground(null).setFontColor(null);
    expect([range.getBackground(), range.getFontColor()]).toEqual(['#ffffff', '#000000']);
  });

  test('wrapping: a fresh cell overflows and yet says that it wraps, as at Google', () => {
    const bench = workbench();
    const range = sheetOf(bench).getRange('A1');
    const { WrapStrategy } = bench.SpreadsheetApp;
    expect([range.getWrap(), range.getWrapStrategy()]).toEqual([true, WrapStrategy.OVERFLOW]);
    range.setWrap(false);
    expect([range.getWrap(), range.getWrapStrategy()]).toEqual([false, WrapStrategy.OVERFLOW]);
    range.setWrapStrategy(WrapStrategy.CLIP);
    expect([range.getWrap(), range.getWrapStrategy().toString()]).toEqual([false, 'CLIP']);
    range.setWrap(true);
    expect([range.getWrap(), range.getWrapStrategy()]).toEqual([true, WrapStrategy.WRAP]);
  });

  test('direction, rotation and upright text', () => {
    const bench = workbench();
    const range = sheetOf(bench).getRange('A1');
    expect([range.getTextDirection(), range.getTextRotation().getDegrees()]).toEqual([null, 0]);
    range.setTextDirection(bench.SpreadsheetApp.TextDirection.RIGHT_TO_LEFT).setTextRotation(45);
    expect([String(range.getTextDirection()), range.getTextRotation().getDegrees()]).toEqual(['RIGHT_TO_LEFT', 45]);
    range.setVerticalText(true);
    expect([range.getTextRotation().getDegrees(), range.getTextRotation().isVertical()]).toEqual([0, true]);
    expect(() => range.setTextRotation(91)).toThrow();
  });

  test('borders around and between', () => {
    const bench = workbench();
    const sheet = sheetOf(bench);
    const range = sheet.getRange('B2:C3');
    expect(range.getBorder()).toBeNull();
    range.setBorder(true, null, true, true, false, true, 'Green', bench.SpreadsheetApp.BorderStyle.DASHED);
    const first = range.getBorder()!;
    expect([String(first.getTop().getBorderStyle()), first.getTop().getColor().asRgbColor().asHexString()]).toEqual([
      'DASHED',
      '#008000',
    ]);
    expect([first.getLeft().getBorderStyle(), first.getRight().getBorderStyle()]).toEqual([null, null]);
    expect(String(first.getBottom().getBorderStyle())).toBe('DASHED');
    range.setBorder(false, false, false, false, false, false);
    expect(range.getBorder()).toBeNull();
  });

  test('clearing takes the values, the looks or both; notes and rules stay', () => {
    const bench = workbench();
    const range = sheetOf(bench).getRange('A1');
    const rule = bench.SpreadsheetApp.newDataValidation().requireNumberGreaterThan(0).build();
    const fill = () =>
      range.setValue(5).setBackground('red').setNumberFormat('0.00').setNote('note').setDataValidation(rule);
    const state = () => [
      range.getValue(),
      range.getBackground(),
      range.getNumberFormat(),
      range.getNote(),
      range.getDataValidation() !== null,
    ];
    fill();
    range.clearContent();
    expect(state()).toEqual(['', '#ff0000', '0.00', 'note', true]);
    fill();
    range.clearFormat();
    expect(state()).toEqual([5, '#ffffff', '0.00', 'note', true]);
    fill();
    range.clear();
    expect(state()).toEqual(['', '#ffffff', '0.###############', 'note', true]);
    fill();
    range.clear({ validationsOnly: true });
    range.clearNote();
    expect(state()).toEqual([5, '#ff0000', '0.00', '', false]);
  });
});

describe('text styles', () => {
  test('a fresh cell spells out the default', () => {
    const style = sheetOf(workbench()).getRange('A1').getTextStyle();
    expect([style.getFontFamily(), style.getFontSize(), style.isBold(), style.getForegroundColor()]).toEqual([
      'arial,sans,sans-serif',
      10,
      false,
      '#000000',
    ]);
  });

  test('a style says only what was asked of it, and changes only that', () => {
    const bench = workbench();
    const range = sheetOf(bench).getRange('A1').setFontSize(20);
    const style = bench.SpreadsheetApp.newTextStyle().setBold(true).setForegroundColor('#112233').build();
    expect([style.isBold(), style.isItalic(), style.getFontSize()]).toEqual([true, null, null]);
    range.setTextStyle(style);
    expect([range.getFontWeight(), range.getFontColor(), range.getFontSize()]).toEqual(['bold', '#112233', 20]);
    range.setTextStyle(style.copy().setBold(false).build());
    expect(range.getFontWeight()).toBe('normal');
  });

  test('colours of the theme keep their name', () => {
    const { SpreadsheetApp } = workbench();
    const range = sheetOf(workbench()).getRange('A1');
    const accent = SpreadsheetApp.newColor().setThemeColor(SpreadsheetApp.ThemeColorType.ACCENT1).build();
    range.setFontColorObject(accent);
    expect(range.getFontColorObject().asThemeColor().getThemeColorType()).toBe(SpreadsheetApp.ThemeColorType.ACCENT1);
    expect(() => accent.asRgbColor()).toThrow('Object is not of type RgbColor.');
    expect(() => SpreadsheetApp.newColor().asThemeColor()).toThrow('Object is not of type ThemeColor.');
    expect(range.setFontColor('red').getFontColorObject().asRgbColor().getRed()).toBe(255);
  });
});

describe('rich text', () => {
  test('runs and links come back as they were set, the text between them too', () => {
    const { SpreadsheetApp } = workbench();
    const range = sheetOf(workbench()).getRange('A1').setFontSize(12);
    const bold = SpreadsheetApp.newTextStyle().setBold(true).build();
    range.setRichTextValue(
      SpreadsheetApp.newRichTextValue()
        .setText('Bold and link')
        .setTextStyle(0, 4, bold)
        .setLinkUrl(9, 13, 'https://example.org')
        .build(),
    );
    const value = range.getRichTextValue()!;
    expect(value.getText()).toBe('Bold and link');
    expect(
      value
        .getRuns()
        .map((run) => [
          run.getText(),
          run.getStartIndex(),
          run.getEndIndex(),
          run.getTextStyle().isBold(),
          run.getLinkUrl(),
        ]),
    ).toEqual([
      ['Bold', 0, 4, true, null],
      [' and ', 4, 9, false, null],
      ['link', 9, 13, false, 'https://example.org'],
    ]);
    expect([value.getLinkUrl(), value.getLinkUrl(9, 13), value.getTextStyle(0, 4).getFontSize()]).toEqual([
      null,
      'https://example.org',
      12,
    ]);
    expect(range.getValue()).toBe('Bold and link');
  });

  test('a plain text is one run, a number is none', () => {
    const range = sheetOf(workbench())
      .getRange('A1:B1')
      .setValues([['plain', 5]]);
    const [[text, number]] = range.getRichTextValues() as [[ReturnType<typeof range.getRichTextValue>, unknown]];
    expect([text!.getRuns().length, text!.getTextStyle().isBold(), number]).toEqual([1, false, null]);
  });

  test('a text that looks like a formula stays text', () => {
    const { SpreadsheetApp } = workbench();
    const range = sheetOf(workbench()).getRange('A1');
    range.setRichTextValue(SpreadsheetApp.newRichTextValue().setText('=1+1').build());
    expect([range.getValue(), range.getFormula()]).toEqual(['=1+1', '']);
  });
});
