import { idOf } from '../generator/cells';
import type { Product } from '../generator/story';
import { table } from '../generator/table';
import { day } from './calendar';

/** What was made of the ideas, in the order in which it was begun. Week 0: a draft that is not ready yet. */
const made = table(
  ['idea', 'title', 'format', 'audience', 'category', 'readyWeek', 'brokers', 'keepers', 'media'],
  `
idea | title | format | audience | category | readyWeek | brokers | keepers | media
I-01 | Door check: action guide | Action guide | Grade 9 teachers | Act | 26 | Ada; Yara; Chidi | Chidi; Kavya; Ada |
I-01 | Door check: what leaders can unblock | Decision memo | School leaders | Resources | 27 | Ada | Chidi; Ada |
I-02 | Text before the second absence | Change idea summary | Grade 9 teachers | Act | 20 | Ada; Yara | Beto; Jonas; Zeke |
I-02 | Text first: 90-second story | Story (audio) | Multilingual families | Buy-in | 20 | Zeke | Zeke | https://riverbend.example/clips/text-first
I-03 | Peer makeup hour | Change idea summary | Grade 9 teachers | Act | 29 | Yara | Amara |
I-04 | Voice notes kit | Broker brief | Multilingual families | Act | 21 | Zeke | Hugo |
I-05 | Friday list of three | Action guide | Counsellors | Act | 28 | Zeke | Farid; Zeke |
I-07 | Five-minute sort | Story (video) | Grade 9 teachers | Act | 34 | Yara | Dalia; Yara | https://riverbend.example/clips/five-minute-sort
I-10 | Lunch drop-in brief | Broker brief | Counsellors | Act | 32 | Zeke | Farid; Zeke |
I-20 | Plan in advisory | Change idea summary | Grade 9 teachers | Act | 28 | Ada | Grace; Ada |
I-20 | Plan in advisory: why it is worth your name | Buy-in one-pager | District office | Buy-in | 30 | | Ada |
I-10 | Drop-in: room and cover request | Decision memo | District office | Resources | 0 | | Farid |
`,
);

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

export const products: readonly Product[] = made.map(({ readyWeek, ...product }, place) => {
  const id = idOf('K', place + 1);
  const ready = readyWeek === '0' ? '' : day(Number(readyWeek), 1);
  return { ...product, ...asks.find((ask) => ask.id === id)!, id, ready };
});
