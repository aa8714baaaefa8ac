import type { SampleRow } from '../../network';
import { row } from '../cells';
import { linker } from '../links';
import type { Story } from '../story';

export function sharingRows(story: Story): SampleRow[] {
  const links = linker(story);
  return story.shares.map((share) =>
    row({
      ID: share.id,
      Date: share.on,
      Who: share.who,
      Product: links(share.product),
      Idea: links(share.idea),
      Group: share.group,
      Direction: share.direction,
      Format: share.format,
      People: Number(share.people),
      'What we heard back': share.heard,
      'Follow up': share.followUp,
    }),
  );
}
