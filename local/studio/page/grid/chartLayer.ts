import type { ChartView } from '../../protocol';
import { h, picture } from '../dom';
import type { Lines } from './lines';
import { HEAD, HEADER } from './rowElement';

/** The charts of a sheet over its cells; each is made anew only when it looks different. */
export class ChartLayer {
  readonly element = h('div', { class: 'charts' });
  readonly #made = new Map<number, { element: HTMLElement; look: string }>();

  show(charts: readonly ChartView[], rows: Lines, columns: Lines): void {
    for (const [id, { element }] of this.#made)
      if (!charts.some((chart) => chart.id === id)) {
        element.remove();
        this.#made.delete(id);
      }
    for (const chart of charts) {
      const { id, svg, about, width, height } = chart;
      const known = this.#made.get(id);
      const element = known?.look === svg ? known.element : h('div', { class: 'chart' }, picture(svg, about));
      element.style.left = `${HEADER + columns.start(chart.column) + chart.x}px`;
      element.style.top = `${HEAD + rows.start(chart.row) + chart.y}px`;
      element.style.width = `${width}px`;
      element.style.height = `${height}px`;
      if (element === known?.element) continue;
      if (known) known.element.replaceWith(element);
      else this.element.append(element);
      this.#made.set(id, { element, look: svg });
    }
  }
}
