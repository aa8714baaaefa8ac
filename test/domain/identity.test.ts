import { describe, expect, test } from '@jest/globals';
import { by, choosable, identify, nobody, typedActor, withoutName } from '../../src/domain/identity';
import { type Action, allowed, may, refusalFor, stranger } from '../../src/domain/roles';
import { Role } from '../../src/domain/words';
import { person, town, townspeople } from './build';

const network = town({ people: [...townspeople, person('Gone', 'Elm', ['Leader'], { leavingOn: '2026-05-01' })] });
const found = (account: string, chosen = '') => {
  const result = identify(network, account, chosen);
  return 'refused' in result ? result.refused : result.actor;
};

describe('who acts', () => {
  test('the account at the keyboard, whatever its case', () => {
    expect(found('Chidi@Example.ORG')).toMatchObject({
      name: 'Chidi',
      knownBy: 'account',
      roles: ['Member'],
      team: 'Cedar',
    });
  });

  test('somebody without an account is chosen, and both are kept', () => {
    const actor = found('beto@example.org', 'Gia');
    expect(actor).toMatchObject({ name: 'Gia', knownBy: 'chosen', through: 'beto@example.org', roles: ['Community'] });
    if (typeof actor !== 'string')
      expect(by(actor)).toEqual({
        who: 'Gia',
        knownBy: 'chosen',
        through: 'beto@example.org',
        role: 'Community',
        group: 'Families',
      });
  });

  test.each([
    ['beto@example.org', 'Chidi', 'Chidi has an account and signs in with it.'],
    ['beto@example.org', 'Nobody', 'There is no active person called Nobody on the People tab.'],
    ['beto@example.org', 'Cedar', 'There is no active person called Cedar on the People tab.'],
    ['cleo@example.org', 'Gia', 'A leader cannot enter something for others; ask a member to do it.'],
    ['gone@example.org', 'Gia', 'A leader cannot enter something for others; ask a member to do it.'],
    ['', 'Chidi', 'Chidi has an account and signs in with it.'],
    ['', '', 'Choose who you are.'],
    ['who@else.org', '', 'who@else.org is not on the People tab. Choose who you are.'],
  ])('%s cannot be %s', (account, chosen, refusal) => {
    expect(found(account, chosen)).toBe(refusal);
  });

  test('a blank email gives the rights of a member at most', () => {
    const people = [person('Ola', '', ['Leader', 'Admin', 'Broker'], { email: '' })];
    const result = identify(town({ people }), '', 'Ola');
    expect('actor' in result && result.actor.roles).toEqual(['Member']);
    expect('actor' in result && may(result.actor.roles, 'answer a leader ask')).toBe(false);
  });

  test('a name typed into a cell is content, and gains no more than a member’s rights', () => {
    expect(typedActor(network, 'cleo')).toMatchObject({
      name: 'Cleo',
      knownBy: 'typed',
      roles: ['Member'],
      through: '',
    });
    expect(typedActor(network, 'Somebody')).toMatchObject({ name: 'Somebody', roles: [] });
  });

  test('who has left is known and has no say', () => {
    expect(found('gone@example.org')).toMatchObject({ name: 'Gone', roles: [] });
  });

  test('only people without an account can be chosen, and by no leader', () => {
    expect(choosable(network, 'beto@example.org').map((one) => one.name)).toEqual(['Gia', 'Hana']);
    expect(choosable(network, 'cleo@example.org')).toEqual([]);
  });

  test('anyone who is a leader appears as one', () => {
    const people = [person('Max', '', ['Admin', 'Leader'])];
    const result = identify(town({ people }), 'max@example.org');
    expect('actor' in result && by(result.actor).role).toBe('Leader');
    expect('actor' in result && may(result.actor.roles, 'set up')).toBe(true);
  });

  test('a ballot without a name keeps the role and a code', () => {
    const actor = found('chidi@example.org');
    if (typeof actor === 'string') throw new Error(actor);
    expect(withoutName(by(actor), () => 'c0de')).toEqual({
      who: 'Member',
      knownBy: 'account',
      through: 'c0de',
      role: 'Member',
      group: 'Cedar',
    });
  });
});

describe('role × action', () => {
  const actions = [...new Set(Object.values(allowed).flat())];

  test('every role may propose, test, vote, share and use', () => {
    for (const role of Role.options)
      for (const action of ['propose', 'record a test', 'vote', 'log a share', 'log a use'] as const)
        expect(may([role], action)).toBe(true);
  });

  const only: readonly (readonly [Action, readonly Role[]])[] = [
    ['open a review', ['Member', 'Broker', 'Leader', 'Admin']],
    ['close a review', ['Member', 'Broker', 'Leader', 'Admin']],
    ['record a group ballot', ['Member', 'Broker', 'Leader', 'Admin']],
    ['enter numbers', ['Member', 'Broker', 'Leader', 'Admin']],
    ['invite a broker', ['Broker', 'Leader', 'Admin']],
    ['answer a leader ask', ['Leader']],
    ['check in', ['Leader']],
    ['set up', ['Admin']],
    ['change settings', ['Admin']],
    ['switch the weekly update', ['Admin']],
    ['save a copy', ['Leader', 'Admin']],
  ];
  test.each(only)('%s is for %j', (action, roles) => {
    expect(Role.options.filter((role) => may([role], action))).toEqual(
      Role.options.filter((role) => roles.includes(role)),
    );
    expect(refusalFor(action)).toMatch(/member|broker|leader|admin/i);
  });

  test('nobody in particular may only look', () => {
    expect(actions.filter((action) => may(nobody.roles, action))).toEqual([...stranger]);
  });

  test('more roles never take a right away', () => {
    for (const one of Role.options)
      for (const other of Role.options)
        for (const action of actions)
          expect(may([one, other], action)).toBe(may([one], action) || may([other], action));
  });
});
