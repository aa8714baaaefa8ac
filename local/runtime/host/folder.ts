import {
  appendFileSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** The workspace on disk. A write is whole or not at all: a new file, on the disk for good, takes the old one's name. */
export class Folder {
  constructor(readonly path: string) {
    mkdirSync(path, { recursive: true });
  }

  read(name: string): Buffer | undefined {
    const file = join(this.path, name);
    return existsSync(file) ? readFileSync(file) : undefined;
  }

  write(name: string, content: string | Uint8Array): void {
    const file = join(this.path, name);
    mkdirSync(dirname(file), { recursive: true });
    const fresh = `${file}.${process.pid}.new`;
    const handle = openSync(fresh, 'w');
    try {
      writeAll(handle, typeof content === 'string' ? Buffer.from(content) : content);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(fresh, file);
    syncFolder(dirname(file));
  }

  append(name: string, line: string): void {
    appendFileSync(join(this.path, name), line);
  }

  remove(name: string): void {
    rmSync(join(this.path, name), { force: true });
  }

  list(folder: string): string[] {
    const path = join(this.path, folder);
    return existsSync(path) ? readdirSync(path).filter((name) => !name.endsWith('.new')) : [];
  }

  /** Another text whenever the file is another one; undefined where there is none. */
  stamp(name: string): string | undefined {
    const stat = statSync(join(this.path, name), { throwIfNoEntry: false, bigint: true });
    return stat && `${stat.ino}-${stat.mtimeNs}-${stat.size}`;
  }
}

function writeAll(handle: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
}

/** The new name is on the disk only once its folder is. Windows cannot do this and need not. */
function syncFolder(path: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
