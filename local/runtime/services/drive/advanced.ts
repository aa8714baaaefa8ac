import { DOC, type FileRecord, FOLDER, ROOT } from '../../host/files';
import type { HostCore } from '../../host/hostCore';
import { exception } from '../exception';
import { offered, Service } from '../offered';
import { Blob } from '../utilities/blob';
import { Cabinet } from './cabinet';
import { urlOf } from './entry';
import { matching } from './query';
import { chosen } from './resourceFields';

/** A file as Drive's API sends and takes it; only the members that are written here. */
export interface FileResource {
  id?: string;
  name?: string;
  mimeType?: string;
  description?: string;
  starred?: boolean;
  trashed?: boolean;
  parents?: string[];
  /** null takes a property away. */
  appProperties?: Record<string, string | null>;
  properties?: Record<string, string | null>;
  /** What else Google sends back when it is asked for by `fields`. */
  readonly [field: string]: unknown;
}
export interface FileList {
  files?: FileResource[];
  nextPageToken?: string;
}
interface Options {
  fields?: string;
  q?: string;
  pageSize?: number;
  pageToken?: string;
  orderBy?: string;
  addParents?: string;
  removeParents?: string;
}

const NAME = 'AdvancedServiceIdentifier{name=drive, version=v3}';
const BASIC = 'kind,id,name,mimeType';

/** The advanced Drive service, version 3: a part of its files and permissions. */
export class Drive extends Service {
  readonly Files: Files;
  readonly Permissions: Permissions;
  readonly About: About;
  // Google has it, with nothing in it.
  readonly Operations = {};

  constructor(core: HostCore) {
    super(core);
    const cabinet = new Cabinet(core);
    this.Files = new Files(cabinet);
    this.Permissions = new Permissions(cabinet);
    this.About = new About(cabinet);
  }
  getVersion(): string {
    return 'v3';
  }
  override toString(): string {
    return NAME;
  }
}

export class Files extends Service {
  readonly #cabinet: Cabinet;
  constructor(cabinet: Cabinet) {
    super(cabinet.core);
    this.#cabinet = cabinet;
  }

