import { labelled, wrongSignature } from '../exception';
import { offered } from '../offered';
import { Blob } from '../utilities/blob';
import type { Cabinet } from './cabinet';
import { Entry, urlOf } from './entry';
import { Folder } from './folder';
import { FolderIterator } from './iterator';

export class File extends Entry {
  getMimeType(): string {
    return this.record().mimeType;
  }
  getUrl(): string {
    return urlOf(this.record());
  }
  getDownloadUrl(): string {
    return `https://drive.google.com/uc?id=${this.getId()}&export=download`;
  }
  getBlob(): Blob {
    const { id, name, mimeType } = this.record();
    if (mimeType.startsWith('application/vnd.google-apps')) return this.getAs('application/pdf');
    return new Blob(this.cabinet().core, this.cabinet().core.content(id), mimeType, name);
  }
  getAs(contentType: string): Blob {
    const { mimeType } = this.record();
    // Google draws Docs and Sheets as PDF; the laptop exports them as .docx and .xlsx from its command line.
    if (mimeType.startsWith('application/vnd.google-apps')) {
      throw new Error(`not implemented locally: File.getAs (${mimeType} as ${contentType})`);
    }
    return this.getBlob().getAs(contentType);
  }
  setContent(content: string): File {
    const bytes = this.cabinet().core.encode(String(content), 'UTF_8');
    this.cabinet().core.setContent(this.getId(), bytes);
    return this.changed({ size: bytes.length });
  }
  getParents(): FolderIterator {
    return new FolderIterator(this.cabinet().core, this.record().parents, (id) => folder(this.cabinet(), id));
  }
  getTargetId(): string | null {
    return this.record().target ?? null;
  }
  getTargetMimeType(): string | null {
    const target = this.record().target;
    return (target && this.cabinet().get(target)?.mimeType) || null;
  }
  getTargetResourceKey(): string | null {
    return null;
  }
  getThumbnail(): Blob | null {
    return null;
  }
  /** (), (name), (folder) or (name, folder). */
  makeCopy(...args: readonly unknown[]): File {
    const [first, second] = args;
    const into = first instanceof Folder ? first : second;
    const fits = first instanceof Folder ? args.length === 1 : first === undefined || typeof first === 'string';
    if (!fits || args.length > 2 || (into !== undefined && !(into instanceof Folder))) {
      throw wrongSignature('DriveApp.File.makeCopy', args);
    }
    const name = typeof first === 'string' ? first : this.getName();
    const parents = into instanceof Folder ? [into.getId()] : this.record().parents;
    return new File(this.cabinet(), this.cabinet().core.copyFile(this.getId(), name, parents));
  }
  moveTo(...args: readonly [destination: Folder]): File {
    const [destination] = args;
    if (!(destination instanceof Folder)) throw wrongSignature('DriveApp.File.moveTo', args);
    return this.changed({ parents: [destination.getId()] });
  }
  override toString(): string {
    return this.cabinet().get(this.getId())?.name ?? 'File';
  }
}

function folder(cabinet: Cabinet, id: string): Folder {
  return new Folder(cabinet, id, (file) => new File(cabinet, file));
}

labelled(File, 'DriveApp.File');
offered('File', File);
