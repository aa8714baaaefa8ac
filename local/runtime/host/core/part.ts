import type { Execution } from '../execution';
import type { HostCore } from '../hostCore';
import type { Shop } from '../shop';

/** Some members of the core, for one execution. */
export type Part<Members extends keyof HostCore> = (execution: Execution, shop: Shop) => Pick<HostCore, Members>;
