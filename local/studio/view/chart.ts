import { escaped } from '../../../src/views/chart/text';
import type { Chart } from '../../runtime/model';
import type { SheetsCore } from '../../runtime/seam';
import { displayNumber } from '../../runtime/sheets/formats';
import { type Axis, axisOf } from './chartAxis';
import { flatOptions, type Options, type SeriesLook, seriesLook } from './chartOptions';
import { type ChartColumn, columnsOf } from './table';

/**
 * A native chart of the workbook as SVG, from its cells and its options: lines, points, areas and columns over one
 * domain. Other kinds say in words that they are not drawn here; nothing is made up for them.
 */
export function drawChart(sheets: SheetsCore, book: string, chart: Chart): { svg: string; about: string } {
  const options = flatOptions(chart.options);
  const title = options.text('title') ?? '';
  const columns = chart.ranges.flatMap((range) => columnsOf(sheets, book, range, -1, chart.headers) ?? []);
  const [domain, ...series] = columns;
  const drawn = ['LINE', 'AREA', 'COLUMN', 'COMBO', 'SCATTER', 'STEPPED_AREA'].includes(chart.type);
  if (!domain || series.length === 0 || !drawn) return wordsOnly(chart, title, drawn);
  const picture = new Picture(chart, options, title, domain, series);
  return { svg: picture.svg(sheets.bookProps(book).locale), about: picture.about() };
}

function wordsOnly({ width, height, type }: Chart, title: string, drawn: boolean): { svg: string; about: string } {
  const words = drawn ? 'Nothing to draw yet' : `A ${type.toLowerCase()} chart is not drawn here`;
  const about = [title, words].filter(Boolean).join(': ');
  const svg = `<text x="12" y="22" font-size="14" font-weight="bold" fill="#1f2933">${escaped(title)}</text><text x="12" y="44" fill="#5a6470">${escaped(words)}</text>`;
  return { svg: framed(width, height, svg), about };
}

