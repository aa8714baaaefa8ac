import type { Damage } from './damage';
import { cells } from './damages/cells';
import { headings } from './damages/headings';
import { historyByHand } from './damages/history';
import { ids } from './damages/ids';
import { layout } from './damages/layout';

/** Every damage there is, kind by kind. */
export const damages: readonly Damage[] = [...headings, ...cells, ...layout, ...ids, ...historyByHand];
