import type { SampleRow } from '../../network';
import { row } from '../cells';
import { linker } from '../links';
import type { Story } from '../story';

export function planRows(story: Story): SampleRow[] {
  const links = linker(story);
  return story.plan.map((stand) =>
    row({
      Row: stand.id,
      Product: links(stand.product),
      Group: stand.group,
      Category: stand.category,
      'State now': stand.state,
      'Action they need to take': stand.action,
      'What motivates them': stand.motivates,
      People: stand.people,
      Time: stand.time,
      Money: stand.money,
      'Know-how': stand.knowHow,
      Obstacles: stand.obstacles,
      Surmountable: stand.surmountable,
      'Other conditions': stand.other,
      'Support by us': stand.us,
      'Support by partners': stand.partners,
      Owner: stand.owner,
      'Last contact': stand.contact,
      'Revisit by': stand.revisit,
      'Ask to leader': stand.ask,
    }),
  );
}
