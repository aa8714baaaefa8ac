import type { SampleNetwork } from '../network';
import { now } from './calendar';
import { charterRows } from './charter';
import { measureRows } from './measures';
import { dataRows } from './numbers';
import { peopleRows } from './people';

/** Eight schools, thirty-six people, forty weeks: the network that the pictures and the scenarios tell of. */
export const riverbend = (): SampleNetwork => ({
  name: 'riverbend',
  title: 'Riverbend Network',
  timeZone: 'America/New_York',
  locale: 'en_US',
  now,
  admin: 'finn@riverbend.example',
  tabs: { Data: dataRows(), Charter: charterRows(), Measures: measureRows(), People: peopleRows() },
  events: [],
  settings: {},
});
