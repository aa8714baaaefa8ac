import { empty } from './empty/empty';
import { large } from './large/large';
import type { SampleNetwork } from './network';
import { riverbend } from './riverbend/riverbend';
import { wards } from './wards/wards';

export type SampleName = 'riverbend' | 'large' | 'empty' | 'wards';

/** Every network that can be loaded to try the tool out. Each is made afresh, the same on every machine. */
export const samples: Readonly<Record<SampleName, () => SampleNetwork>> = { riverbend, large, empty, wards };
