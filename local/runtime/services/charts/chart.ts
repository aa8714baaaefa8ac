import type { HostCore } from '../../host/hostCore';
import { exception } from '../exception';
import { offered, Service } from '../offered';
import { Blob } from '../utilities/blob';
import { columnsOf, type DataTable, rowsOf } from './dataTable';
import { chartSvg } from './draw';
import type { Options } from './options';

export class Chart extends Service {
  readonly #core: HostCore;
  readonly #type: string;
  readonly #table: DataTable;
  readonly #options: Options;
  constructor(core: HostCore, type: string, table: DataTable, options: Options) {
    super(core);
    this.#core = core;
    this.#type = type;
    this.#table = table;
    this.#options = options;
  }
  getOptions(): ChartOptions {
    return new ChartOptions(this.#core, this.#options);
  }
  getBlob(): Blob {
    return this.getAs('image/png');
  }
  /** Google draws PNG; the laptop gives the drawing behind it too, as `image/svg+xml`. */
  getAs(contentType: string): Blob {
    const width = this.#options.number('width') ?? 600;
    const drawing = {
      type: this.#type,
      columns: columnsOf(this.#table),
      rows: rowsOf(this.#table),
      options: this.#options,
      width,
      height: this.#options.number('height') ?? 400,
      showDate: (time: number, pattern: string) => this.#core.formatDate(time, this.#core.zone(), pattern),
    };
    const svg = chartSvg(drawing);
    if (contentType === 'image/svg+xml')
      return new Blob(this.#core, this.#core.encode(svg, 'UTF_8'), contentType, 'chart.svg');
    if (contentType !== 'image/png') throw exception(`Converting from chart to ${contentType} is not supported.`);
    return new Blob(this.#core, this.#core.png(svg, width), contentType, 'chart.png');
  }
}

export class ChartOptions extends Service {
  readonly #options: Options;
  constructor(core: HostCore, options: Options) {
    super(core);
    this.#options = options;
  }
  get(option: string): unknown {
    return this.#options.get(String(option));
  }
  getOrDefault(option: string): unknown {
    return this.get(option);
  }
}

offered('Chart', Chart);
offered('ChartOptions', ChartOptions);
