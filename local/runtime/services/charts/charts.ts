import type { HostCore } from '../../host/hostCore';
import { googleEnum } from '../enums';
import { offered, Service } from '../offered';
import {
  AreaChartBuilder,
  BarChartBuilder,
  ColumnChartBuilder,
  LineChartBuilder,
  PieChartBuilder,
  ScatterChartBuilder,
} from './builders';
import { DataTableBuilder } from './dataTable';

/** Charts that are drawn as pictures. Those of a sheet are made with Sheet.newChart. */
export class Charts extends Service {
  readonly #core: HostCore;
  constructor(core: HostCore) {
    super(core);
    this.#core = core;
  }
  get ChartHiddenDimensionStrategy() {
    return googleEnum('ChartHiddenDimensionStrategy');
  }
  get ChartMergeStrategy() {
    return googleEnum('ChartMergeStrategy');
  }
  get ChartType() {
    return googleEnum('ChartType');
  }
  get ColumnType() {
    return googleEnum('ColumnType');
  }
  get CurveStyle() {
    return googleEnum('CurveStyle');
  }
  get PointStyle() {
    return googleEnum('PointStyle');
  }
  get Position() {
    return googleEnum('Position');
  }
  newDataTable(): DataTableBuilder {
    return new DataTableBuilder(this.#core);
  }
  newLineChart(): LineChartBuilder {
    return new LineChartBuilder(this.#core, 'LINE');
  }
  newAreaChart(): AreaChartBuilder {
    return new AreaChartBuilder(this.#core, 'AREA');
  }
  newColumnChart(): ColumnChartBuilder {
    return new ColumnChartBuilder(this.#core, 'COLUMN');
  }
  newBarChart(): BarChartBuilder {
    return new BarChartBuilder(this.#core, 'BAR');
  }
  newScatterChart(): ScatterChartBuilder {
    return new ScatterChartBuilder(this.#core, 'SCATTER');
  }
  newPieChart(): PieChartBuilder {
    return new PieChartBuilder(this.#core, 'PIE');
  }
}

offered('Charts', Charts);
