import type { Execution } from '../execution';
import type { HostCore } from '../hostCore';
import type { Shop } from '../shop';
import { bytes } from './bytes';
import { files } from './files';
import { lock } from './lock';
import { log } from './log';
import { mail } from './mail';
import { people } from './people';
import { screen } from './screen';
import { stores } from './stores';
import { time } from './time';
import { triggers } from './triggers';

/** All that the services of one execution ask of the laptop. */
export function coreOf(execution: Execution, shop: Shop): HostCore {
  return {
    around: (member, cells, run) => execution.around(member, cells, run),
    quietly: (run) => execution.quietly(run),
    ...time(execution, shop),
    ...people(execution, shop),
    ...log(execution, shop),
    ...stores(execution, shop),
    ...lock(execution, shop),
    ...bytes(execution, shop),
    ...screen(execution, shop),
    ...triggers(execution, shop),
    ...mail(execution, shop),
    ...files(execution, shop),
  };
}
