import type { Body, Reply } from '../contract';
import type { Refusal } from '../domain/refusal';
import { allTabs } from '../tabs/all';
import { processMap } from '../tabs/processMap';
import { answerAsk } from '../usecases/answerAsk';
import { explainGap } from '../usecases/explainGap';
import { splitsOf } from '../usecases/splits';
import { today } from '../usecases/today';
import { placeOf } from '../views/dashboard/places';
import { gotBetter } from '../views/gotBetter';
import { meOf } from './actor';
import { carryOut, type Done } from './carryOut';
import { type Context, cycle, reading, sharingAndUse } from './context';
import { readNumbers } from './readNetwork';
import { setUp } from './setup';

export function todayOf({ known, actor }: Context): Reply<'today'> {
  return { me: meOf(known.network, actor), ...today(known.network, actor) };
}

export function betterOf({ known, actor, book }: Context): Reply<'gotBetter'> {
  const numbers = readNumbers(book, known.directory, known.network.today);
  const network = { ...known.network, splits: splitsOf(known.network, numbers) };
  return { better: gotBetter(network, numbers, actor) };
}

export function askAnswered(context: Context, body: Body<'answerAsk'>, request: string): Done | Refusal {
  const opened = context.known.network.state.asks.find((one) => one.id === body.ask);
  // What is asked about an idea follows from its own rows; of a plan row, a product, or anything else, from all of them.
  const wide = opened && opened.idea !== '' && opened.object === '' ? context : reading(context, sharingAndUse);
  return carryOut(wide, { call: 'answerAsk', body, request }, (network) => answerAsk(network, context.actor, body));
}

/** Whoever explains the first gap plans what would close it: the Process map is there from then on. */
export function gapExplained(context: Context, body: Body<'explainGap'>, request: string): Done | Refusal {
  const { host, book } = context;
  // Whether a team or a goal is silent follows from all that happened; anything else from its own rows.
  const wide = body.kind === 'silent' ? reading(context, [...cycle, processMap]) : context;
  const done = carryOut(wide, { call: 'explainGap', body, request }, (network) =>
    explainGap(network, context.actor, body),
  );
  if ('id' in done && !book.sheet(processMap)) setUp(host, book, [processMap]);
  return done;
}

/** Shows a tab, or the row with an id. */
export function gone({ book, known }: Context, { place }: Body<'goTo'>): Reply<'goTo'> {
  const link = placeOf(known.network, place);
  const tab = allTabs.find((one) => one.name === (link?.tab ?? place));
  const sheet = tab && book.sheet(tab);
  if (!sheet) return {};
  if (link?.row === undefined) book.spreadsheet.setActiveSheet(sheet);
  else sheet.getRange(link.row, 1, 1, 1).activate();
  return {};
}
