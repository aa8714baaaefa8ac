import { type FileRecord, FOLDER, ROOT } from '../../host/files';
import { exception, labelled, wrongSignature } from '../exception';
import { offered } from '../offered';
import { Blob } from '../utilities/blob';
import type { Cabinet } from './cabinet';
import { Entry, urlOf } from './entry';
import type { File } from './file';
import { FileIterator, FolderIterator } from './iterator';
import { isFolder, matching } from './query';

const SHORTCUT = 'application/vnd.google-apps.shortcut';

export class Folder extends Entry {
  readonly #file: (id: string) => File;
  constructor(cabinet: Cabinet, id: string, file: (id: string) => File) {
    super(cabinet, id);
    this.#file = file;
  }
  getUrl(): string {
    return urlOf(this.record());
  }
  createFile(...args: readonly unknown[]): File {
    return this.#file(newFile(this.cabinet(), 'DriveApp.Folder.createFile', this.getId(), args));
  }
  createFolder(name: string): Folder {
    if (typeof name !== 'string') throw wrongSignature('DriveApp.Folder.createFolder', [name]);
    return this.#folder(this.cabinet().add({ name, mimeType: FOLDER, parents: [this.getId()] }).id);
  }
  createShortcut(targetId: string): File {
    const target = this.cabinet().get(String(targetId));
    if (!target) throw exception(`File not found: ${targetId}.`);
    const { name } = target;
    return this.#file(this.cabinet().add({ name, mimeType: SHORTCUT, parents: [this.getId()], target: target.id }).id);
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
  getFolders(): FolderIterator {
    return this.#folders(() => true);
  }
  getFoldersByName(name: string): FolderIterator {
    return this.#folders((file) => file.name === name);
  }
  searchFolders(params: string): FolderIterator {
    return this.#folders(matching(params));
  }
  getParents(): FolderIterator {
    return new FolderIterator(this.cabinet().core, this.record().parents, (id) => this.#folder(id));
  }
  moveTo(...args: readonly [destination: Folder]): Folder {
    const [destination] = args;
    if (!(destination instanceof Folder)) throw wrongSignature('DriveApp.Folder.moveTo', args);
    return this.changed({ parents: [destination.getId()] });
  }
  override toString(): string {
    return this.cabinet().get(this.getId())?.name ?? 'Folder';
  }

  #files(fits: (file: FileRecord) => boolean): FileIterator {
    return filesIn(this.cabinet(), (file) => file.parents.includes(this.getId()) && fits(file), this.#file);
  }
  #folders(fits: (file: FileRecord) => boolean): FolderIterator {
    const inside = (file: FileRecord) => file.parents.includes(this.getId()) && fits(file);
    return foldersIn(this.cabinet(), inside, (id) => this.#folder(id));
  }
  #folder(id: string): Folder {
    return new Folder(this.cabinet(), id, this.#file);
  }
}

export function filesIn(
  cabinet: Cabinet,
  fits: (file: FileRecord) => boolean,
  make: (id: string) => File,
): FileIterator {
  const found = cabinet.all().filter((file) => !isFolder(file) && fits(file));
  return new FileIterator(cabinet.core, idsIn(found), make);
}

export function foldersIn(
  cabinet: Cabinet,
  fits: (file: FileRecord) => boolean,
  make: (id: string) => Folder,
): FolderIterator {
  const found = cabinet.all().filter((file) => isFolder(file) && file.id !== ROOT && fits(file));
  return new FolderIterator(cabinet.core, idsIn(found), make);
}

function idsIn(files: readonly FileRecord[]): string[] {
  return files.map(({ id }) => id);
}

/** (blob), (name, content) or (name, content, mimeType); returns the new id. */
export function newFile(cabinet: Cabinet, member: string, parent: string, args: readonly unknown[]): string {
  const [first, content, mimeType] = args;
  if (args.length === 1 && first instanceof Blob) {
    const name = first.getName();
    if (name === null) throw exception('Blob object must have non-null name for this operation.');
    return filed(cabinet, parent, name, first.getContentType() ?? 'application/octet-stream', first.getBytes());
  }
  if (args.length < 2 || args.length > 3 || first instanceof Blob) throw wrongSignature(member, args);
  if (first === null || first === undefined) throw exception('Invalid argument: name');
  const bytes = cabinet.core.encode(String(content), 'UTF_8');
  return filed(cabinet, parent, String(first), mimeType === undefined ? 'text/plain' : String(mimeType), bytes);
}

function filed(cabinet: Cabinet, parent: string, name: string, mimeType: string, bytes: readonly number[]): string {
  const { id } = cabinet.add({ name, mimeType, parents: [parent], size: bytes.length });
  cabinet.core.setContent(id, bytes);
  return id;
}

labelled(Folder, 'DriveApp.Folder');
offered('Folder', Folder);