  create(resource: FileResource, mediaData?: Blob | null, options: Options = {}): FileResource {
    const bytes = media(mediaData);
    const mimeType = resource.mimeType ?? mediaData?.getContentType() ?? 'application/octet-stream';
    const made = this.#cabinet.add({
      ...(resource.id === undefined ? {} : { id: resource.id }),
      name: resource.name ?? mediaData?.getName() ?? 'Untitled',
      mimeType,
      description: resource.description ?? '',
      starred: resource.starred ?? false,
      parents: (resource.parents ?? [ROOT]).map(known),
      appProperties: merged({}, resource.appProperties),
      properties: merged({}, resource.properties),
      size: bytes?.length ?? 0,
    });
    if (bytes) this.#cabinet.core.setContent(made.id, bytes);
    return chosen(this.#resource(made), options.fields ?? BASIC);
  }

  get(fileId: string, options: Options = {}): FileResource {
    return chosen(this.#resource(this.#found(fileId, 'get')), options.fields ?? BASIC);
  }

  list(options: Options = {}): FileList {
    const found = this.#cabinet.all().filter(({ id }) => id !== ROOT);
    const sorted = ordered(found.filter(matching(options.q ?? '')), options.orderBy);
    const from = Number(options.pageToken ?? 0);
    const end = from + (options.pageSize ?? 100);
    const page = {
      kind: 'drive#fileList',
      incompleteSearch: false,
      files: sorted.slice(from, end).map((file) => this.#resource(file)),
      ...(end < sorted.length ? { nextPageToken: String(end) } : {}),
    };
    return chosen(page, options.fields ?? `kind,nextPageToken,incompleteSearch,files(${BASIC})`);
  }

  update(resource: FileResource, fileId: string, mediaData?: Blob | null, options: Options = {}): FileResource {
    const file = this.#found(fileId, 'update');
    const bytes = media(mediaData);
    const { name, description, starred, trashed } = resource;
    const mimeType = resource.mimeType ?? mediaData?.getContentType() ?? undefined;
    const gone = (options.removeParents ?? '').split(',').map(known);
    const added = (options.addParents ?? '').split(',').filter(Boolean).map(known);
    this.#cabinet.change(file, {
      ...(name === undefined ? {} : { name }),
      ...(description === undefined ? {} : { description }),
      ...(starred === undefined ? {} : { starred }),
      ...(trashed === undefined ? {} : { trashed }),
      ...(mimeType === undefined ? {} : { mimeType }),
      ...(bytes ? { size: bytes.length } : {}),
      appProperties: merged(file.appProperties, resource.appProperties),
      properties: merged(file.properties, resource.properties),
      parents: [...file.parents.filter((id) => !gone.includes(id)), ...added],
    });
    if (bytes) this.#cabinet.core.setContent(file.id, bytes);
    return chosen(this.#resource(this.#found(fileId, 'update')), options.fields ?? BASIC);
  }

  copy(resource: FileResource | null, fileId: string, options: Options = {}): FileResource {
    if (!fileId) throw failed('copy', 'Required');
    const file = this.#found(fileId, 'copy');
    const parents = resource?.parents?.map(known) ?? file.parents;
    const id = this.#cabinet.core.copyFile(file.id, resource?.name ?? `Copy of ${file.name}`, parents);
    const { appProperties, properties } = resource ?? {};
    if (appProperties || properties) {
      const copy = this.#found(id, 'copy');
      this.#cabinet.change(copy, {
        appProperties: merged(copy.appProperties, appProperties),
        properties: merged(copy.properties, properties),
      });
    }
    return chosen(this.#resource(this.#found(id, 'copy')), options.fields ?? BASIC);
  }

  remove(fileId: string): void {
    this.#cabinet.core.removeFile(this.#found(fileId, 'delete').id);
  }

  emptyTrash(): void {
    for (const { id, trashed } of this.#cabinet.all()) if (trashed) this.#cabinet.core.removeFile(id);
  }

  generateIds(options: { count?: number } = {}): object {
    const ids = Array.from({ length: options.count ?? 10 }, () => this.#cabinet.core.newId());
    return { kind: 'drive#generatedIds', space: 'drive', ids };
  }

  override toString(): string {
    return NAME;
  }

  #found(id: string, member: string): FileRecord {
    const file = this.#cabinet.get(known(id));
    if (!file) throw failed(member, `File not found: ${id}.`);
    return file;
  }

  #resource(file: FileRecord): Record<string, unknown> {
    const me = this.#cabinet.core.effectiveUser();
    return {
      kind: 'drive#file',
      id: file.id,
      name: file.name,
      mimeType: file.mimeType,
      description: file.description || undefined,
      starred: file.starred,
      trashed: file.trashed,
      explicitlyTrashed: file.trashed,
      parents: file.id === ROOT ? undefined : file.parents,
      appProperties: file.appProperties,
      properties: file.properties,
      createdTime: file.created,
      modifiedTime: file.modified,
      size: file.mimeType === FOLDER || file.mimeType === DOC ? undefined : String(file.size),
      webViewLink: urlOf(file),
      webContentLink: `https://drive.google.com/uc?id=${file.id}&export=download`,
      ownedByMe: file.owner === me,
      owners: [{ kind: 'drive#user', emailAddress: file.owner, displayName: file.owner, me: file.owner === me }],
      permissions: permissionsOf(file),
      capabilities: { canEdit: file.owner === me || file.editors.includes(me) },
    };
  }
}

