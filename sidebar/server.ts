import type { Answer, CallName, Reply, Sent } from '../src/contract';
import { nonce, version } from './page';

/** The part of Google's own script that panels use. Only plain JSON crosses it. */
declare const google: {
  script: {
    run: {
      withSuccessHandler<N extends CallName>(done: (answer: Answer<N>) => void): typeof google.script.run;
      withFailureHandler(failed: (error: Error) => void): typeof google.script.run;
      rpc(envelope: unknown): void;
    };
    host: { close(): void };
  };
};

/** The server said no, in words a person can act on; `field` is the part of the form it concerns. */
export class NotDone extends Error {
  readonly field: string | undefined;
  /** The page is older than the workbook's script: only opening it again helps. */
  readonly reload: boolean;
  constructor(answer: { refused: string; field?: string } | { reload: string }) {
    super('reload' in answer ? answer.reload : answer.refused);
    this.reload = 'reload' in answer;
    this.field = 'refused' in answer ? answer.field : undefined;
  }
}

/** Calls the server by the contract. Sent twice with the same `request`, a command acts once. */
export function call<N extends CallName>(name: N, body: Sent<N>, request = ''): Promise<Reply<N>> {
  return new Promise((resolve, reject) => {
    google.script.run
      .withSuccessHandler((answer: Answer<N>) =>
        'value' in answer ? resolve(answer.value) : reject(new NotDone(answer)),
      )
      .withFailureHandler(reject)
      .rpc({ call: name, version, request, nonce, body });
  });
}

export const closePanel = (): void => google.script.host.close();
