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
}

export const SHEET = 'application/vnd.google-apps.spreadsheet';
export const DOC = 'application/vnd.google-apps.document';
export const FOLDER = 'application/vnd.google-apps.folder';

export function newFile(fields: Pick<FileRecord, 'id' | 'name' | 'mimeType' | 'owner' | 'created'>): FileRecord {
  return {
    parents: [],
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
