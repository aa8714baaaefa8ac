import { describe, expect, test } from '@jest/globals';
import { scripted } from './script';

interface Iterator<T> {
  hasNext(): boolean;
  next(): T;
}
function all<T>(iterator: Iterator<T>): T[] {
  const found: T[] = [];
  while (iterator.hasNext()) found.push(iterator.next());
  return found;
}

describe('DriveApp', () => {
  test('keeps what is put into a file', async () => {
    const { globals } = await scripted('');
    const { DriveApp, Utilities } = globals;
    const text = DriveApp.createFile('a.txt', 'héllo');
    const picture = DriveApp.createFile(Utilities.newBlob([1, 2, -3], 'image/png', 'p.png'));
    expect(DriveApp.getFileById(text.getId()).getBlob().getDataAsString()).toBe('héllo');
    expect([text.getMimeType(), text.getSize(), text.toString()]).toEqual(['text/plain', 6, 'a.txt']);
    expect([picture.getName(), picture.getMimeType(), picture.getBlob().getBytes()]).toEqual([
      'p.png',
      'image/png',
      [1, 2, -3],
    ]);
    expect(text.setContent('new').getBlob().getDataAsString()).toBe('new');
  });

  test('finds files in folders, by name, type and search', async () => {
    const { DriveApp } = (await scripted('')).globals;
    const folder = DriveApp.createFolder('Briefs');
    folder.createFile('one.txt', '1');
    folder.createFile('two.csv', '2', 'text/csv');
    DriveApp.createFile('one.txt', 'elsewhere');
    expect(all(folder.getFiles()).map((file) => file.getName())).toEqual(['one.txt', 'two.csv']);
    expect(all(folder.getFilesByName('one.txt'))).toHaveLength(1);
    expect(all(DriveApp.getFilesByName('one.txt'))).toHaveLength(2);
    expect(all(DriveApp.getFilesByType('text/csv'))[0]?.getName()).toBe('two.csv');
    expect(all(DriveApp.searchFiles("title contains 'ONE' and trashed = false"))).toHaveLength(2);
    expect(all(DriveApp.getFoldersByName('Briefs'))[0]?.getId()).toBe(folder.getId());
    expect(folder.getParents().next().toString()).toBe('My Drive');
  });

  test('goes on from a continuation token', async () => {
    const { DriveApp } = (await scripted('')).globals;
    for (const name of ['a', 'b', 'c']) DriveApp.createFile(name, name);
    const files = DriveApp.searchFiles("mimeType = 'text/plain'");
    files.next();
    expect(all(DriveApp.continueFileIterator(files.getContinuationToken())).map((file) => file.getName())).toEqual([
      'b',
      'c',
    ]);
  });

  test('copies and moves files', async () => {
    const { DriveApp } = (await scripted('')).globals;
    const folder = DriveApp.createFolder('F');
    const file = DriveApp.createFile('a.txt', 'content');
    const copies = [file.makeCopy(), file.makeCopy('b'), file.makeCopy(folder), file.makeCopy('c', folder)];
    expect(
      copies.map((copy) => [copy.getName(), copy.getParents().next().getName(), copy.getBlob().getDataAsString()]),
    ).toEqual([
      ['a.txt', 'My Drive', 'content'],
      ['b', 'My Drive', 'content'],
      ['a.txt', 'F', 'content'],
      ['c', 'F', 'content'],
    ]);
    expect(file.moveTo(folder).getParents().next().getId()).toBe(folder.getId());
  });

  test.each([
    [[], 'The parameters () don'],
    [[''], 'The parameters (String) don'],
    [[null, ''], 'Invalid argument: name'],
  ])('refuses createFile(%j)', async (args, words) => {
    const { DriveApp } = (await scripted('')).globals;
    expect(() => DriveApp.createFile(...args)).toThrow(words);
  });

  test('refuses to copy into what is no folder, naming what it got', async () => {
    const { DriveApp, Utilities } = (await scripted('')).globals;
    const file = DriveApp.createFile('a', 'a');
    expect(() => file.makeCopy(DriveApp.getRootFolder(), 'x')).toThrow('The parameters (DriveApp.Folder,String) don');
    expect(() => DriveApp.createFile(Utilities.newBlob(''), '')).toThrow('The parameters (Blob,String) don');
    expect(() => DriveApp.createFile(Utilities.newBlob(''))).toThrow(
      'Blob object must have non-null name for this operation.',
    );
  });

  test.each([['getFileById'], ['getFolderById']] as const)('refuses %s without an id', async (member) => {
    const { DriveApp } = (await scripted('')).globals;
    for (const id of [null, undefined, '']) {
      expect(() => Reflect.apply(DriveApp[member], DriveApp, [id])).toThrow('Invalid argument: id');
    }
    expect(() => DriveApp[member]('nothing')).toThrow('No item with the given ID could be found.');
  });

  test('remembers stars, trash, words and sharing', async () => {
    const { DriveApp } = (await scripted('')).globals;
    const file = DriveApp.createFile('a', 'a');
    expect([file.isStarred(), file.isTrashed(), file.getDescription(), String(file.getSharingAccess())]).toEqual([
      false,
      false,
      null,
      'PRIVATE',
    ]);
    file.setStarred(true).setTrashed(true).setDescription('words');
    file.setSharing(DriveApp.Access.ANYONE_WITH_LINK, DriveApp.Permission.VIEW);
    expect([file.isStarred(), file.isTrashed(), file.getDescription()]).toEqual([true, true, 'words']);
    expect([file.getSharingAccess(), file.getSharingPermission()]).toEqual([
      DriveApp.Access.ANYONE_WITH_LINK,
      DriveApp.Permission.VIEW,
    ]);
    expect(all(DriveApp.getTrashedFiles())).toHaveLength(1);
  });

  test('knows who may edit and who may look', async () => {
    const { DriveApp } = (await scripted('')).globals;
    const file = DriveApp.createFile('a', 'a')
      .addEditor('e@x.example')
      .addViewers(['v@x.example', 'w@x.example'])
      .addCommenter('c@x.example');
    const emails = (users: readonly { getEmail(): string }[]) => users.map((user) => user.getEmail());
    expect(file.getOwner().getEmail()).toBe('ada@alder.example');
    expect(emails(file.getEditors())).toEqual(['e@x.example']);
    expect(emails(file.getViewers())).toEqual(['v@x.example', 'w@x.example', 'c@x.example']);
    file.removeEditor('e@x.example').removeViewer('v@x.example').removeCommenter('c@x.example');
    expect([emails(file.getEditors()), emails(file.getViewers())]).toEqual([[], ['w@x.example']]);
  });

  test('hides what somebody else has not shared', async () => {
    const { runtime, run } = await scripted(`
      function make() { return DriveApp.createFile('a', 'secret').getId(); }
      function share(id, who) { DriveApp.getFileById(id).addViewer(who); }
      function look(id) { return DriveApp.getFileById(id).getBlob().getDataAsString(); }`);
    const id = run('make');
    runtime.signIn('bo@birch.example');
    expect(() => run('look', id)).toThrow('No item with the given ID could be found.');
    runtime.signIn('ada@alder.example');
    run('share', id, 'bo@birch.example');
    runtime.signIn('bo@birch.example');
    expect(run('look', id)).toBe('secret');
  });

  test('lets nobody rename My Drive', async () => {
    const { DriveApp } = (await scripted('')).globals;
    expect(() => DriveApp.getRootFolder().setStarred(true)).toThrow('Access denied');
  });
});

