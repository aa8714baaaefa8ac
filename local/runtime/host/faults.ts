import type { Call } from './execution';

/** What goes wrong at one call: an error instead of the call or after it, or the end of the script there. */
export type FaultKind = 'before' | 'after' | 'kill-before' | 'kill-after';
export interface Fault {
  kind: FaultKind;
  /** The call at which it happens, counted from 1 in each execution. */
  at: number;
  /** Only in the n-th execution since the fault was set, counted from 1; in the first one unless told. */
  execution?: number;
}

/** What Google says when a service fails. */
export const serviceError = "We're sorry, a server error occurred. Please wait a bit and try again.";

/** What has to be known of a call that is disturbed. */
type Disturbed = Pick<Call, 'number' | 'when'> & { execution: { kill(): Error } };

/** For `onCall`: makes each fault happen once. `hit` tells which ones have. */
export function faults(...list: readonly Fault[]): { onCall: (call: Disturbed) => void; hit: Fault[] } {
  const hit: Fault[] = [];
  const seen: Disturbed['execution'][] = [];
  return {
    hit,
    onCall(call) {
      if (!seen.includes(call.execution)) seen.push(call.execution);
      const nth = seen.indexOf(call.execution) + 1;
      for (const fault of list) {
        const isHere = fault.at === call.number && (fault.execution ?? 1) === nth && fault.kind.endsWith(call.when);
        if (!isHere || hit.includes(fault)) continue;
        hit.push(fault);
        if (fault.kind.startsWith('kill')) throw call.execution.kill();
        throw failure();
      }
    },
  };
}

function failure(): Error {
  const error = new Error(serviceError);
  error.name = 'Exception';
  return error;
}
