import { addDays } from '../../../src/domain/measures/periods';
import type { SampleRow } from '../../network';
import { row } from '../cells';
import { linker } from '../links';
import type { Product, Story, Trial } from '../story';

export function productRows(story: Story): SampleRow[] {
  const links = linker(story);
  return story.products.map((product) =>
    row({
      ID: product.id,
      'Idea(s)': links(product.idea),
      Title: product.title,
      Format: product.format,
      Audience: product.audience,
      'Expected action': product.action,
      Category: product.category,
      'Next steps': product.steps.replaceAll(' / ', '\n'),
      'Time a week (min)': product.minutes === '' ? undefined : Number(product.minutes),
      'People needed': product.people,
      Bandwidth: product.bandwidth,
      Money: product.money,
      'Know-how/training': product.knowHow,
      Broker: product.brokers,
      Keeper: product.keepers,
      'Review by': reviewBy(product, story.trials),
      'Media link': product.media,
    }),
  );
}

/** 120 days after it was ready, moved on by every use that went better (using it again is reviewing it); '' for a draft. */
function reviewBy({ id, ready }: Product, trials: readonly Trial[]): string {
  const betterUses = trials
    .filter(({ kind, product, result }) => kind === 'Use' && product === id && result === 'Better')
    .map((use) => use.finished)
    .sort();
  return ready === '' ? '' : addDays(betterUses.at(-1) ?? ready, 120);
}