describe('the advanced Drive service', () => {
  test('finds a file by the request that made it', async () => {
    const { Drive } = (await scripted('')).globals;
    Drive.Files.create({
      name: 'Brief',
      mimeType: 'application/vnd.google-apps.document',
      appProperties: { request: "it's r-1" },
    });
    Drive.Files.create({ name: 'Other', appProperties: { request: 'r-2' } });
    const q = "appProperties has { key='request' and value='it\\'s r-1' } and trashed = false";
    expect(Drive.Files.list({ q, fields: 'files(name,appProperties)' })).toEqual({
      files: [{ name: 'Brief', appProperties: { request: "it's r-1" } }],
    });
  });

  test.each([
    ["name = 'Brief 1'", ['Brief 1']],
    ["name contains 'brief' and not name contains '2'", ['Brief 1']],
    ["starred = true or mimeType = 'text/csv'", ['Brief 2', 'Table']],
    ["(starred = true or name = 'Table') and mimeType != 'text/csv'", ['Brief 2']],
    ["'ada@alder.example' in owners and modifiedTime > '2026-05-25T00:00:00'", ['Brief 1', 'Brief 2', 'Table']],
    ["modifiedTime < '2026-05-25T00:00:00'", []],
    ["'root' in parents", ['Brief 1', 'Brief 2', 'Table']],
  ])('searches %s', async (q, names) => {
    const { Drive } = (await scripted('')).globals;
    Drive.Files.create({ name: 'Brief 1', mimeType: 'text/plain' });
    Drive.Files.create({ name: 'Brief 2', mimeType: 'text/plain', starred: true });
    Drive.Files.create({ name: 'Table', mimeType: 'text/csv' });
    const { files } = Drive.Files.list({ q: `(${q}) and mimeType contains 'text/'`, orderBy: 'name' }) as {
      files: { name: string }[];
    };
    expect(files.map(({ name }) => name)).toEqual(names);
  });

  test('gives the fields that are asked for', async () => {
    const { Drive } = (await scripted('')).globals;
    const made = Drive.Files.create({ name: 'a', mimeType: 'text/plain' }) as { id: string };
    expect(made).toEqual({ kind: 'drive#file', id: made.id, name: 'a', mimeType: 'text/plain' });
    expect(Drive.Files.get(made.id, { fields: 'trashed,owners(emailAddress)' })).toEqual({
      trashed: false,
      owners: [{ emailAddress: 'ada@alder.example' }],
    });
  });

  test('goes page by page', async () => {
    const { Drive } = (await scripted('')).globals;
    for (const name of ['a', 'b', 'c']) Drive.Files.create({ name, mimeType: 'text/plain' });
    const options = {
      q: "mimeType = 'text/plain'",
      orderBy: 'name desc',
      pageSize: 2,
      fields: 'nextPageToken,files(name)',
    };
    const first = Drive.Files.list(options) as { nextPageToken: string };
    expect(first).toEqual({ nextPageToken: '2', files: [{ name: 'c' }, { name: 'b' }] });
    expect(Drive.Files.list({ ...options, pageToken: first.nextPageToken })).toEqual({ files: [{ name: 'a' }] });
  });

  test('updates, copies and removes', async () => {
    const { Drive, DriveApp, Utilities } = (await scripted('')).globals;
    const { id } = Drive.Files.create(
      { name: 'a', appProperties: { keep: '1', drop: '2' } },
      Utilities.newBlob('x'),
    ) as { id: string };
    Drive.Files.update(
      { name: 'b', trashed: true, appProperties: { drop: null, add: '3' } },
      id,
      Utilities.newBlob('y', 'text/csv'),
    );
    expect(Drive.Files.get(id, { fields: 'name,trashed,appProperties,mimeType' })).toEqual({
      name: 'b',
      trashed: true,
      appProperties: { keep: '1', add: '3' },
      mimeType: 'text/csv',
    });
    const copy = Drive.Files.copy({ name: 'c' }, id) as { id: string };
    expect(DriveApp.getFileById(copy.id).getBlob().getDataAsString()).toBe('y');
    Drive.Files.remove(id);
    expect(() => Drive.Files.get(id)).toThrow(`API call to drive.files.get failed with error: File not found: ${id}.`);
  });

  test('refuses what is no search', async () => {
    const { Drive } = (await scripted('')).globals;
    expect(() => Drive.Files.list({ q: 'name = ' })).toThrow('Invalid argument: q');
    expect(() => Drive.Files.list({ q: "colour = 'red'" })).toThrow('Invalid argument: q');
  });

  test('lists who may do what', async () => {
    const { Drive, DriveApp } = (await scripted('')).globals;
    const file = DriveApp.createFile('a', 'a').addViewer('v@x.example');
    expect(Drive.Permissions.list(file.getId(), { fields: 'permissions(role,emailAddress)' })).toEqual({
      permissions: [
        { role: 'owner', emailAddress: 'ada@alder.example' },
        { role: 'reader', emailAddress: 'v@x.example' },
      ],
    });
  });
});
