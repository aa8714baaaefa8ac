import type { FileRecord } from '../../host/files';
import type { HostCore } from '../../host/hostCore';

/** The files of the laptop's Drive that this execution may see, as records. */
export class Cabinet {
  constructor(readonly core: HostCore) {}

  get(id: string): FileRecord | undefined {
    const text = this.core.file(id);
    return text === undefined ? undefined : parsed(text);
  }
  all(): FileRecord[] {
    return this.core.files().map(parsed);
  }
  add(fields: Partial<FileRecord> & Pick<FileRecord, 'name' | 'mimeType'>): FileRecord {
    return parsed(this.core.addFile(JSON.stringify(fields)));
  }
  change(record: FileRecord, changes: Partial<FileRecord>): void {
    this.core.setFile(JSON.stringify({ ...record, ...changes }));
  }
}

function parsed(text: string): FileRecord {
  // The core writes nothing else.
  return JSON.parse(text) as FileRecord;
}
