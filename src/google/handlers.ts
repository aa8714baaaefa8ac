import type { CallName, Edge, Handlers } from '../contract';
import { charter } from '../tabs/charter';
import { ideas } from '../tabs/ideas';
import { measures } from '../tabs/measures';
import { processMap } from '../tabs/processMap';
import { products } from '../tabs/products';
import { sharing } from '../tabs/sharing';
import type { Tab } from '../tabs/tab';
import { tests } from '../tabs/tests';
import { account } from './actor';
import { closeFormOf, reviewClosed } from './closing';
import { type Context, cycle, reviewing, sharingAndUse, testing } from './context';
import { dueNumbers, saveNumbers } from './enterNumbers';
import { explored } from './exploring';
import type { Host } from './host';
import { inWorkbook } from './inWorkbook';
import { answersSaved, moved, moveFormOf } from './moving';
import { knowsPage, openPanel } from './panel';
import { noticeKept, proposed, proposeFormOf } from './proposing';
import { definitionFormOf, feedbackGiven } from './reflecting';
import { handsRecorded, rated, reviewFormOf, reviewOpened, voted, votedOnStandard } from './reviewing';
import { resultTold, shareFormOf, shareLogged, useFormOf, useLogged } from './sharing';
import { askAnswered, betterOf, gapExplained, gone, todayOf } from './today';
import { weeklyOf } from './triggers';
import { stepUndone } from './undo';
import { lastUpdate } from './update';

/** The services are asked for only when a call is known to be a good one. */
export const panelEdge = (real: () => Host): Edge<Context> => ({
  knows: (nonce) => knowsPage(real(), nonce),
  run: ({ call, action, as }, work) => {
    const host = real();
    const read = reads[call];
    // Opening a page looks at nothing: its handler uses the host alone.
    return read === 'nothing'
      ? work({ host } as Context)
      : inWorkbook(host, { reads: read, action, as }, work, 'leave');
  },
});

/** What each call looks at besides people, settings and history: a tab that is not read costs nothing. */
const reads: Readonly<Record<CallName, readonly Tab[] | 'nothing'>> = {
  dueNumbers: [charter, measures],
  enterNumbers: [charter, measures],
  explore: [...testing, charter, products],
  moveForm: cycle,
  moveStage: testing,
  saveAnswers: [ideas],
  proposeForm: [ideas, tests, measures, charter],
  propose: [ideas, tests, measures, charter],
  notice: [],
  reviewForm: reviewing,
  castVote: reviewing,
  recordHands: reviewing,
  rateStandards: reviewing,
  voteOnStandard: reviewing,
  openReview: reviewing,
  closeForm: cycle,
  closeReview: cycle,
  definitionForm: [charter],
  giveFeedback: [charter],
  today: [...cycle, processMap],
  gotBetter: [...testing, charter, products],
  answerAsk: [ideas, tests],
  explainGap: sharingAndUse,
  goTo: [...cycle, processMap],
  shareForm: [ideas, products, sharing],
  logShare: sharingAndUse,
  useForm: [ideas, products, tests],
  logUse: sharingAndUse,
  tellResult: sharingAndUse,
  undoLast: cycle,
  openPanel: 'nothing',
  weeklyUpdate: [],
};

/** One entry for each call of the contract; each hands over to a use case. */
export const handlers: Handlers<Context> = {
  dueNumbers,
  enterNumbers: saveNumbers,
  explore: explored,
  moveForm: moveFormOf,
  moveStage: moved,
  saveAnswers: answersSaved,
  proposeForm: proposeFormOf,
  propose: proposed,
  notice: noticeKept,
  reviewForm: reviewFormOf,
  castVote: voted,
  recordHands: handsRecorded,
  rateStandards: rated,
  voteOnStandard: votedOnStandard,
  openReview: reviewOpened,
  closeForm: closeFormOf,
  closeReview: reviewClosed,
  definitionForm: definitionFormOf,
  giveFeedback: feedbackGiven,
  today: todayOf,
  gotBetter: betterOf,
  answerAsk: askAnswered,
  explainGap: gapExplained,
  goTo: gone,
  shareForm: shareFormOf,
  logShare: shareLogged,
  useForm: useFormOf,
  logUse: useLogged,
  tellResult: resultTold,
  undoLast: stepUndone,
  openPanel: ({ host }, { panel, start }) => {
    openPanel(host, panel, start);
    return {};
  },
  weeklyUpdate: ({ host, book }) => {
    const weekly = weeklyOf(book.store);
    return {
      on: weekly !== undefined,
      owner: weekly?.owner ?? '',
      lastRun: lastUpdate(book.store)?.when ?? '',
      mine: weekly?.owner === account(host),
    };
  },
};
