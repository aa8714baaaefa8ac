import { row } from '../generator/cells';
import { table } from '../generator/table';
import type { SampleRow } from '../network';
import { ideaLink } from './ideas';
import { products } from './products';
import { freshUntil, lastBetterUse } from './tests';

/** What each product asks for. The request of K-12 still lacks its time a week, and what gives way. */
const asks = table(
  ['id', 'action', 'steps', 'minutes', 'people', 'bandwidth', 'money', 'knowHow'],
  `
id | action | steps | minutes | people | bandwidth | money | knowHow
K-01 | Check work at the door for three weeks | 1. Stand at the door at 8:05 (teacher) / 2. Look at the page, say one word (teacher) / 3. Note who had none, after the bell (teacher) | 10 | One teacher, a second adult in the first week | The warm-up gets two minutes shorter | None | One visit to a class that does it
K-02 | Free two minutes at the start of period 1 | 1. Move announcements to period 2 (leader) / 2. Tell the door teams by Friday (leader) | 5 | One leader | Morning announcements move | None | None
K-03 | Text before the second absence | 1. Take the absence list at 9:00 (teacher) / 2. Choose one of nine messages (teacher) / 3. Answer what comes back by noon (teacher) | 25 | One teacher or clerk for each team | The printed absence letter stops | Text plan, 9 a month | Twenty minutes with the message bank
K-04 | Tell the school which hours suit you | 1. Listen, 90 seconds (family) / 2. Say an hour and a language (family) | 2 | Whoever picks up the phone | Nothing: it replaces a letter | None | None
K-05 | Start a peer hour on one day a week | 1. Choose two students who like each other (teacher) / 2. Keep the same table and day (teacher) | 45 | One teacher, two students | One hour of detention duty | Snacks, 6 a week | Half an hour for the two students
K-06 | Send a voice note instead of a letter | 1. Record 40 seconds in the home language (sibling or teacher) / 2. Send it before dinner (teacher) / 3. Listen to the answer (teacher) | 20 | One teacher, one speaker of the language | The monthly letter in English stops | None | How to save a note to the student’s file
K-07 | Keep a list of three | 1. Write three names on Friday (counsellor) / 2. Meet each by Wednesday (counsellor) | 30 | One counsellor for each grade | The list of forty is put away | None | None
K-08 | Sort exit tickets in five minutes | 1. Three piles, standing (teacher) / 2. One task from the middle pile (teacher) | 25 | One teacher | Marking of every ticket stops | None | The clip, 80 seconds
K-09 | Open the door at lunch | 1. Two lunches a week in one room (counsellor) / 2. Say so on Monday (advisory teacher) | 150 | Two counsellors in turn | One block of appointments | None | Shadow one lunch at Fir
K-10 | Give the course plan fifteen minutes of advisory | 1. Every second Tuesday (advisory teacher) / 2. Counsellor in the room once a month (counsellor) | 15 | Advisory teachers, one counsellor | One advisory game | None | One page on credits
K-11 | Speak for the idea in June | 1. Say it in two sentences at the board meeting (district) / 2. Name one school to visit (district) | 5 | One person from the office | Nothing | None | None
K-12 | Give us room 12 and cover at lunch | 1. Say yes to the room until June (district) / 2. Send cover for the hall on two days (district) | | One adult for the hall, two lunches a week | | Cover, about 60 a week | None
`,
);

const facts = new Map(asks.map((ask) => [ask.id, ask]));

/** 120 days after it was ready, moved on by every use that went better; blank for a draft. */
export const reviewBy = (id: string, ready: string): string =>
  ready === '' ? '' : freshUntil(lastBetterUse(id) || ready);

export const productRows = (): SampleRow[] =>
  products.map(({ id, idea, title, format, audience, category, ready, brokers, keepers, media }) => {
    const ask = facts.get(id)!;
    return row({
      ID: id,
      'Idea(s)': ideaLink(idea),
      Title: title,
      Format: format,
      Audience: audience,
      'Expected action': ask.action,
      Category: category,
      'Next steps': ask.steps.replaceAll(' / ', '\n'),
      'Time a week (min)': ask.minutes === '' ? undefined : Number(ask.minutes),
      'People needed': ask.people,
      Bandwidth: ask.bandwidth,
      Money: ask.money,
      'Know-how/training': ask.knowHow,
      Broker: brokers,
      Keeper: keepers,
      'Review by': reviewBy(id, ready),
      'Media link': media,
    });
  });
