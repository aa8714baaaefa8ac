import type { Style } from '../../../runtime/model';
import type { CellView } from '../../protocol';
import { look } from '../api';

const CHUNK = 64;

/** Rows of one sheet as far as they have been looked at, asked for in chunks; old ones stay until new ones have come. */
export class RowStore {
  readonly #chunks = new Map<number, { version: number; rows: CellView[][] }>();
  readonly #asked = new Set<number>();
  #version: number;

  constructor(
    readonly sheet: number,
    version: number,
    private readonly arrived: (from: number, count: number) => void,
    private readonly failed: (error: unknown) => void,
  ) {
    this.#version = version;
  }

  row(row: number): readonly CellView[] | undefined {
    return this.#chunks.get(Math.floor(row / CHUNK))?.rows[row % CHUNK];
  }

  cell(row: number, column: number): CellView | undefined {
    return this.row(row)?.find(({ c }) => c === column);
  }

  /** The workbook has changed: what is shown is asked for anew, the rest forgotten. */
  renew(version: number): void {
    this.#version = version;
  }

  /** Asks for rows that are missing or old. */
  want(from: number, to: number): void {
    for (let chunk = Math.floor(from / CHUNK); chunk * CHUNK <= to; chunk += 1) {
      if (this.#chunks.get(chunk)?.version !== this.#version && !this.#asked.has(chunk)) void this.#ask(chunk);
    }
    for (const [chunk, { version }] of this.#chunks)
      if (version !== this.#version && (chunk + 1) * CHUNK < from - 200) this.#chunks.delete(chunk);
      else if (version !== this.#version && chunk * CHUNK > to + 200) this.#chunks.delete(chunk);
  }

  /** Until these rows are there. */
  async load(from: number, to: number): Promise<void> {
    const chunks = [];
    for (let chunk = Math.floor(from / CHUNK); chunk * CHUNK <= to; chunk += 1)
      if (this.#chunks.get(chunk)?.version !== this.#version) chunks.push(this.#ask(chunk));
    await Promise.all(chunks);
  }

  async #ask(chunk: number): Promise<void> {
    this.#asked.add(chunk);
    const wanted = this.#version;
    try {
      const view = await look('rows', {
        sheet: this.sheet,
        from: chunk * CHUNK,
        count: CHUNK,
        firstStyle: styles.length,
      });
      view.styles.forEach((style, at) => {
        styles[view.firstStyle + at] = style;
      });
      this.#chunks.set(chunk, { version: Math.max(wanted, view.version), rows: view.rows });
      if (view.version > this.#version) this.#version = view.version;
      this.#asked.delete(chunk);
      this.arrived(chunk * CHUNK, CHUNK);
    } catch (error) {
      this.#asked.delete(chunk);
      this.failed(error);
    }
  }
}

/** The workbook's styles by number, of all sheets: number 0 is the plain one. */
export const styles: Style[] = [{}];
