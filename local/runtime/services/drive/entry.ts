import { type FileRecord, FOLDER, ROOT } from '../../host/files';
import { googleEnum } from '../enums';
import { exception } from '../exception';
import { Service } from '../offered';
import type { Cabinet } from './cabinet';
import { DriveUser } from './driveUser';

type Person = string | { getEmail(): string };

/** What files and folders have in common. */
export abstract class Entry extends Service {
  readonly #cabinet: Cabinet;
  readonly #id: string;

  constructor(cabinet: Cabinet, id: string) {
    super(cabinet.core);
    this.#cabinet = cabinet;
    this.#id = id;
  }

  getId(): string {
    return this.#id;
  }
  getName(): string {
    return this.record().name;
  }
  setName(name: string): this {
    return this.changed({ name: String(name) });
  }
  getDescription(): string | null {
    return this.record().description || null;
  }
  setDescription(description: string): this {
    return this.changed({ description: String(description) });
  }
  getDateCreated(): Date {
    return new Date(this.record().created);
  }
  getLastUpdated(): Date {
    return new Date(this.record().modified);
  }
  getSize(): number {
    return this.record().size;
  }
  isStarred(): boolean {
    return this.record().starred;
  }
  setStarred(starred: boolean): this {
    return this.changed({ starred: Boolean(starred) });
  }
  isTrashed(): boolean {
    return this.record().trashed;
  }
  setTrashed(trashed: boolean): this {
    return this.changed({ trashed: Boolean(trashed) });
  }
  getResourceKey(): string | null {
    return null;
  }
  getSecurityUpdateEligible(): boolean {
    return false;
  }
  getSecurityUpdateEnabled(): boolean {
    return true;
  }
  isShareableByEditors(): boolean {
    return this.record().shareableByEditors ?? true;
  }
  setShareableByEditors(shareable: boolean): this {
    return this.changed({ shareableByEditors: Boolean(shareable) });
  }

  getOwner(): DriveUser {
    return new DriveUser(this.#cabinet.core, this.record().owner);
  }
  setOwner(person: Person): this {
    const { owner, editors } = this.record();
    return this.changed({ owner: emailOf(person), editors: [...editors, owner] });
  }
  getEditors(): DriveUser[] {
    return this.record().editors.map((email) => new DriveUser(this.#cabinet.core, email));
  }
  getViewers(): DriveUser[] {
    const { viewers, commenters } = this.record();
    return [...viewers, ...commenters].map((email) => new DriveUser(this.#cabinet.core, email));
  }
  addEditor(person: Person): this {
    return this.addEditors([emailOf(person)]);
  }
  addEditors(emails: readonly string[]): this {
    const { editors, viewers, commenters } = this.record();
    return this.changed({
      editors: joined(editors, emails),
      viewers: without(viewers, emails),
      commenters: without(commenters, emails),
    });
  }
  removeEditor(person: Person): this {
    return this.changed({ editors: without(this.record().editors, [emailOf(person)]) });
  }
  addViewer(person: Person): this {
    return this.addViewers([emailOf(person)]);
  }
  addViewers(emails: readonly string[]): this {
    const { editors, viewers } = this.record();
    return this.changed({ viewers: joined(viewers, without(emails, editors)) });
  }
  removeViewer(person: Person): this {
    return this.changed({ viewers: without(this.record().viewers, [emailOf(person)]) });
  }
  addCommenter(person: Person): this {
    return this.addCommenters([emailOf(person)]);
  }
  addCommenters(emails: readonly string[]): this {
    return this.changed({ commenters: joined(this.record().commenters, emails) });
  }
  removeCommenter(person: Person): this {
    return this.changed({ commenters: without(this.record().commenters, [emailOf(person)]) });
  }
  revokePermissions(person: Person): this {
    const { editors, viewers, commenters } = this.record();
    const gone = [emailOf(person)];
    return this.changed({
      editors: without(editors, gone),
      viewers: without(viewers, gone),
      commenters: without(commenters, gone),
    });
  }
  getAccess(person: Person): object {
    const email = emailOf(person);
    const { owner, editors, viewers, commenters } = this.record();
    const permissions = googleEnum('Permission');
    if (email === owner) return permissions.OWNER;
    if (editors.includes(email)) return permissions.EDIT;
    if (commenters.includes(email)) return permissions.COMMENT;
    return viewers.includes(email) ? permissions.VIEW : permissions.NONE;
  }
  getSharingAccess(): object {
    return named(googleEnum('Access'), this.record().access);
  }
  getSharingPermission(): object {
    return named(googleEnum('Permission'), this.record().permission);
  }
  setSharing(accessType: object, permissionType: object): this {
    return this.changed({ access: String(accessType), permission: String(permissionType) });
  }

  protected record(): FileRecord {
    const record = this.#cabinet.get(this.#id);
    if (!record) throw notFound();
    return record;
  }
  protected cabinet(): Cabinet {
    return this.#cabinet;
  }
  protected changed(changes: Partial<FileRecord>): this {
    if (this.#id === ROOT) throw exception('Access denied: DriveApp.');
    this.#cabinet.change(this.record(), changes);
    return this;
  }
}

export function notFound(): Error {
  return exception(
    'No item with the given ID could be found. Possibly because you have not edited this item or you do not have permission to access it.',
  );
}

export function urlOf({ id, mimeType }: FileRecord): string {
  if (mimeType === FOLDER) return `https://drive.google.com/drive/folders/${id}`;
  const kind = /^application\/vnd\.google-apps\.(document|spreadsheet)$/.exec(mimeType)?.[1];
  if (!kind) return `https://drive.google.com/file/d/${id}/view?usp=drivesdk`;
  return `https://docs.google.com/${kind === 'document' ? 'document' : 'spreadsheets'}/d/${id}/edit?usp=drivesdk`;
}

function named(values: Readonly<Record<string, object>>, name: string): object {
  const value = values[name];
  if (!value) throw new Error(`${name} is not a value of Google's.`);
  return value;
}

function emailOf(person: Person): string {
  return typeof person === 'string' ? person : person.getEmail();
}

function joined(list: readonly string[], more: readonly string[]): string[] {
  return [...new Set([...list, ...more])];
}

function without(list: readonly string[], gone: readonly string[]): string[] {
  return list.filter((one) => !gone.includes(one));
}
