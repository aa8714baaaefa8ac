import { type CloseRequest, closeReview } from '../../../src/domain/closeReview';
import { type Fact, stamped } from '../../../src/domain/event';
import {
  askAnswered,
  askOpened,
  definitionFeedback,
  entered,
  ideaProposed,
  productFact,
  shareLogged,
  standardVoted,
  testRecorded,
  useLogged,
} from '../../../src/domain/facts';
import type { MoveRequest } from '../../../src/domain/gates/gate';
import { type Actor, by, identify } from '../../../src/domain/identity';
import { addDays } from '../../../src/domain/measures/periods';
import { type Network, networkOf, type PlanRow, type Product, type Test } from '../../../src/domain/network';
import { castVote, type Decided, openReview, type RatingGiven, rateStandards } from '../../../src/domain/review';
import { movedByUse, moveIdea } from '../../../src/domain/stage';
import { newProposals, standardsDecided, voteOnStandard } from '../../../src/domain/standardVote';
import { undoLast } from '../../../src/domain/undo';
import type { Ballot } from '../../../src/domain/vote';
import { charterRow, idea, measure, planRow, product, share, townspeople, trial } from '../build';
import { comparison } from '../comparison';

export type Split = 'fair' | 'unfair' | 'hidden' | 'none';

/**
 * A workbook as the domain sees it, changed only in the ways that people and the tool change one: rows are typed,
 * commands are decided and their events appended. It keeps what was said, so that walks can show what they met.
 */
export class World {
  network: Network;
  readonly refusals = new Set<string>();
  readonly moves = new Set<string>();
  private commands = 0;

  constructor() {
    const standards = [
      standardVoted('ST1', 1, { text: 'Tested in two places', required: true, equity: false }),
      standardVoted('ST2', 1, { text: 'Priority groups gain as much', required: true, equity: true }),
    ];
    this.network = networkOf({
      people: townspeople,
      charter: [
        charterRow({ code: 'ST1', text: 'Tested in two places', required: true }),
        charterRow({ code: 'ST2', text: 'Priority groups gain as much', required: true, equity: true }),
        charterRow({ code: 'PR1', kind: 'Priority', text: 'Work on time', whoLivesIt: ['Teachers'] }),
      ],
      measures: [measure({ splitBy: ['Language'] })],
      now: '2026-01-05T06:00:00',
    });
    this.append(standards, 'Finn');
  }

  actor(name: string): Actor {
    const email = townspeople.find((one) => one.name === name)?.email ?? '';
    const found = email === '' ? identify(this.network, 'beto@example.org', name) : identify(this.network, email);
    if ('refused' in found) throw new Error(found.refused);
    return found.actor;
  }

  /** Facts become events of one command, as the writer would stamp them. */
  append(facts: readonly Fact[], name: string): void {
    if (facts.length === 0) return;
    this.commands += 1;
    const command = { when: this.network.now, request: `r${this.commands}`, digest: '' };
    const events = stamped(facts, by(this.actor(name)), command, this.network.events.length);
    this.change({ events: [...this.network.events, ...events] });
  }

  change(parts: Partial<Network>): void {
    this.network = networkOf({ ...this.network, ...parts });
  }

  wait(days: number): void {
    this.change({ now: `${addDays(this.network.today, days)}T06:00:00` });
  }

  propose(id: string, meantFor: readonly string[], priority: string, name: string): void {
    this.change({
      ideas: [...this.network.ideas, idea({ id, title: `Idea ${id}`, meantFor, priority, measures: ['M04'] })],
    });
    this.append([ideaProposed(id, `Idea ${id}`), entered(id)], name);
    this.split(id, 'fair');
  }

  /** What the measures engine says of priority groups from now on. */
  split(id: string, split: Split): void {
    const fair = { baseline: { group: 50, others: 60 }, since: { group: 60, others: 66 } };
    const line =
      split === 'none' ? [] : [comparison(split === 'fair' ? fair : split === 'unfair' ? {} : { hidden: true })];
    this.change({ splits: new Map([...this.network.splits, [id, line]]) });
  }

  tried(given: Partial<Test> & { readonly idea: string }): void {
    const id = `T-${String(this.network.tests.length + 1).padStart(3, '0')}`;
    const row = trial({ id, started: this.network.today, finished: this.network.today, ...given });
    this.change({ tests: [...this.network.tests, row] });
    const record = row.kind === 'Use' ? useLogged : testRecorded;
    this.append([record({ test: id, idea: row.idea, product: row.product, result: row.result })], row.who);
    if (row.kind === 'Use') this.append(this.moved(movedByUse(this.network, row.idea)), row.who);
  }

  /** Somebody types another result into a row. */
  retold(at: number, result: Test['result'], forPriority: Test['forPriority']): void {
    this.change({
      tests: this.network.tests.map((row, place) => (place === at ? { ...row, result, forPriority } : row)),
    });
  }