const framed = (width: number, height: number, inside: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Arial, Helvetica, sans-serif" font-size="12"><rect width="100%" height="100%" fill="#fff"/>${inside}</svg>`;

class Picture {
  readonly #looks: SeriesLook[];
  readonly #axis: Axis;
  readonly #box: { left: number; right: number; top: number; bottom: number };

  constructor(
    private readonly chart: Chart,
    private readonly options: Options,
    private readonly title: string,
    private readonly domain: ChartColumn,
    private readonly series: readonly ChartColumn[],
  ) {
    this.#looks = series.map((_, at) => seriesLook(options, at, chart.type));
    this.#axis = axisOf(
      series.flatMap(({ values }) => values),
      {
        low: options.number('vAxis.viewWindow.min') ?? options.number('vAxis.minValue'),
        high: options.number('vAxis.viewWindow.max') ?? options.number('vAxis.maxValue'),
        fromZero: chart.type !== 'LINE' && chart.type !== 'SCATTER' && chart.type !== 'COMBO',
        isPercent: (options.text('vAxis.format') ?? '').includes('%'),
      },
    );
    const { width, height } = chart;
    this.#box = { left: 46, right: width - 10, top: title === '' ? 12 : 34, bottom: height - 26 };
  }

  svg(locale: string): string {
    const { width, height } = this.chart;
    const titleLook = `font-size="${points(this.options.number('titleTextStyle.fontSize') ?? 11)}" fill="${this.options.colour('titleTextStyle.color') ?? '#1f2933'}"${this.options.flag('titleTextStyle.bold') === false ? '' : ' font-weight="bold"'}`;
    return framed(
      width,
      height,
      [
        this.title === '' ? '' : `<text x="10" y="18" ${titleLook}>${escaped(this.title)}</text>`,
        ...this.#ticks(locale),
        ...this.#periods(),
        ...this.series.map((column, at) => this.#draw(column, this.#looks[at]!)),
      ].join(''),
    );
  }

  about(): string {
    const named = this.series.filter(({ values }) => values.some((value) => value !== undefined));
    const last = named[0]?.texts.filter((text) => text !== '').at(-1);
    const what = this.title || 'Chart';
    if (last === undefined) return `${what}: no numbers yet`;
    const from = this.domain.texts.find((text) => text !== '') ?? '';
    const to = this.domain.texts.filter((_, at) => named[0]!.values[at] !== undefined).at(-1) ?? '';
    return `${what}, ${from} to ${to}, last ${last}`;
  }

  #ticks(locale: string): string[] {
    const pattern = this.options.text('vAxis.format') ?? '#,##0.##';
    const grid = this.options.colour('vAxis.gridlines.color') ?? '#e6eaee';
    const size = points(this.options.number('vAxis.textStyle.fontSize') ?? 9);
    const colour = this.options.colour('vAxis.textStyle.color') ?? '#5a6470';
    return this.#axis.ticks.map((tick) => {
      const y = this.#y(tick);
      const label = displayNumber(tick, pattern, locale);
      return `<path d="M${this.#box.left} ${y}H${this.#box.right}" stroke="${grid}"/><text x="${this.#box.left - 8}" y="${round(y + size * 0.35)}" text-anchor="end" font-size="${size}" fill="${colour}">${escaped(label)}</text>`;
    });
  }

  /** First, last and one between: small charts have no room for more. */
  #periods(): string[] {
    const last = this.#reach() - 1;
    if (last < 0) return [];
    const size = points(this.options.number('hAxis.textStyle.fontSize') ?? 9);
    const colour = this.options.colour('hAxis.textStyle.color') ?? '#5a6470';
    const room = Math.max(2, Math.min(7, Math.floor((this.#box.right - this.#box.left) / 58)));
    const places = [...new Set(Array.from({ length: room }, (_, at) => Math.round((at * last) / (room - 1))))];
    return places.map((at) => {
      const anchor = at === 0 ? 'start' : at === last ? 'end' : 'middle';
      const x = at === 0 ? this.#box.left : at === last ? this.#box.right : this.#x(at);
      return `<text x="${round(x)}" y="${this.chart.height - 8}" text-anchor="${anchor}" font-size="${size}" fill="${colour}">${escaped(shortDate(this.domain, at))}</text>`;
    });
  }

  /** Periods that are named: rows kept free for later ones are not shown. */
  #reach(): number {
    const named = this.domain.texts.map((text) => text !== '').lastIndexOf(true) + 1;
    return Math.max(
      named,
      ...this.series.map(({ values }) => values.map((one) => one !== undefined).lastIndexOf(true) + 1),
    );
  }

  #draw({ values }: ChartColumn, look: SeriesLook): string {
    const shown = values.slice(0, this.#reach());
    if (look.kind === 'column') return this.#columns(shown, look);
    const path = this.#path(shown, this.options.flag('interpolateNulls') ?? false);
    const dash = look.dash ? ` stroke-dasharray="${look.dash}"` : '';
    const line =
      look.width > 0 && path !== ''
        ? `<path d="${path}" fill="none" stroke="${look.colour}" stroke-width="${look.width}"${dash} stroke-linejoin="round"/>`
        : '';
    const radius = round(look.point / 2);
    const dots =
      look.point > 0
        ? shown.map((value, at) =>
            value === undefined
              ? ''
              : `<circle cx="${this.#x(at)}" cy="${this.#y(value)}" r="${radius}" fill="${look.colour}"/>`,
          )
        : [];
    return line + dots.join('');
  }

  #path(values: readonly (number | undefined)[], isJoined: boolean): string {
    let pen = false;
    return values
      .map((value, at) => {
        if (value === undefined) {
          pen &&= isJoined;
          return '';
        }
        const move = pen ? 'L' : 'M';
        pen = true;
        return `${move}${this.#x(at)} ${this.#y(value)}`;
      })
      .join('');
  }

  #columns(values: readonly (number | undefined)[], { colour }: SeriesLook): string {
    const wide = Math.max(1, ((this.#box.right - this.#box.left) / Math.max(1, values.length)) * 0.7);
    const floor = this.#y(Math.max(0, this.#axis.low));
    return values
      .map((value, at) => {
        if (value === undefined) return '';
        const y = this.#y(value);
        return `<rect x="${round(this.#x(at) - wide / 2)}" y="${Math.min(y, floor)}" width="${round(wide)}" height="${round(Math.max(1, Math.abs(floor - y)))}" fill="${colour}"/>`;
      })
      .join('');
  }

  #x(at: number): number {
    const { left, right } = this.#box;
    const last = Math.max(1, this.#reach() - 1);
    return round(left + 6 + (at / last) * (right - left - 12));
  }
  #y(value: number): number {
    const { top, bottom } = this.#box;
    const { low, high } = this.#axis;
    return round(bottom - ((value - low) / (high - low || 1)) * (bottom - top));
  }
}

/** Day and month are enough under a small chart. */
function shortDate({ values, texts, isDate }: ChartColumn, at: number): string {
  const serial = values[at];
  return isDate && serial !== undefined ? displayNumber(serial, 'd mmm', 'en_US') : (texts[at] ?? '');
}

const points = (size: number): number => round((size * 4) / 3);
const round = (value: number): number => Math.round(value * 10) / 10;
