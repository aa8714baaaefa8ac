import { asksForWording, definitionsOf, fewestAnswers, saidOf } from '../domain/definition';
import { type By, type Fact, stamped } from '../domain/event';
import { askOpened, definitionFeedback as feedbackGiven } from '../domain/facts';
import { type Actor, actorMay, by } from '../domain/identity';
import { idKinds, nextId } from '../domain/ids';
import { sameName } from '../domain/names';
import { type Network, networkOf } from '../domain/network';
import { count } from '../domain/sentence';
import type { Feedback } from '../domain/words';
import { notDone, type Plan, plan } from './plan';

/** What somebody says of one definition: does it hold, at which step of the cycle not, and why. */
export interface SaidOfDefinition {
  readonly code: string;
  readonly says: Feedback;
  readonly phase: string;
  readonly why: string;
}

/** What *Definition of knowledge* shows: every definition, how many have answered, and what this person said last. */
export function definitionForm(network: Network, { name }: Actor) {
  return {
    definitions: definitionsOf(network).map(({ code, text }) => {
      const own = network.state.feedback
        .filter((one) => one.code === code && name !== '' && sameName(one.who, name))
        .pop();
      return {
        code,
        text,
        answers: answersInWords(network, code),
        says: own?.says ?? ('' as const),
        phase: own?.phase ?? '',
        why: own?.why ?? '',
      };
    }),
  };
}

/** Everybody sees how many have answered; what they answered shows from five on. */
function answersInWords(network: Network, code: string): string {
  const said = saidOf(network, [code]);
  if (said.people === 0) return 'Nobody has answered yet.';
  if (said.people < fewestAnswers) return `${said.people} of ${fewestAnswers} answers so far`;
  return `${said.yes} of ${count(said.all, 'answer')} say it holds`;
}

/** Keeps what somebody says of the definitions. One that fewer than 60 % stand by is to be worded again: leaders are asked. */
export function giveFeedback(network: Network, actor: Actor, { said }: { said: readonly SaidOfDefinition[] }): Plan {
  if (!actorMay(actor, 'give feedback')) return notDone('Choose who you are first.', 'as');
  const definitions = definitionsOf(network);
  const [first] = definitions;
  if (said.length === 0) return notDone('Choose an answer for at least one of them.', first?.code);
  const gone = said.find(({ code }) => !definitions.some((one) => one.code === code));
  if (gone) return notDone('One of these is no longer in the Charter. Open this page again.', gone.code);

  const answers = said.map(({ code, says, phase, why }) => feedbackGiven({ code }, says, phase, why.trim()));
  const asks = wordingAsked(withFacts(network, by(actor), answers), said);
  const words =
    asks.length === 0 ? '' : ` Leaders are asked for another wording of ${asks.length === 1 ? 'one' : asks.length}.`;
  const kept = `${count(said.length, 'answer')} ${said.length === 1 ? 'is' : 'are'} kept. The next update counts ${said.length === 1 ? 'it' : 'them'}.`;
  return plan(`${kept}${words}`, [...answers, ...asks]);
}

/** One ask of the leaders for each definition that has lost its hold. */
function wordingAsked(network: Network, said: readonly SaidOfDefinition[]): Fact[] {
  const lost = definitionsOf(network).filter(
    ({ code }) => said.some((one) => one.code === code) && asksForWording(network, code),
  );
  const used = network.state.asks.map(({ id }) => id);
  return lost.map(({ code, text }) => {
    const id = nextId(idKinds.asks, used);
    used.push(id);
    return askOpened(id, `Word again what we call knowledge: “${text}”`, '', { object: code }, { kind: 'definition' });
  });
}

/** The network once these facts stand in the Cycle history. */
function withFacts(network: Network, stands: By, facts: readonly Fact[]): Network {
  const last = network.events[network.events.length - 1]?.seq ?? 0;
  const command = { when: network.now, request: '', digest: '' };
  return networkOf({ ...network, events: [...network.events, ...stamped(facts, stands, command, last)] });
}
