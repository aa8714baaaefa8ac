import { describe, expect, test } from '@jest/globals';
import type { SampleEvent } from '../../../examples/network';
import { riverbend } from '../../../examples/riverbend/riverbend';
import { dashboard } from '../../../src/views/dashboard/dashboard';
import type { DashboardView } from '../../../src/views/dashboard/view';
import { columnSpan } from '../../../src/views/layout';
import { lineText } from '../asText';
import { smallView, viewOf } from '../world';

/** The lines of a block that takes a half, or all, of the width. */
function half(view: DashboardView, title: string, side: 'left' | 'right' | 'whole' = 'whole'): string[] {
  const { lines } = dashboard(view);
  const isHeading = (text: string) =>
    lines.findIndex((line) => line.cells.some((cell) => cell.value === text && cell.style?.size === 14));
  const from = isHeading(title);
  const end = lines.findIndex((line, at) => at > from && line.cells.some((cell) => cell.style?.size === 14));
  return lines
    .slice(from, end < 0 ? undefined : end)
    .map((line) => ({
      ...line,
      cells: line.cells.filter(({ at }) => side === 'whole' || columnSpan(at)[0] < 13 === (side === 'left')),
    }))
    .map(lineText)
    .filter((words) => words !== '');
}

const sample = viewOf(riverbend());
const person = (Name: string, more: Record<string, string | number>) => ({
  Kind: 'Person',
  Name,
  Active: 'Yes',
  ...more,
});

describe('pipeline and outcome', () => {
  const block = half(sample, 'Pipeline and outcome', 'left');

  test('how many ideas are in each stage, how long they usually stay, and what is stuck', () => {
    expect(block.slice(1, 9)).toEqual([
      'Stage | Ideas | Usual days | Stuck',
      'Generation | 12 | 50 | 5 stuck',
      'Summary | 4 | 22 | 4 stuck',
      'Synthesis | 3 | 22 | 2 stuck',
      'Reduction | 1 | 15 | 1 stuck',
      'Capture | 1 | 15 | 1 stuck',
      'Sharing | 1 | 22 | 1 stuck',
      'Application | 6 | 50 | 1 stuck',
    ]);
  });

  test('fifteen ideas are stuck in all', () => {
    const stuck = block.flatMap((row) => / (\d+) stuck$/.exec(row)?.[1] ?? []).map(Number);
    expect(stuck.reduce((sum, number) => sum + number, 0)).toBe(15);
  });

  test('uses count with their result, and what was sent back is named', () => {
    expect(block).toContain('Uses with a result: 9 of 10 | 7 better, 1 same, 1 worse, in 8 teams and groups');
    expect(block).toContain('Important information | returned with learning: I-06 (10 Apr), I-17 (16 Mar)');
    const notes = dashboard(sample).lines.flatMap(({ cells }) => cells.flatMap(({ note }) => note ?? []));
    expect(notes.find((note) => note.startsWith('What we now know does not work'))).toMatch(/\nI-06: .+\nI-17: .+/);
    expect(block).toContain('Set aside | 2 ideas');
  });
});

describe('spread', () => {
  const block = half(sample, 'Spread', 'right');

  test('brokers in alphabetical order; the one who carries too much is said in words', () => {
    expect(block.slice(0, 9)).toEqual([
      'Spread | 16 shares, 232 people',
      'Broker | Criteria met | Hours | Shares | People',
      'Ada | ●●●  3 of 3 | 4 h | 4 | 58',
      'Bo | ●○○  1 of 3 | 2 h | 0 | 0',
      'Chidi | ●●○  2 of 3 | 2 h | 2 | 23',
      'Luz | ●○○  1 of 3 | 1 h | 0 | 0',
      'Yara | ●●○  2 of 3 | 4 h | 3 | 30',
      'Zeke | ●●○  2 of 3 | 3 h | 7 | 121',
      'Zeke carries 7 of 16 shares and 121 of 232 people',
    ]);
  });

  test('what nobody carries, and what stays where it is', () => {
    expect(block.slice(9)).toEqual([
      'No broker for | District office, Community partners',
      expect.stringMatching(/^Direction of shares \| (\d+ [a-z ]+, )*\d+ beyond the network$/),
      'Ready, never shared | 2 of 11: K-05 and K-11',
      'Shared, never used | 3 of 9: K-02, K-04 and K-07',
    ]);
  });

  test('shares that do not say their direction are counted', () => {
    const view = smallView({
      People: [person('Ada', { Role: 'Broker' })],
      Sharing: [
        { ID: 'H-001', Date: '2026-05-01', Who: 'Ada', People: 1 },
        { ID: 'H-002', Date: '2026-05-02', Who: 'Ada', People: 2, Direction: 'Up or down' },
      ],
    });
    expect(half(view, 'Spread', 'right')).toContain(
      'Direction of shares | 1 up or down, 1 of 2 do not say it, 0 beyond the network',
    );
    expect(half(view, 'Spread', 'right')[0]).toBe('Spread | 2 shares, 3 people');
  });

  test('over eight brokers the rest is counted', () => {
    const view = smallView({
      People: Array.from({ length: 10 }, (_, at) => person(`Broker ${at}`, { Role: 'Broker' })),
    });
    const block_ = half(view, 'Spread', 'right');
    expect(block_.filter((row) => row.startsWith('Broker ')).slice(1)).toHaveLength(8);
    expect(block_).toContain('2 more');
  });
});

