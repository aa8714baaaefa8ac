import { describe, expect, test } from '@jest/globals';
import { scripted } from './script';

async function lineChart(
  rows: readonly (readonly unknown[])[] = [
    ['Mar', 0.5],
    ['Apr', null],
    ['May', 0.75],
  ],
) {
  const { globals } = await scripted('');
  const { Charts } = globals;
  const table = Charts.newDataTable()
    .addColumn(Charts.ColumnType.STRING, 'Week')
    .addColumn(Charts.ColumnType.NUMBER, 'Handed in');
  for (const row of rows) table.addRow(row);
  const builder = Charts.newLineChart().setDataTable(table).setTitle('Work <in> time').setDimensions(480, 240);
  const svg = () => builder.build().getAs('image/svg+xml').getDataAsString();
  return { ...globals, builder, svg };
}
const count = (svg: string, pattern: RegExp) => svg.match(pattern)?.length ?? 0;

test('a chart of a sheet becomes a picture too', async () => {
  const { run } = await scripted(`function png() { const s = SpreadsheetApp.getActive().getSheets()[0];
    s.getRange('A1:B3').setValues([['w', 'n'], ['a', 1], ['b', 3]]);
    s.insertChart(s.newChart().asLineChart().addRange(s.getRange('A1:B3')).setNumHeaders(1).setPosition(5, 1, 0, 0).build());
    const blob = s.getCharts()[0].getAs('image/png'); return [blob.getContentType(), blob.getBytes().slice(0, 4)]; }`);
  expect(run('png')).toEqual(['image/png', [-119, 80, 78, 71]]);
});

describe('Charts', () => {
  test('gives a PNG of the size asked for', async () => {
    const { builder, DocumentApp } = await lineChart();
    const blob = builder.build().getAs('image/png');
    expect(blob.getContentType()).toBe('image/png');
    expect(blob.getBytes().slice(0, 4)).toEqual([-119, 80, 78, 71]);
    const image = DocumentApp.create('d').getBody().appendImage(blob);
    expect([image.getWidth(), image.getHeight()]).toEqual([480, 240]);
  });

  test('escapes what people wrote', async () => {
    const { svg } = await lineChart([['<script>', 1]]);
    expect(svg()).toContain('Work &lt;in&gt; time');
    expect(svg()).not.toContain('<script');
  });

  test('leaves a gap where a value is missing, unless told to draw across', async () => {
    const { builder, svg } = await lineChart();
    expect(count(svg(), /<path /g)).toBe(0);
    expect(count(svg(), /<circle /g)).toBe(2);
    builder.setOption('interpolateNulls', true);
    expect(count(svg(), /<path /g)).toBe(1);
  });

  test('labels its axis in round steps and percent', async () => {
    const { builder, svg } = await lineChart();
    builder.setOption('vAxis', { format: '0%', viewWindow: { min: 0, max: 1 } });
    for (const label of ['0%', '20%', '40%', '60%', '80%', '100%']) expect(svg()).toContain(`>${label}</text>`);
  });

  test.each([
    ['#,##0.##', ['0', '1,500', '3,000']],
    ['0.0', ['0.0', '1500.0', '3000.0']],
    [undefined, ['0', '1500', '3000']],
  ])('shows numbers as %s says, in as many steps as are asked for', async (format, labels) => {
    const { builder, svg } = await lineChart([
      ['a', 0],
      ['b', 3000],
    ]);
    builder.setOption('vAxis', { gridlines: { count: 3 }, viewWindow: { min: 0, max: 3000 } });
    if (format) builder.setOption('vAxis.format', format);
    for (const label of labels) expect(svg()).toContain(`>${label}</text>`);
  });

  test('sets days as far apart as they are, in the script’s zone', async () => {
    const { globals } = await scripted('', { timeZone: 'Pacific/Kiritimati' });
    const { Charts } = globals;
    const table = Charts.newDataTable()
      .addColumn(Charts.ColumnType.DATE, 'day')
      .addColumn(Charts.ColumnType.NUMBER, 'n');
    for (const day of ['2026-03-01', '2026-03-02', '2026-03-11']) table.addRow([new Date(`${day}T00:00:00+14:00`), 1]);
    const options = {
      chartArea: { left: 100, top: 10, width: 200, height: 100 },
      hAxis: { format: 'd MMM' },
      pointSize: 4,
    };
    const builder = Object.entries(options).reduce(
      (made, [name, value]) => made.setOption(name, value),
      Charts.newLineChart(),
    );
    const svg = builder.setDataTable(table).build().getAs('image/svg+xml').getDataAsString();
    expect([...svg.matchAll(/<circle cx="([\d.]+)"/g)].map(([, x]) => Number(x))).toEqual([100, 120, 300]);
    for (const label of ['1 Mar', '2 Mar', '11 Mar']) expect(svg).toContain(`>${label}</text>`);
  });

  test('takes colours and widths series by series', async () => {
    const { builder, svg } = await lineChart([
      ['a', 1],
      ['b', 2],
    ]);
    builder.setOption('series', { 0: { color: '#123456', lineWidth: 5, lineDashStyle: [4, 2] } });
    expect(svg()).toContain('stroke="#123456" stroke-width="5" stroke-dasharray="4 2"');
  });

  test('shows its legend or not', async () => {
    const { builder, svg, Charts } = await lineChart();
    expect(svg()).toContain('>Handed in</text>');
    builder.setLegendPosition(Charts.Position.NONE);
    expect(svg()).not.toContain('>Handed in</text>');
  });

  test.each([
    ['newColumnChart', /<rect [^>]*fill="#3366cc"/g, 3],
    ['newBarChart', /<rect [^>]*fill="#3366cc"/g, 3],
    ['newScatterChart', /<circle /g, 2],
    ['newPieChart', /<path [^>]*A/g, 2],
    ['newAreaChart', /fill-opacity/g, 1],
  ] as const)('%s draws two values', async (member, pattern, marks) => {
    const { Charts } = await lineChart();
    const table = Charts.newDataTable()
      .addColumn(member === 'newScatterChart' ? Charts.ColumnType.NUMBER : Charts.ColumnType.STRING, 'x')
      .addColumn(Charts.ColumnType.NUMBER, 'y')
      .addRow([member === 'newScatterChart' ? 1 : 'a', 3])
      .addRow([member === 'newScatterChart' ? 2 : 'b', 4]);
    const svg = Charts[member]().setDataTable(table.build()).build().getAs('image/svg+xml').getDataAsString();
    // With a legend's mark where there are rectangles.
    expect(count(svg, pattern)).toBe(marks);
  });

  test('refuses a row of another width', async () => {
    const { Charts } = await lineChart();
    expect(() => Charts.newDataTable().addColumn(Charts.ColumnType.STRING, 'x').addRow(['a', 1])).toThrow(
      'Row has 2 values, but the table has 1 columns.',
    );
  });
});
