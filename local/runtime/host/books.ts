import type { Workbook } from '../model';
import type { SheetsCore } from '../seam';
import type { Folder } from './folder';

const BOUND = 'workbook.json';

/** Where workbooks stand on disk: the one that the script is bound to as workbook.json, others as books/<id>.json. */
export class Books {
  readonly #stamps = new Map<string, string | undefined>();
  #bound: Workbook | undefined;
  #boundId: string | undefined;

  constructor(private readonly folder: Folder | undefined) {
    this.#bound = folder && parsed(folder.read(BOUND));
    this.#boundId = this.#bound?.id;
  }

  /** Undefined in an empty folder. */
  get boundId(): string | undefined {
    return this.#boundId;
  }

  /** Whose the bound workbook was when it was first read. */
  get boundOwner(): string | undefined {
    return this.#bound?.owner || undefined;
  }

  bind(id: string): void {
    this.#boundId = id;
  }

  load(id: string): Workbook | undefined {
    if (!this.folder) return undefined;
    const name = this.#file(id);
    this.#stamps.set(id, this.folder.stamp(name));
    const first = id === this.#boundId ? this.#bound : undefined;
    this.#bound = undefined;
    return first ?? parsed(this.folder.read(name));
  }

  /** Those that the script is not bound to. */
  others(): string[] {
    return this.folder?.list('books').map((name) => name.replace(/\.json$/, '')) ?? [];
  }

  save(core: SheetsCore): void {
    for (const id of core.takeChanged()) {
      if (!this.folder) continue;
      this.folder.write(this.#file(id), JSON.stringify(core.workbook(id)));
      this.#stamps.set(id, this.folder.stamp(this.#file(id)));
    }
  }

  /** Takes in what another process has written since. */
  refresh(core: SheetsCore): void {
    for (const [id, stamp] of this.#stamps) {
      if (this.folder?.stamp(this.#file(id)) === stamp) continue;
      const workbook = this.load(id);
      // Somebody may have put another workbook in the place of this one.
      if (workbook) core.replace({ ...workbook, id });
      // What was read just now is not a change to be written back.
      core.takeChanged();
    }
  }

  #file(id: string): string {
    if (id === this.#boundId) return BOUND;
    // An id comes from a script: it must not lead out of the folder.
    if (!/^[\w-]+$/.test(id)) throw new Error(`${id} is no file id.`);
    return `books/${id}.json`;
  }
}

function parsed(bytes: Buffer | undefined): Workbook | undefined {
  // What stands in the workspace was written by this class; a file edited by hand fails where it is used.
  return bytes && (JSON.parse(bytes.toString('utf8')) as Workbook);
}
