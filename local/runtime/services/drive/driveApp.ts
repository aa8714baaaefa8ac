import { type FileRecord, ROOT } from '../../host/files';
import type { HostCore } from '../../host/hostCore';
import { googleEnum } from '../enums';
import { exception, wrongSignature } from '../exception';
import { offered, Service } from '../offered';
import { Cabinet } from './cabinet';
import { notFound } from './entry';
import { File } from './file';
import { Folder, filesIn, foldersIn, newFile } from './folder';
import { FileIterator, FolderIterator, idsOf } from './iterator';
import { isFolder, matching } from './query';

const GIGABYTE = 1024 ** 3;

/** The laptop's Drive: every workbook, Doc and other file of the workspace that the person may see. */
export class DriveApp extends Service {
  get Access() {
    return googleEnum('Access');
  }
  get Permission() {
    return googleEnum('Permission');
  }
  readonly #cabinet: Cabinet;

  constructor(core: HostCore) {
    super(core);
    this.#cabinet = new Cabinet(core);
  }
  getRootFolder(): Folder {
    return this.#folder(ROOT);
  }
  getFileById(id: string): File {
    if (typeof id !== 'string' || id === '') throw exception('Invalid argument: id');
    const found = this.#cabinet.get(id);
    if (!found || isFolder(found)) throw notFound();
    return this.#file(id);
  }
  getFileByIdAndResourceKey(id: string, _resourceKey: string): File {
    return this.getFileById(id);
  }
  getFolderById(id: string): Folder {
    if (typeof id !== 'string' || id === '') throw exception('Invalid argument: id');
    const found = this.#cabinet.get(id === 'root' ? ROOT : id);
    if (!found || !isFolder(found)) throw notFound();
    return this.#folder(found.id);
  }
  getFolderByIdAndResourceKey(id: string, _resourceKey: string): Folder {
    return this.getFolderById(id);
  }

  createFile(...args: readonly unknown[]): File {
    return this.#file(newFile(this.#cabinet, 'DriveApp.createFile', ROOT, args));
  }
  createFolder(name: string): Folder {
    if (typeof name !== 'string') throw wrongSignature('DriveApp.createFolder', [name]);
    return this.getRootFolder().createFolder(name);
  }
  createShortcut(targetId: string): File {
    return this.getRootFolder().createShortcut(targetId);
  }

  getFiles(): FileIterator {
    return this.#files(() => true);
  }
  getFilesByName(name: string): FileIterator {
    return this.#files((file) => file.name === name);
  }
  getFilesByType(mimeType: string): FileIterator {
    return this.#files((file) => file.mimeType === mimeType);
  }
  searchFiles(params: string): FileIterator {
    return this.#files(matching(params));
  }
  getTrashedFiles(): FileIterator {
    return this.#files(({ trashed }) => trashed);
  }
  continueFileIterator(continuationToken: string): FileIterator {
    return new FileIterator(this.#cabinet.core, idsOf(continuationToken), (id) => this.#file(id));
  }
  getFolders(): FolderIterator {
    return this.#folders(() => true);
  }
  getFoldersByName(name: string): FolderIterator {
    return this.#folders((file) => file.name === name);
  }
  searchFolders(params: string): FolderIterator {
    return this.#folders(matching(params));
  }
  getTrashedFolders(): FolderIterator {
    return this.#folders(({ trashed }) => trashed);
  }
  continueFolderIterator(continuationToken: string): FolderIterator {
    return new FolderIterator(this.#cabinet.core, idsOf(continuationToken), (id) => this.#folder(id));
  }

  getStorageLimit(): number {
    return 15 * GIGABYTE;
  }
  getStorageUsed(): number {
    return this.#cabinet.all().reduce((sum, { size }) => sum + size, 0);
  }
  enforceSingleParent(_value: boolean): void {}
  override toString(): string {
    return 'Drive';
  }

  #files(fits: (file: FileRecord) => boolean): FileIterator {
    return filesIn(this.#cabinet, fits, (id) => this.#file(id));
  }
  #folders(fits: (file: FileRecord) => boolean): FolderIterator {
    return foldersIn(this.#cabinet, fits, (id) => this.#folder(id));
  }
  #file(id: string): File {
    return new File(this.#cabinet, id);
  }
  #folder(id: string): Folder {
    return new Folder(this.#cabinet, id, (file) => this.#file(file));
  }
}

offered('DriveApp', DriveApp);