describe('the change plan', () => {
  const block = half(sample, 'Change plan');

  test('each group with its products by how ready it is, and when to see it again', () => {
    expect(block.slice(0, 7)).toEqual([
      'Change plan | how ready each group is  ·  9 plan rows  ·  3 revisits overdue',
      'Group | Opposed | Not aware | Aware | Willing | Able | Acting | Sustaining | Advocating | Revisit',
      'Counsellors | · | · | K-07 | · | · | · | · | · | overdue 21 d (K-07)',
      'District office | · | K-11 | K-12 | · | · | · | · | · | due 15 Jun',
      'Grade 9 teachers | · | K-05 | · | · | · | K-01, K-03 | · | · | due 1 Jun',
      'Multilingual families | · | · | · | K-04 | · | K-06 | · | · | overdue 35 d (K-06)',
      'School leaders | · | · | K-02 | · | · | · | · | · | overdue 14 d (K-02)',
    ]);
  });

  test('what the plan still lacks', () => {
    expect(block[7]).toContain('5 of 9 rows still miss one of the four answers: K-05, K-06, K-07, K-11, K-12');
    expect(block[7]).toContain('shared without a plan row: ');
  });

  test('moves since the last visit are counted forward and back', () => {
    const revisit = (object: string, from: string, to: string): SampleEvent => ({
      when: '2026-05-18T09:00:00',
      who: 'Ada',
      knownBy: 'account',
      event: 'plan.revisited',
      object,
      from,
      to,
    });
    const view = smallView(
      {
        People: [{ Kind: 'Group', Name: 'Families' }],
        'Change plan': [
          { Row: 'C-01', Group: 'Families', 'State now': 'Willing', Surmountable: 'No' },
          { Row: 'C-02', Group: 'Families', 'State now': 'Opposed' },
          { Row: 'C-03', Group: 'Families', 'State now': 'Aware' },
        ],
      },
      { events: [revisit('C-01', 'Aware', 'Willing'), revisit('C-02', 'Not aware', 'Opposed')] },
    );
    expect(half(view, 'Change plan').pop()).toMatch(
      /^moves since last revisit: 1 forward, 1 back {2}· {2}obstacles called too big: Families/,
    );
  });
});

