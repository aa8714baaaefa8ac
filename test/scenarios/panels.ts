import type { CallName, Reply, Sent } from '../../src/contract';
import type { Laptop } from './laptop';

/** What came back from a panel's call. */
type Answered<N extends CallName> = { value: Reply<N> } | { refused: string; field?: string } | { reload: string };

/** A panel that somebody opened: it calls as the page in the browser does. */
export interface OpenedPanel {
  readonly html: string;
  readonly start: Record<string, unknown>;
  call<N extends CallName>(name: N, body: Sent<N>, request?: string): Reply<N>;
  refusal<N extends CallName>(name: N, body: Sent<N>, request?: string): { refused: string; field?: string };
  answer<N extends CallName>(name: N, body: Sent<N>, request?: string): Answered<N>;
}

let requests = 0;
export const freshRequest = (): string => `request-${++requests}`;

/** Somebody sits down at the keyboard and opens a panel from the menu. */
export function openPanel({ runtime }: Pick<Laptop, 'runtime'>, menu: string, user?: string): OpenedPanel {
  if (user !== undefined) runtime.signIn(user);
  const { panels, error } = runtime.execute(menu);
  if (error) throw error;
  const html = panels[0]?.html ?? '';
  const page = JSON.parse(/window\.page = (\{.*?\});<\/script>/.exec(html)?.[1] ?? 'null');
  const answer = <N extends CallName>(name: N, body: Sent<N>, request = freshRequest()): Answered<N> => {
    const { nonce, version } = page;
    const outcome = runtime.callFromPanel('rpc', [{ call: name, version, request, nonce, body }]);
    if (outcome.error) throw outcome.error;
    return outcome.value as Answered<N>;
  };
  return {
    html,
    start: page.start,
    answer,
    call(name, body, request) {
      const answered = answer(name, body, request);
      if ('value' in answered) return answered.value;
      throw new Error(`${name} was refused: ${JSON.stringify(answered)}`);
    },
    refusal(name, body, request) {
      const answered = answer(name, body, request);
      if ('refused' in answered) return answered;
      throw new Error(`${name} was not refused: ${JSON.stringify(answered)}`);
    },
  };
}