export class Permissions extends Service {
  readonly #cabinet: Cabinet;
  constructor(cabinet: Cabinet) {
    super(cabinet.core);
    this.#cabinet = cabinet;
  }
  list(fileId: string, options: Options = {}): object {
    const permissions = permissionsOf(this.#found(fileId));
    return chosen(
      { kind: 'drive#permissionList', permissions },
      options.fields ?? 'kind,permissions(kind,id,type,role)',
    );
  }
  create(resource: { role: string; type: string; emailAddress?: string }, fileId: string): object {
    const file = this.#found(fileId);
    const { role, type, emailAddress = '' } = resource;
    if (type === 'anyone' || type === 'domain') {
      const access = type === 'anyone' ? 'ANYONE_WITH_LINK' : 'DOMAIN_WITH_LINK';
      this.#cabinet.change(file, { access, permission: role === 'writer' ? 'EDIT' : 'VIEW' });
    } else {
      const list = role === 'writer' ? 'editors' : role === 'commenter' ? 'commenters' : 'viewers';
      this.#cabinet.change(file, { [list]: [...file[list], emailAddress] });
    }
    const made = permissionsOf(this.#found(fileId)).find(
      (one) => one.type === type && (one.emailAddress ?? '') === emailAddress,
    );
    return chosen({ ...made }, 'kind,id,type,role');
  }
  remove(fileId: string, permissionId: string): void {
    const file = this.#found(fileId);
    const gone = (email: string) => permissionId !== email;
    if (permissionId === 'anyoneWithLink') this.#cabinet.change(file, { access: 'PRIVATE', permission: 'NONE' });
    this.#cabinet.change(this.#found(fileId), {
      editors: file.editors.filter(gone),
      viewers: file.viewers.filter(gone),
      commenters: file.commenters.filter(gone),
    });
  }
  override toString(): string {
    return NAME;
  }
  #found(id: string): FileRecord {
    const file = this.#cabinet.get(known(id));
    if (!file) throw exception(`API call to drive.permissions failed with error: File not found: ${id}.`);
    return file;
  }
}

export class About extends Service {
  readonly #cabinet: Cabinet;
  constructor(cabinet: Cabinet) {
    super(cabinet.core);
    this.#cabinet = cabinet;
  }
  get(options: Options = {}): object {
    const emailAddress = this.#cabinet.core.effectiveUser();
    const user = { kind: 'drive#user', displayName: emailAddress, emailAddress, me: true };
    return chosen({ kind: 'drive#about', user }, options.fields ?? '*');
  }
  override toString(): string {
    return NAME;
  }
}

interface Permission {
  kind: string;
  id: string;
  type: string;
  role: string;
  emailAddress?: string;
  deleted?: boolean;
}

/** On the laptop a permission's id is the address it is given to. */
function permissionsOf(file: FileRecord): Permission[] {
  const person = (role: string) => (emailAddress: string) => ({
    kind: 'drive#permission',
    id: emailAddress,
    type: 'user',
    role,
    emailAddress,
    deleted: false,
  });
  const open = file.access === 'PRIVATE' ? [] : [openTo(file)];
  return [
    person('owner')(file.owner),
    ...file.editors.map(person('writer')),
    ...file.commenters.map(person('commenter')),
    ...file.viewers.map(person('reader')),
    ...open,
  ];
}

function openTo({ access, permission }: FileRecord): Permission {
  const type = access.startsWith('ANYONE') ? 'anyone' : 'domain';
  return { kind: 'drive#permission', id: `${type}WithLink`, type, role: permission === 'EDIT' ? 'writer' : 'reader' };
}

function known(id: string): string {
  return id === 'root' ? ROOT : String(id);
}

function merged(held: Record<string, string>, changes: Record<string, string | null> = {}): Record<string, string> {
  const entries = Object.entries({ ...held, ...changes }).filter(
    (entry): entry is [string, string] => entry[1] !== null,
  );
  return Object.fromEntries(entries.map(([key, value]) => [key, String(value)]));
}

function media(blob: Blob | null | undefined): number[] | undefined {
  if (blob === undefined || blob === null) return undefined;
  if (!(blob instanceof Blob)) throw exception('The mediaData parameter only supports Blob types for upload.');
  return blob.getBytes();
}

const orders: Readonly<Record<string, (file: FileRecord) => string>> = {
  name: ({ name }) => name.toLowerCase(),
  createdTime: ({ created }) => created,
  modifiedTime: ({ modified }) => modified,
};

function ordered(files: readonly FileRecord[], orderBy = 'modifiedTime desc'): FileRecord[] {
  const keys = orderBy.split(',').map((key) => {
    const [name = '', direction] = key.trim().split(/\s+/);
    return { read: orders[name] ?? (() => ''), sign: direction === 'desc' ? -1 : 1 };
  });
  return [...files].sort((a, b) => {
    for (const { read, sign } of keys) {
      const [left, right] = [read(a), read(b)];
      if (left !== right) return left < right ? -sign : sign;
    }
    return 0;
  });
}

function failed(member: string, words: string): Error {
  return exception(`API call to drive.files.${member} failed with error: ${words}`);
}

offered('Drive', Drive);
offered('Drive.Files', Files);
offered('Drive.Permissions', Permissions);
offered('Drive.About', About);
