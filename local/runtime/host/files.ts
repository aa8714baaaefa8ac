/** A file of the laptop's Drive. Spreadsheets and Docs have one too; their contents live in their own folders. */
export interface FileRecord {
  id: string;
  name: string;
  mimeType: string;
  parents: string[];
  trashed: boolean;
  starred: boolean;
  description: string;
  owner: string;
  editors: string[];
  viewers: string[];
  commenters: string[];
  access: string;
  permission: string;
  appProperties: Record<string, string>;
  properties: Record<string, string>;
  /** ISO times. */
  created: string;
  modified: string;
  size: number;
  shareableByEditors?: boolean;
  /** Of a shortcut. */
  target?: string;
}

export const SHEET = 'application/vnd.google-apps.spreadsheet';
export const DOC = 'application/vnd.google-apps.document';
export const FOLDER = 'application/vnd.google-apps.folder';

/** Everybody's My Drive, on the laptop one folder for all. */
export const ROOT = '0ALocalDriveRootPVA';

export function newFile(fields: Pick<FileRecord, 'id' | 'name' | 'mimeType' | 'owner' | 'created'>): FileRecord {
  return {
    parents: [ROOT],
    trashed: false,
    starred: false,
    description: '',
    editors: [],
    viewers: [],
    commenters: [],
    access: 'PRIVATE',
    permission: 'NONE',
    appProperties: {},
    properties: {},
    modified: fields.created,
    size: 0,
    ...fields,
  };
}

export function rootFolder(owner: string, created: string): FileRecord {
  return { ...newFile({ id: ROOT, name: 'My Drive', mimeType: FOLDER, owner, created }), parents: [] };
}

/** Whether a person may see a file: it is theirs, shared with them, or open. */
export function isSeenBy(file: FileRecord, person: string): boolean {
  const { owner, editors, viewers, commenters, access } = file;
  return access !== 'PRIVATE' || [owner, ...editors, ...viewers, ...commenters].includes(person);
}
