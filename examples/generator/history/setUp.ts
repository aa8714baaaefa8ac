import { charterChanged, standardVoted } from '../../../src/domain/facts';
import type { SampleEvent } from '../../network';
import { mondayOf } from '../calendar';
import type { Teller } from './teller';

/** The first morning: the standards become version 1, and everything else that was agreed is written down. */
export function setUp({ story, diary }: Teller): SampleEvent[] {
  const isStandard = ({ kind }: { readonly kind: string }) => kind === 'Standard';
  return diary.command(mondayOf(story.calendar, 1), 9, 'set-up', diary.by(story.admin), [
    ...story.agreements
      .filter(isStandard)
      .map(({ code, text, required = false, equity = false }) => standardVoted(code, 1, { text, required, equity })),
    ...story.agreements.filter((one) => !isStandard(one)).map(({ code, text }) => charterChanged(code, '', text)),
  ]);
}
