import type { CloseRequest } from '../../../src/domain/closeReview';
import type { EventOf, HistoryEvent } from '../../../src/domain/event';
import type { Network } from '../../../src/domain/network';

/**
 * The five conditions, counted a second time straight from the events and rows, in the plainest way and without the
 * code under test: what stands here is what the network agreed on.
 */
export function fiveHold(network: Network, request: CloseRequest): Record<string, boolean> {
  const undone = new Set(network.events.flatMap((event) => (event.event === 'undo' ? [event.more.request] : [])));
  const events = network.events.filter((event) => !undone.has(event.request));
  const ofIdea = events.filter((event) => event.idea === request.idea);
  const idea = network.ideas.find((one) => one.id === request.idea)!;
  const person = (name: string) => network.people.find((one) => one.name === name)!;

  const pass = after(ofIdea, (event) => event.event === 'stage.moved' && event.to === 'Generation');
  const answers = ['R1', 'R2', 'R3', 'R4'] as const;
  const said = (code: (typeof answers)[number]) =>
    request.answers?.[code] ??
    pass.filter((event) => event.event === 'answers' && event.question === code).pop()?.answer ??
    '';

  const review = after(ofIdea, (event) => event.event === 'review.opened');
  const standards = new Map<string, { required: boolean; equity: boolean }>();
  for (const event of events)
    if (event.event === 'standard.voted' && event.to === 'taken') standards.set(event.object, event.more);
  const ratings = new Map<string, Map<string, string>>();
  for (const event of review)
    if (event.event === 'review.rated') {
      const own = ratings.get(event.who) ?? new Map<string, string>();
      ratings.set(event.who, own.set(event.object, event.answer));
    }
  const complete = [...ratings].filter(([, own]) => [...standards.keys()].every((code) => own.has(code)));
  const met = (code: string) => {
    const all = [...ratings.values()].flatMap((own) => own.get(code) ?? []);
    return all.filter((one) => one === 'Met').length > all.length / 2;
  };
  const required = [...standards].filter(([, one]) => one.required);
  const equity = [...standards].filter(([, one]) => one.equity);

  const votes = new Map<string, EventOf<'vote.cast'>>();
  for (const event of review)
    if (event.event === 'vote.cast')
      votes.set(event.more.ballot ? `group of ${event.more.ballot.group}` : event.who, event);
  const cast = [...votes.values()];
  const groupsOf = (vote: EventOf<'vote.cast'>) =>
    vote.more.ballot ? [vote.more.ballot.group] : [...person(vote.who).groups, person(vote.who).team];
  const place = (vote: EventOf<'vote.cast'>) =>
    vote.more.ballot?.group ?? (person(vote.who).team || person(vote.who).groups[0] || '');

  const split = network.splits.get(idea.id) ?? [];
  const fairNumbers =
    split.length > 0 &&
    split.every(({ hidden, baseline, since }) => {
      if (hidden || !baseline || !since) return false;
      const grew = since.others - since.group - (baseline.others - baseline.group);
      return !(grew > 5 || (grew > 2 && since.group <= baseline.group));
    });
  const told = (places?: readonly string[]) =>
    network.tests.some(
      (test) =>
        test.kind !== 'Decision' &&
        (test.idea === idea.id ||
          network.products.some((one) => one.id === test.product && test.idea === '' && one.ideas.includes(idea.id))) &&
        ['Better', 'Same', 'Worse', 'Mixed'].includes(test.forPriority ?? '') &&
        (!places || places.includes(test.team)),
    );
  const named = request.onlyFor ?? [];
  const tried = (team: string) =>
    network.tests.some(
      (test) =>
        test.idea === idea.id && test.team === team && ['Better', 'Same', 'Worse', 'Mixed'].includes(test.result ?? ''),
    );
  const fair =
    (fairNumbers && told()) || (named.length > 0 && !named.includes(idea.team) && named.every(tried) && told(named));

  return {
    answers: answers.every((code) => said(code).trim() !== '' && said(code).trim().toLowerCase() !== 'not yet'),
    standards:
      standards.size > 0 &&
      complete.length >= 2 &&
      complete.some(([who]) => person(who).team !== idea.team) &&
      required.every(([code]) => met(code)),
    fairness: equity.length > 0 && equity.every(([code]) => met(code)) && fair,
    vote:
      cast.filter((vote) => vote.more.ballot || !person(vote.who).roles.includes('Leader')).length >= 5 &&
      cast.filter((vote) => vote.answer === 'Knowledge').length * 3 >= cast.length * 2 &&
      new Set(cast.map(place)).size >= 3 &&
      cast.some((vote) =>
        groupsOf(vote).some((group) => group === 'Families' || (idea.priority === 'PR1' && group === 'Teachers')),
      ),
    priority:
      idea.priority !== '' || ((request.captureBecause ?? '').trim() !== '' && request.captureBecause !== 'not yet'),
  };
}

function after(events: readonly HistoryEvent[], holds: (event: HistoryEvent) => boolean): HistoryEvent[] {
  const at = events.map(holds).lastIndexOf(true);
  return at < 0 ? [] : events.slice(at);
}
