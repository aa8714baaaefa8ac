import { pause } from '../clock';
import { isDead } from '../gate';
import type { Scope } from '../hostCore';
import type { HeldLock } from '../state';
import type { Part } from './part';
import { storeOf } from './stores';

/** Milliseconds between two looks at a lock that another process holds. */
const LOOK = 20;

export const lock: Part<'lock' | 'hasLock' | 'unlock'> = ({ id, options }, { state, clock, gate, running }) => {
  const key = (scope: Scope) => storeOf(scope, options.person);
  const isMine = (scope: Scope) => state.locks.value[key(scope)]?.execution === id;
  /** Whoever took it has ended without giving it back. */
  const isLeft = ({ execution, pid }: HeldLock) => (pid === process.pid ? !running.has(execution) : isDead(pid));
  return {
    lock(scope, ms) {
      if (ms < 0) return false;
      // Real time: the one who holds it may be another process.
      for (const end = Date.now() + ms; ; ) {
        const held = state.locks.value[key(scope)];
        if (!held || held.execution === id || isLeft(held)) {
          state.locks.touch()[key(scope)] = { execution: id, pid: process.pid };
          return true;
        }
        if (held.pid === process.pid || Date.now() >= end) {
          // Whoever holds it in this process is waiting for us: only the clock can go on.
          clock.pass(ms);
          return false;
        }
        gate.outside(() => pause(LOOK));
      }
    },
    hasLock: isMine,
    unlock(scope) {
      if (isMine(scope)) delete state.locks.touch()[key(scope)];
    },
  };
};
