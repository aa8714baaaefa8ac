import type { HostCore } from '../../host/hostCore';
import { exception } from '../exception';
import { offered, Service } from '../offered';
import type { File } from './file';
import type { Folder } from './folder';

/** Goes through the ids of files found; a token is the rest of them, so that a later execution can go on. */
abstract class Iterator<T> extends Service {
  #ids: string[];
  readonly #make: (id: string) => T;
  constructor(core: HostCore, ids: readonly string[], make: (id: string) => T) {
    super(core);
    this.#ids = [...ids];
    this.#make = make;
  }
  hasNext(): boolean {
    return this.#ids.length > 0;
  }
  next(): T {
    const id = this.#ids.shift();
    if (id === undefined) throw exception('Cannot retrieve the next object: iterator has reached the end.');
    return this.#make(id);
  }
  getContinuationToken(): string {
    return JSON.stringify(this.#ids);
  }
}

export class FileIterator extends Iterator<File> {}
export class FolderIterator extends Iterator<Folder> {}

export function idsOf(token: string): string[] {
  const ids: unknown = JSON.parse(token);
  if (!Array.isArray(ids)) throw exception('Invalid argument: continuationToken');
  return ids.map(String);
}

offered('FileIterator', FileIterator);
offered('FolderIterator', FolderIterator);
