import { idOf, link } from '../generator/cells';
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

export interface Product {
  readonly id: string;
  readonly idea: string;
  readonly title: string;
  readonly format: string;
  readonly audience: string;
  readonly category: string;
  /** The day on which it had its seven facts; '' for a draft. */
  readonly ready: string;
  readonly brokers: string;
  readonly keepers: string;
  readonly media: string;
}

export const products: readonly Product[] = made.map(({ readyWeek, ...product }, place) => ({
  id: idOf('K', place + 1),
  ...product,
  ready: readyWeek === '0' ? '' : day(Number(readyWeek), 1),
}));

/** `K-05 Peer makeup hour`; '' for none. */
export function productLink(id: string): string {
  const product = products.find((one) => one.id === id);
  return product ? link(id, product.title) : '';
}
