import type { SampleNetwork } from '../network';
import { history } from './history/history';
import { charterRows } from './rows/charter';
import { dataRows } from './rows/data';
import { ideaRows } from './rows/ideas';
import { measureRows } from './rows/measures';
import { peopleRows } from './rows/people';
import { planRows } from './rows/plan';
import { processMapRows } from './rows/processMap';
import { productRows } from './rows/products';
import { sharingRows } from './rows/sharing';
import { testRows } from './rows/tests';
import type { Story } from './story';

/** The network that a story is about: what stands in its tabs, and what its history remembers. */
export function tell(story: Story): SampleNetwork {
  const { name, title, timeZone, locale, now, admin, persons } = story;
  return {
    name,
    title,
    timeZone,
    locale,
    now,
    admin: persons.find((person) => person.name === admin)!.email,
    tabs: {
      Data: dataRows(story),
      Ideas: ideaRows(story),
      'Tests & uses': testRows(story),
      Products: productRows(story),
      Sharing: sharingRows(story),
      'Change plan': planRows(story),
      Charter: charterRows(story),
      Measures: measureRows(story),
      People: peopleRows(story),
      'Process map': processMapRows(story),
    },
    events: history(story),
    settings: { 'time zone': timeZone, 'week start': 'Monday' },
  };
}
