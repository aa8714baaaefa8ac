import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { commandLine } from './cli';

/** The built script itself: what is drawn here is what the dialog draws. */
let line: ReturnType<typeof commandLine>;
beforeAll(async () => {
  line = commandLine(join(__dirname, '..', '..', 'dist'));
  await line.run('sample', 'riverbend');
});
afterAll(() => line.remove());

describe('chart MEASURE', () => {
  test('draws a team’s measure as the dialog does', async () => {
    const file = line.file('elm.svg');
    expect(await line.run('chart', 'M04', '--team', 'Elm', '-o', file)).toEqual({
      exit: 0,
      out: '',
      err: `M04 Math work turned in on time, Elm is in ${file}.`,
    });
    const svg = readFileSync(file, 'utf8');
    expect(svg).toMatch(/^<svg [\s\S]*<\/svg>\n$/);
    expect(svg).toContain('before the test');
    expect(svg).toContain('57.0% before, 54.2% since');
  });

  test('draws one group large', async () => {
    const { out } = await line.run('chart', 'M04', '--team', 'Elm', '--group', 'Multilingual');
    expect(out).toMatch(/<title>M04 Math work turned in on time, Elm, Multilingual\./);
  });

  test('writes a PNG, twice as sharp', async () => {
    const file = line.file('network.png');
    await line.run('chart', 'M04', '--team', '', '-o', file);
    const png = readFileSync(file);
    expect([png.subarray(1, 4).toString(), png.readUInt32BE(16)]).toEqual(['PNG', 1920]);
  });

  test('hides small groups', async () => {
    const { out } = await line.run('chart', 'M04', '--team', 'Hazel', '--group', 'Multilingual');
    expect(out).toContain('▨ Hidden, under 10 people.');
    expect(out).not.toContain('<circle cx="40.3"');
  });

  test.each([
    [['M99'], 'There is no measure M99 in use.'],
    [['M05', '--team', 'Elm'], 'Elm does not track M05.'],
    [['M03', '--group', 'Multilingual'], 'M03 is not split by Multilingual.'],
    [['M04', '--chart', 'c'], 'M04 cannot be drawn as c.'],
    [['M04', '--team', 'Atlantis'], 'There is no team called Atlantis.'],
  ])('%j is refused in words', async (words, sentence) => {
    const file = line.file('refused.svg');
    const refused = await line.run('chart', ...words, '-o', file);
    expect([refused.exit, refused.err, existsSync(file)]).toEqual([1, sentence, false]);
  });
});