describe('voice', () => {
  const did = (who: string, event: string, more: Partial<SampleEvent> = {}): SampleEvent => ({
    when: '2026-05-18T09:00:00',
    who,
    knownBy: 'account',
    role: 'Member',
    event,
    ...more,
  });
  const tabs = {
    People: [
      { Kind: 'Group', Name: 'Families' },
      { Kind: 'Group', Name: 'Teachers' },
      person('Ana', { 'Belongs to': 'Teachers', Role: 'Member' }),
      person('Gia', { 'Belongs to': 'Families', Role: 'Community' }),
    ],
    Charter: [{ Code: 'D1', Kind: 'Definition', Text: 'What counts as knowledge' }],
  };

  test('a group without a word in 90 days is named; what the tool writes is no voice', () => {
    const view = smallView(tabs, {
      events: [
        did('Gia', 'noticed', { answer: 'Old', when: '2026-02-20T09:00:00' }),
        did('Ana', 'noticed', { answer: 'A line' }),
        did('Ana', 'numbers.entered'),
        did('', 'numbers.seen', { object: 'Oak', more: { period: '2026-05-18', due: 1, filled: 1 } }),
      ],
    });
    expect(half(view, 'Voice', 'left').slice(1, 4)).toEqual([
      'Group | Events | Share | Definition holds',
      'Families | 0 | ○ no voice yet | ·',
      'Teachers | 1 | 100% of 1 | ·',
    ]);
    expect(half(view, 'Voice', 'left')).toContain('By role | Member 1');
  });

  test('what people answer shows from five answers on; the last of each person counts', () => {
    const says = (who: string, answer: string) => did(who, 'definition.feedback', { object: 'D1', answer });
    const many = ['Ana', 'Ben', 'Cal', 'Dee'].map((who) => says(who, 'Holds'));
    const line = (events: SampleEvent[]) =>
      half(smallView(tabs, { events }), 'Voice', 'left').find((row) => row.startsWith('What we call knowledge'));
    expect(line([...many, says('Ana', 'Rethink')])).toBe(
      'What we call knowledge | shown from 5 answers on: 4 of 5 so far. Menu: Reflect',
    );
    expect(line([...many, says('Ana', 'Rethink'), says('Gia', 'Holds')])).toBe(
      'What we call knowledge | 4 of 5 say the definition holds',
    );
  });

  test('a definition that too few stand by stands out; one person with many answers is still one', () => {
    const said = (who: string, answer: string, object = 'D1') => did(who, 'definition.feedback', { object, answer });
    const five = ['Ana', 'Ben', 'Cal', 'Dee', 'Gia'].map((who, at) => said(who, at < 2 ? 'Holds' : 'Rethink'));
    const two = { ...tabs, Charter: [...tabs.Charter, { Code: 'D2', Kind: 'Definition', Text: 'Somebody can act' }] };
    const lines = (events: SampleEvent[]) => half(smallView(two, { events }), 'Voice', 'left');
    expect(lines(five)).toContain('What we call knowledge | 2 of 5 say the definition holds: word it again');
    const many = [said('Gia', 'Holds'), said('Gia', 'Rethink', 'D2')];
    expect(lines(many).find((row) => row.startsWith('Families'))).toMatch(/1 of 5 answers$/);
  });

  test('leaders’ part in the votes is said', () => {
    expect(half(sample, 'Voice', 'left').find((row) => row.startsWith('Votes'))).toMatch(
      /^Votes \| \d+ votes, \d+ by leaders/,
    );
  });
});

describe('ties', () => {
  test('a team that stands alone is named, not ranked', () => {
    const view = smallView({
      People: ['Oak', 'Elm', 'Ash'].map((Name) => ({ Kind: 'Team', Name })),
      Ideas: [{ ID: 'I-01', 'Change idea': 'At the door', Team: 'Oak' }],
      'Tests & uses': [
        { ID: 'T-001', Kind: 'Test', Idea: 'I-01', 'Team or group': 'Elm', Started: '2026-05-04' },
        { ID: 'T-002', Kind: 'Test', Idea: 'I-01', 'Team or group': 'Oak', Started: '2026-05-04' },
      ],
    });
    expect(half(view, 'Ties', 'right').slice(1)).toEqual([
      'Team | Ties | With whom',
      'Ash | 0 | ○ none yet',
      'Elm | 1 | Oak 1',
      'Oak | 1 | Elm 1',
      'No tie to another team yet: Ash',
    ]);
  });
});

describe('the symptom check', () => {
  test('six signs, each with a number, a day and a way there', () => {
    const block = half(sample, 'Symptom check');
    expect(block.slice(2).map((row) => row.split(' | ').slice(1, 3))).toEqual([
      ['Teams that work alone', '0 of 8 teams'],
      ['Same idea twice, or out of date', '1 pair, 1 due'],
      ['Meetings with nothing recorded', expect.stringMatching(/^\d+ of \d+$/)],
      ['Known by one person', '4 products'],
      ['Decisions without what we know', expect.stringMatching(/^\d+ of \d+$/)],
      ['One side does not know the other', '2 groups'],
    ]);
    expect(block[3]).toContain('I-01 and I-18 are alike (0.50); K-04 not looked at for 146 days');
    expect(block[5]).toContain('K-04; K-05; K-06 (Hugo leaves 30 June); K-11');
    expect(block.slice(2).every((row) => row.endsWith('25 May | Go'))).toBe(true);
  });

  test('a sign of which nothing was recorded is not yet known, never well', () => {
    const view = smallView({ People: [{ Kind: 'Team', Name: 'Oak' }] });
    const said = half(view, 'Symptom check')
      .slice(2)
      .map((row) => row.split(' | ')[2]);
    expect(said).toEqual([
      '1 of 1 team',
      'not yet known',
      'not yet known',
      'not yet known',
      'not yet known',
      'not yet known',
    ]);
  });
});
