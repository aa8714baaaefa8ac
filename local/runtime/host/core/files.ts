import { ServiceError } from '../../sheets/refusal';
import { base64, fromBase64 } from '../bytes';
import { DOC, type FileRecord, isSeenBy, newFile, ROOT, SHEET } from '../files';
import { use } from '../usage';
import type { Part } from './part';

type Members =
  | 'file'
  | 'files'
  | 'hasFile'
  | 'addFile'
  | 'setFile'
  | 'removeFile'
  | 'copyFile'
  | 'content'
  | 'setContent'
  | 'newId'
  | 'doc'
  | 'docVersion'
  | 'saveDoc';

export const files: Part<Members> = ({ options }, shop) => {
  const { state, clock, docs, drive } = shop;
  const now = () => new Date(clock.now()).toISOString();
  // Everybody who runs the script has the workbook open, and their own Drive.
  const sees = (record: FileRecord) =>
    record.id === shop.book || record.id === ROOT || isSeenBy(record, options.person);
  const useDoc = () => use(state.usage, 'docs', options.person, clock.now());

  /** The content of a file under a new id. */
  const copied = ({ id, mimeType }: FileRecord, name: string): string => {
    if (mimeType === SHEET) return drive.newBook(name, id);
    const copy = shop.newId();
    if (mimeType === DOC) {
      useDoc();
      docs.copy(id, copy);
    } else state.contents.set(copy, state.contents.get(id) ?? '');
    return copy;
  };

  return {
    file(id) {
      const record = drive.file(id);
      return record && sees(record) ? JSON.stringify(record) : undefined;
    },
    files: () =>
      drive
        .files()
        .filter(sees)
        .map((record) => JSON.stringify(record)),
    hasFile: (id) => drive.file(id) !== undefined,
    addFile(json) {
      const fields = JSON.parse(json) as Partial<FileRecord> & Pick<FileRecord, 'name' | 'mimeType'>;
      if (fields.mimeType === DOC) useDoc();
      const id = fields.id ?? (fields.mimeType === SHEET ? drive.newBook(fields.name) : shop.newId());
      const made = { ...newFile({ owner: options.person, created: now(), ...fields, id }), ...fields, id };
      state.files.touch()[id] = made;
      return JSON.stringify(made);
    },
    setFile(json) {
      const record = JSON.parse(json) as FileRecord;
      drive.rename(record.id, record.name);
      state.files.touch()[record.id] = { ...record, modified: now() };
    },
    removeFile(id) {
      delete state.files.touch()[id];
      docs.remove(id);
      state.contents.remove(id);
    },
    copyFile(id, name, parents) {
      const record = drive.file(id);
      if (!record) throw new ServiceError(`File not found: ${id}.`);
      const copy = copied(record, name);
      const { mimeType, description, size, properties, appProperties } = record;
      const fresh = newFile({ id: copy, name, mimeType, owner: options.person, created: now() });
      state.files.touch()[copy] = { ...fresh, description, size, properties, appProperties, parents: [...parents] };
      return copy;
    },
    content: (id) => fromBase64(state.contents.get(id) ?? ''),
    setContent: (id, content) => state.contents.set(id, base64(content, false)),
    newId: () => shop.newId(),
    doc: (id) => docs.text(id),
    docVersion: (id) => docs.version(id),
    saveDoc: (id, doc) => docs.put(id, doc),
  };
};
