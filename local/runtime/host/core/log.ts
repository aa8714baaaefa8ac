import type { Part } from './part';

export const log: Part<'log' | 'logged' | 'clearLogged'> = ({ outcome }, { clock }) => {
  let lines: string[] = [];
  return {
    log(level, text) {
      outcome.log.push({ level, text });
      if (level === 'Logger') lines.push(`${new Date(clock.now()).toUTCString()} INFO: ${text}\n`);
    },
    logged: () => lines.join(''),
    clearLogged() {
      lines = [];
    },
  };
};
