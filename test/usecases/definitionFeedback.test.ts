import { describe, expect, test } from '@jest/globals';
import { stamped } from '../../src/domain/event';
import { askAnswered, definitionFeedback } from '../../src/domain/facts';
import { by } from '../../src/domain/identity';
import { type Network, networkOf } from '../../src/domain/network';
import type { Feedback } from '../../src/domain/words';
import { definitionForm, giveFeedback } from '../../src/usecases/definitionFeedback';
import { actor, charterRow, Diary, town } from '../domain/build';

const definition = (code: string, text: string) => charterRow({ code, kind: 'Definition', text });
const charter = [definition('D1', 'It helped in two places'), definition('D2', 'Somebody can act on it')];
const says = (code: string, answer: Feedback) => ({ code, says: answer, phase: '', why: '' });

/** A town in which these people have said so of the first definition. */
function townWhere(said: Readonly<Record<string, Feedback>>): Network {
  const diary = new Diary();
  for (const [who, answer] of Object.entries(said))
    diary.add(definitionFeedback({ code: 'D1' }, answer), { on: '2026-05-04', by: { who } });
  return town({ charter, events: diary.events });
}
const words = (network: Network, who = 'Chidi') =>
  definitionForm(network, actor(network, who)).definitions.map(({ answers }) => answers);

describe('what people say of a definition', () => {
  test('is kept with the step and the reason, for as many definitions as they have a word for', () => {
    const network = townWhere({});
    const said = [
      { code: 'D1', says: 'Rethink', phase: 'Reduction', why: ' who decides? ' },
      { code: 'D2', says: 'Holds', phase: '', why: '' },
    ] as const;
    expect(giveFeedback(network, actor(network, 'Gia'), { said })).toEqual({
      events: [
        definitionFeedback({ code: 'D1' }, 'Rethink', 'Reduction', 'who decides?'),
        definitionFeedback({ code: 'D2' }, 'Holds'),
      ],
      rows: [],
      cells: [],
      say: '2 answers are kept. The next update counts them.',
    });
  });

  test('counts once for each person, the last time', () => {
    expect(words(townWhere({}))).toEqual(['Nobody has answered yet.', 'Nobody has answered yet.']);
    const four = { Chidi: 'Holds', Beto: 'Holds', Eun: 'Not sure', Gia: 'Rethink' } as const;
    expect(words(townWhere(four))[0]).toBe('4 of 5 answers so far');
    expect(words(townWhere({ ...four, Cleo: 'Holds' }))[0]).toBe('3 of 5 answers say it holds');
    const again = new Diary()
      .add(definitionFeedback({ code: 'D1' }, 'Holds'))
      .add(definitionFeedback({ code: 'D1' }, 'Not sure'));
    expect(words(town({ charter, events: again.events }))[0]).toBe('1 of 5 answers so far');
  });

  test.each([
    ['nothing', [], 'D1', 'Choose an answer for at least one of them.'],
    ['what is gone', [says('D9', 'Holds')], 'D9', 'One of these is no longer in the Charter. Open this page again.'],
  ])('is not kept of %s', (_, said, field, say) => {
    const network = townWhere({});
    expect(giveFeedback(network, actor(network, 'Gia'), { said })).toMatchObject({
      say,
      refused: { field },
      events: [],
    });
  });
});

describe('a definition that fewer than 60 % stand by', () => {
  const shaky = { Chidi: 'Holds', Beto: 'Holds', Eun: 'Rethink', Rosa: 'Not sure' } as const;
  const asks = (network: Network, who: string, answer: Feedback) =>
    giveFeedback(network, actor(network, who), { said: [says('D1', answer)] }).events.filter(
      ({ event }) => event === 'ask.opened',
    );

  test('is asked of the leaders to be worded again, once', () => {
    const network = townWhere(shaky);
    const plan = giveFeedback(network, actor(network, 'Gia'), { said: [says('D1', 'Rethink')] });
    expect(plan.events[1]).toMatchObject({
      event: 'ask.opened',
      object: 'D1',
      to: '',
      answer: 'Word again what we call knowledge: “It helped in two places”',
      more: { ask: 'A-01', kind: 'definition' },
    });
    expect(plan.say).toContain('Leaders are asked for another wording of one.');

    const known = carriedOut(network, 'Gia', plan.events);
    expect(asks(known, 'Kavya', 'Rethink')).toEqual([]);
    // Answered, it is asked again only for what was said since.
    const answered = carriedOut(known, 'Cleo', [askAnswered('A-01', 'No')]);
    expect(asks(answered, 'Kavya', 'Rethink')).toEqual([]);
  });

  test('is not while enough people stand by it, or too few have spoken', () => {
    expect(asks(townWhere(shaky), 'Gia', 'Holds')).toEqual([]);
    expect(asks(townWhere({ Chidi: 'Rethink', Beto: 'Rethink', Eun: 'Rethink' }), 'Gia', 'Rethink')).toEqual([]);
  });

  function carriedOut(network: Network, who: string, facts: Parameters<typeof stamped>[0]): Network {
    const last = network.events[network.events.length - 1]?.seq ?? 0;
    const command = { when: network.now, request: '', digest: '' };
    return networkOf({
      ...network,
      events: [...network.events, ...stamped(facts, by(actor(network, who)), command, last)],
    });
  }
});
