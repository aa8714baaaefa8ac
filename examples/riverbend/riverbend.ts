import type { SampleNetwork } from '../network';
import { now } from './calendar';
import { charterRows } from './charter';
import { history } from './history/history';
import { ideaRows } from './ideas';
import { measureRows } from './measures';
import { dataRows } from './numbers';
import { peopleRows } from './people';
import { planRows } from './plan';
import { processMapRows } from './processMap';
import { productRows } from './productRows';
import { sharingRows } from './sharing';
import { testTabRows } from './tests';

/** Eight schools, thirty-six people, forty weeks: the network that the pictures and the scenarios tell of. */
export const riverbend = (): SampleNetwork => ({
  name: 'riverbend',
  title: 'Riverbend Network',
  timeZone: 'America/New_York',
  locale: 'en_US',
  now,
  admin: 'finn@riverbend.example',
  tabs: {
    Data: dataRows(),
    Ideas: ideaRows(),
    'Tests & uses': testTabRows(),
    Products: productRows(),
    Sharing: sharingRows(),
    'Change plan': planRows(),
    Charter: charterRows(),
    Measures: measureRows(),
    People: peopleRows(),
    'Process map': processMapRows(),
  },
  events: history(),
  settings: { 'time zone': 'America/New_York', 'week start': 'Monday' },
});