  typeProduct(id: string, change: Partial<Product>): void {
    this.change({ products: this.network.products.map((row) => (row.id === id ? { ...row, ...change } : row)) });
  }

  typePlan(at: number, change: Partial<PlanRow>): void {
    this.change({ plans: this.network.plans.map((row, place) => (place === at ? { ...row, ...change } : row)) });
  }

  shared(id: string, productId: string, name: string): void {
    const row = share({
      id: `H-${this.network.shares.length + 1}`,
      idea: id,
      product: productId,
      date: this.network.today,
      who: name,
    });
    this.change({ shares: [...this.network.shares, row] });
    this.append([shareLogged(row.id, productId, id, row.group)], name);
  }

  move(name: string, request: MoveRequest): void {
    const from = this.network.state.ideas.get(request.idea)?.stage ?? 'Generation';
    const result = moveIdea(this.network, this.actor(name), request);
    if (result.kind === 'refused') {
      const fields = result.missing.map((one) => one.field);
      if (fields.length === 0) this.refusals.add(`${from} → ${request.to}: who`);
      for (const field of fields) this.refusals.add(`${from} → ${request.to}: ${field}`);
      this.append(result.events, name);
    } else this.append(this.moved(result.events), name);
  }

  open(name: string, request: Parameters<typeof openReview>[2]): void {
    this.decided('open', name, openReview(this.network, this.actor(name), request));
  }

  rate(name: string, id: string, ratings: readonly RatingGiven[]): void {
    this.decided('rate', name, rateStandards(this.network, this.actor(name), { idea: id, ratings }));
  }

  vote(name: string, id: string, ballot: Ballot): void {
    this.decided('vote', name, castVote(this.network, this.actor(name), { idea: id, ...ballot }));
  }

  voteOnStandard(name: string, standard: string, choice: string): void {
    this.decided('standard', name, voteOnStandard(this.network, this.actor(name), { standard, choice }));
    this.append(standardsDecided(this.network), name);
  }

  typeStandard(code: string, change: { equity?: boolean; text?: string }, name: string): void {
    this.change({ charter: this.network.charter.map((row) => (row.code === code ? { ...row, ...change } : row)) });
    this.append(newProposals(this.network), name);
  }

  close(name: string, request: CloseRequest): 'Knowledge' | 'sent back' | 'refused' {
    const result = closeReview(this.network, this.actor(name), request);
    if (result.kind === 'refused') {
      const fields = result.missing.map((one) => one.field).join(' ');
      this.refusals.add(`close: ${fields || (result.say.startsWith('Needs') ? 'Needs' : plain(result.say))}`);
      return 'refused';
    }
    for (const condition of result.conditions)
      if (!condition.met) this.refusals.add(`close, not met: ${condition.name}`);
    this.append(this.moved(result.events), name);
    this.change({
      products: [
        ...this.network.products,
        ...result.rows.products.map((row) =>
          product({ ...row, expectedAction: '', nextSteps: '', timeAWeek: undefined, bandwidth: '', keepers: [] }),
        ),
      ],
      plans: [
        ...this.network.plans,
        ...result.rows.plans.map((row) => planRow({ ...row, stateNow: undefined, action: '', motivates: '' })),
      ],
    });
    return result.outcome === 'Knowledge' ? 'Knowledge' : 'sent back';
  }

  says(name: string, id: string, feedback: 'Holds' | 'Rethink'): void {
    this.append([definitionFeedback({ idea: id }, feedback)], name);
  }

  retire(id: string, name: string): void {
    this.append([productFact('product.retired', id)], name);
  }

  ask(name: string, id: string, who: string): void {
    this.append([askOpened(`A-${this.network.state.asks.length + 1}`, 'Move the huddle', who, { idea: id })], name);
  }

  answer(name: string): void {
    const open = this.network.state.asks.find((one) => !this.network.state.askAnswers.has(one.id));
    if (open) this.append([askAnswered(open.id, 'Yes')], name);
  }

  undo(name: string): void {
    const account = townspeople.find((one) => one.name === name)?.email ?? '';
    const result = undoLast(this.network, account);
    if (result.kind === 'refused') this.refusals.add(`undo: ${result.say.replace(/^\S+ has/, 'Somebody has')}`);
    else {
      this.refusals.add('undo: done');
      this.append(result.events, name);
    }
  }

  /** What led up to a walk is not what the walk met. */
  forget(): void {
    this.refusals.clear();
    this.moves.clear();
  }

  private decided(what: string, name: string, result: Decided): void {
    if (result.kind === 'refused') this.refusals.add(`${what}: ${plain(result.say)}`);
    else this.append(result.events, name);
  }

  private moved(facts: readonly Fact[]): readonly Fact[] {
    for (const fact of facts) if (fact.event === 'stage.moved') this.moves.add(`${fact.from} → ${fact.to}`);
    return facts;
  }
}

/** A sentence without the names and numbers of the day. */
function plain(say: string): string {
  return say.replace(/I-\d+|K-\d+|“[^”]*”|\d+ \w+|\d+/g, '…');
}
