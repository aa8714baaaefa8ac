import './zodSettings';
import { type Answer, type CallName, contract, type Edge, Envelope, type Handlers, type Reply } from './contract';
import { Refusal } from './domain/refusal';
import { version } from './version';

const notUnderstood = 'This page sent something the workbook does not understand. Close it and open it again.';

/** One panel call: checks version, form and role, runs it, and turns a Refusal into words. */
export function answer<Context>(envelope: unknown, edge: Edge<Context>, handlers: Handlers<Context>): Answer<CallName> {
  const sent = Envelope().safeParse(envelope);
  if (!sent.success) return { refused: notUnderstood };
  const { call: name, version: page, request, nonce, body } = sent.data;
  if (page !== version) return { reload: 'The workbook has a newer version of this page. Close it and open it again.' };
  if (!isCall(name))
    return { refused: `There is no action called “${name.slice(0, 40)}”. Close this page and open it again.` };
  if (!edge.knows(nonce))
    return {
      reload: 'This page was opened by another account or too long ago. Close it and open it again from the menu.',
    };

  // What a person can put right the schema itself says in words; anything else is no form of ours.
  const parsed = contract[name].request.safeParse(body, { error: () => notUnderstood });
  if (!parsed.success) {
    const [first] = parsed.error.issues;
    return { refused: first?.message ?? notUnderstood, field: first?.path.join('.') };
  }
  try {
    // The body was parsed by this call's own schema just above; TypeScript cannot follow the name through the table.
    const handle = handlers[name] as (context: Context, body: unknown, request: string) => Reply<CallName> | Refusal;
    const as = 'as' in parsed.data ? parsed.data.as : '';
    const value = edge.run({ call: name, action: contract[name].action, as }, (context) =>
      handle(context, parsed.data, request),
    );
    return value instanceof Refusal ? refusal(value) : { value: asJson(value) };
  } catch (error) {
    if (error instanceof Refusal) return refusal(error);
    throw error;
  }
}

/** google.script.run turns undefined into null: what is not there must not travel at all. */
const asJson = <T>(value: T): T => JSON.parse(JSON.stringify(value));

const refusal = ({ message, field }: Refusal): Answer<CallName> => ({
  refused: message,
  ...(field === undefined ? {} : { field }),
});

// biome-ignore lint/suspicious/noPrototypeBuiltins: Object.hasOwn is newer than what Apps Script is known to have
const isCall = (name: string): name is CallName => Object.prototype.hasOwnProperty.call(contract, name);
