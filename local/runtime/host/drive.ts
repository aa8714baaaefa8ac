import type { SheetsCore } from '../seam';
import type { Books } from './books';
import type { Clock } from './clock';
import { type FileRecord, newFile, ROOT, rootFolder, SHEET } from './files';
import type { State } from './state';

/** All files of the workspace, as Drive would list them; workbooks are files too, whose name stands in themselves. */
export class DriveFiles {
  /** Spreadsheets made in this process, which may not be on the disk yet. */
  readonly #made = new Set<string>();

  constructor(
    private readonly bound: string,
    private readonly books: Books,
    private readonly sheets: SheetsCore,
    private readonly state: State,
    private readonly clock: Clock,
    private readonly person: () => string,
  ) {}

  file(id: string): FileRecord | undefined {
    const created = new Date(this.clock.now()).toISOString();
    if (id === ROOT) return rootFolder(this.person(), created);
    const kept = this.state.files.value[id];
    if (!this.#isBook(id)) return kept;
    const { name, owner } = this.sheets.bookProps(id);
    return { ...(kept ?? newFile({ id, name, mimeType: SHEET, owner, created })), name };
  }

  files(): FileRecord[] {
    const ids = new Set([this.bound, ...this.#made, ...this.books.others(), ...Object.keys(this.state.files.value)]);
    return [...ids].flatMap((id) => this.file(id) ?? []);
  }

  /** A spreadsheet has its name in itself. */
  rename(id: string, name: string): void {
    if (this.#isBook(id)) this.sheets.setBookProp(id, 'name', name);
  }

  /** A new spreadsheet, or a copy of one. */
  newBook(name: string, copyOf?: string): string {
    const id = this.sheets.create(name);
    if (copyOf !== undefined) this.sheets.replace({ ...structuredClone(this.sheets.workbook(copyOf)), id, name });
    return id;
  }

  /** Told of each spreadsheet that is made. */
  madeBook(id: string): void {
    this.#made.add(id);
  }

  #isBook(id: string): boolean {
    return id === this.bound || this.#made.has(id) || this.books.others().includes(id);
  }
}
