import { describe, expect, test } from '@jest/globals';
import { scripted } from './script';

const code = `
  const book = () => SpreadsheetApp.getActive();
  function move(zone) { book().setSpreadsheetTimeZone(zone); }
  function cell() { const value = book().getRange('A1').getValue(); const day = (zone) => Utilities.formatDate(value, zone, 'yyyy-MM-dd HH:mm');
    return { instant: value.toISOString(), sheet: day(book().getSpreadsheetTimeZone()), script: day(Session.getScriptTimeZone()), shown: book().getRange('A1').getDisplayValue() }; }
  function put(ms) { book().getRange('A2').setValue(new Date(ms)); return book().getRange('A2').getDisplayValue(); }`;

describe('the zone of the spreadsheet is not that of the script', () => {
  test.each([
    [
      'Asia/Tokyo',
      {
        instant: '2026-03-07T15:00:00.000Z',
        sheet: '2026-03-08 00:00',
        script: '2026-03-07 09:00',
        shown: '2026-03-08',
      },
    ],
    [
      'UTC',
      {
        instant: '2026-03-08T00:00:00.000Z',
        sheet: '2026-03-08 00:00',
        script: '2026-03-07 18:00',
        shown: '2026-03-08',
      },
    ],
    // The night in which clocks go forward here: the day begins an hour before they do.
    [
      'America/Chicago',
      {
        instant: '2026-03-08T06:00:00.000Z',
        sheet: '2026-03-08 00:00',
        script: '2026-03-08 00:00',
        shown: '2026-03-08',
      },
    ],
    [
      'Pacific/Kiritimati',
      {
        instant: '2026-03-07T10:00:00.000Z',
        sheet: '2026-03-08 00:00',
        script: '2026-03-07 04:00',
        shown: '2026-03-08',
      },
    ],
  ])('a day typed in %s begins there at midnight', async (zone, expected) => {
    const { run, edit } = await scripted(code, { timeZone: 'America/Chicago' });
    run('move', zone);
    edit('Sheet1', 'A1', '2026-03-08');
    expect(run('cell')).toEqual(expected);
  });

  test.each([
    ['Asia/Tokyo', '2026-11-01T06:30:00Z', /15:30/],
    // The hour that comes twice.
    ['America/Chicago', '2026-11-01T06:30:00Z', /1:30/],
    ['America/Chicago', '2026-11-01T07:30:00Z', /1:30/],
  ])('a moment written by a script is shown by the clock of %s', async (zone, moment, shown) => {
    const { run, runtime } = await scripted(code, { timeZone: 'UTC' });
    run('move', zone);
    const put = () => run('put', Date.parse(moment));
    put();
    runtime.sheets.restyle(
      runtime.book,
      runtime.sheets.sheets(runtime.book)[0]!,
      { row: 1, column: 0, rows: 1, columns: 1 },
      [{ format: 'yyyy-mm-dd h:mm' }],
    );
    expect(put()).toMatch(shown);
  });
});

test.each([
  ['Asia/Kolkata', 5],
  ['Pacific/Kiritimati', 14],
  ['America/Los_Angeles', 16],
])('the local fields of a Date are those of the script in %s', async (timeZone, hours) => {
  const { run } = await scripted('function hours() { return new Date(Date.UTC(2026, 0, 1)).getHours(); }', {
    timeZone,
  });
  const here = new Date(Date.UTC(2026, 0, 1)).getHours();
  expect(run('hours')).toBe(hours);
  expect(new Date(Date.UTC(2026, 0, 1)).getHours()).toBe(here);
});
