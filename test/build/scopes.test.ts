import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { type AnyNode, parse } from 'acorn';

/**
 * Which permission a call asks the person for; `''` = none. From Google's reference of each method, as far as the
 * bundle goes; a service or member that is not here fails the test, so that nobody adds a scope by accident.
 */
const asks: Record<string, string> = {
  SpreadsheetApp: 'spreadsheets.currentonly',
  'SpreadsheetApp.getUi': 'script.container.ui',
  DocumentApp: 'documents',
  Drive: 'drive.file',
  HtmlService: '',
  ScriptApp: '',
  'ScriptApp.newTrigger': 'script.scriptapp',
  'ScriptApp.getProjectTriggers': 'script.scriptapp',
  'ScriptApp.deleteTrigger': 'script.scriptapp',
  MailApp: 'script.send_mail',
  Session: '',
  'Session.getActiveUser': 'userinfo.email',
  'Session.getEffectiveUser': 'userinfo.email',
  CacheService: '',
  Charts: '',
  LockService: '',
  PropertiesService: '',
  Utilities: '',
};

/** Asked for from the first day, so that nobody has to agree twice; the code that calls them comes later. */
const notYetCalled = ['script.send_mail'];

const code = readFileSync('dist/Code.js', 'utf8');
const program = parse(code, { ecmaVersion: 2019 });
const manifest = JSON.parse(readFileSync('dist/appsscript.json', 'utf8'));
const scopes: string[] = manifest.oauthScopes.map((url: string) => url.replace('https://www.googleapis.com/auth/', ''));

describe('the permissions that the manifest asks for', () => {
  test('are those of the services that the bundle calls, and of nothing else', () => {
    const called = [...new Set([...servicesIn(program), ...membersIn(program)].map((name) => asks[name]))];
    expect(called.filter((scope) => scope !== undefined && scope !== '').sort()).toEqual(
      scopes.filter((scope) => !notYetCalled.includes(scope)).sort(),
    );
  });

  test('are exactly seven', () => {
    expect(scopes).toEqual([
      'spreadsheets.currentonly',
      'documents',
      'drive.file',
      'script.container.ui',
      'script.scriptapp',
      'script.send_mail',
      'userinfo.email',
    ]);
  });

  test('cover every service of Google that the bundle names', () => {
    expect(servicesIn(program).filter((service) => !(service in asks))).toEqual([]);
  });

  test('let it reach the Sheet it is bound to and the Docs it made, and no other file', () => {
    const opened = walk(program).flatMap((one) =>
      one.type === 'MemberExpression' &&
      one.property.type === 'Identifier' &&
      /^openBy|^getFileBy/.test(one.property.name)
        ? [`${nameOf(one.object)}.${one.property.name}`]
        : [],
    );
    expect(opened.filter((call) => call !== 'DocumentApp.openById')).toEqual([]);
  });
});

test('the manifest is container-bound: the V8 runtime, Drive v3 and no web app', () => {
  expect(manifest).toEqual({
    timeZone: expect.any(String),
    runtimeVersion: 'V8',
    exceptionLogging: 'STACKDRIVER',
    dependencies: { enabledAdvancedServices: [{ userSymbol: 'Drive', serviceId: 'drive', version: 'v3' }] },
    oauthScopes: expect.any(Array),
  });
});

/** The globals of Google that the bundle names, out of all that Google's own types declare. */
function servicesIn(node: AnyNode): string[] {
  const types = join('node_modules', '@types', 'google-apps-script');
  const declared = readdirSync(types, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.d.ts'))
    .flatMap((file) => [...readFileSync(join(types, file), 'utf8').matchAll(/^declare (?:var|const) (\w+):/gm)])
    .map((match) => match[1] ?? '');
  const named = new Set(walk(node).flatMap((one) => (one.type === 'Identifier' ? [one.name] : [])));
  return declared.filter((service) => named.has(service));
}

/** Services are handed on as one object, so a member counts whoever it is called on. */
function membersIn(node: AnyNode): string[] {
  const used = new Set(membersNamed(node, /./));
  return Object.keys(asks).filter((name) => name.includes('.') && used.has(name.split('.')[1] ?? ''));
}

function membersNamed(node: AnyNode, name: RegExp): string[] {
  return walk(node).flatMap((one) =>
    one.type === 'MemberExpression' && one.property.type === 'Identifier' && name.test(one.property.name)
      ? [one.property.name]
      : [],
  );
}

/** `DocumentApp` of `host.DocumentApp` as of `DocumentApp` alone. */
function nameOf(node: AnyNode): string {
  if (node.type === 'Identifier') return node.name;
  return node.type === 'MemberExpression' ? nameOf(node.property) : '';
}

function walk(node: AnyNode): AnyNode[] {
  const children = Object.values(node)
    .flat()
    .filter((child): child is AnyNode => typeof child?.type === 'string');
  return [node, ...children.flatMap(walk)];
}
