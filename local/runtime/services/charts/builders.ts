import type { HostCore } from '../../host/hostCore';
import type { EnumValue } from '../enums';
import { exception } from '../exception';
import { offered, Service } from '../offered';
import { Chart } from './chart';
import { DataTable, DataTableBuilder } from './dataTable';
import { Options } from './options';

type Source = DataTable | DataTableBuilder | { getDataTable(): DataTable };

abstract class ChartBuilder extends Service {
  readonly #core: HostCore;
  readonly #type: string;
  readonly #options = new Options();
  #table: DataTable | undefined;

  constructor(core: HostCore, type: string) {
    super(core);
    this.#core = core;
    this.#type = type;
  }
  setDataTable(table: Source): this {
    this.#table =
      table instanceof DataTableBuilder ? table.build() : table instanceof DataTable ? table : table.getDataTable();
    return this;
  }
  setOption(option: string, value: unknown): this {
    this.#options.set(String(option), value);
    return this;
  }
  setTitle(chartTitle: string): this {
    return this.setOption('title', chartTitle);
  }
  setDimensions(width: number, height: number): this {
    return this.setOption('width', width).setOption('height', height);
  }
  setColors(cssValues: readonly string[]): this {
    return this.setOption('colors', [...cssValues]);
  }
  setBackgroundColor(cssValue: string): this {
    return this.setOption('backgroundColor', cssValue);
  }
  setLegendPosition(position: EnumValue): this {
    return this.setOption('legend.position', String(position).toLowerCase());
  }
  setXAxisTitle(title: string): this {
    return this.setOption('hAxis.title', title);
  }
  setYAxisTitle(title: string): this {
    return this.setOption('vAxis.title', title);
  }
  setRange(start: number, end: number): this {
    return this.setOption('vAxis.viewWindow.min', start).setOption('vAxis.viewWindow.max', end);
  }
  setStacked(): this {
    return this.setOption('isStacked', true);
  }
  setPointStyle(style: EnumValue): this {
    return this.setOption('pointSize', points[String(style)] ?? 0);
  }
  /** Drawn straight all the same. */
  setCurveStyle(style: EnumValue): this {
    return this.setOption('curveType', String(style) === 'SMOOTH' ? 'function' : 'none');
  }
  build(): Chart {
    if (!this.#table) throw exception('The chart has no data table.');
    return new Chart(this.#core, this.#type, this.#table, this.#options);
  }
}

const points: Readonly<Record<string, number>> = { NONE: 0, TINY: 2, MEDIUM: 7, LARGE: 10, HUGE: 15 };

export class LineChartBuilder extends ChartBuilder {}
export class AreaChartBuilder extends ChartBuilder {}
export class ColumnChartBuilder extends ChartBuilder {}
export class BarChartBuilder extends ChartBuilder {}
export class ScatterChartBuilder extends ChartBuilder {}
export class PieChartBuilder extends ChartBuilder {}

offered('LineChartBuilder', LineChartBuilder);
offered('AreaChartBuilder', AreaChartBuilder);
offered('ColumnChartBuilder', ColumnChartBuilder);
offered('BarChartBuilder', BarChartBuilder);
offered('ScatterChartBuilder', ScatterChartBuilder);
offered('PieChartBuilder', PieChartBuilder);
