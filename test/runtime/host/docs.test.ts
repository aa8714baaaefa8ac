import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { offers } from '../../../local/runtime/services/offered';
import { runtimeMarkdown, services } from '../../../scripts/runtimeDocs';

describe('docs/runtime.md', () => {
  test('lists what the laptop offers today (npm run docs:runtime writes it)', () => {
    expect(services).toHaveLength(2);
    expect(readFileSync('docs/runtime.md', 'utf8')).toBe(runtimeMarkdown());
  });

  test('names what a service has and what it lacks', () => {
    const properties = offers().find(({ name }) => name === 'Properties');
    expect(properties).toEqual({
      name: 'Properties',
      members: [
        'deleteAllProperties',
        'deleteProperty',
        'getKeys',
        'getProperties',
        'getProperty',
        'setProperties',
        'setProperty',
      ],
      lacks: [],
    });
    expect(offers().find(({ name }) => name === 'ScriptApp')?.lacks).toContain('newStateToken');
  });
});
