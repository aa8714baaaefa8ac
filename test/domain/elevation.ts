import type { FactOf } from '../../src/domain/event';

/** What a closed review writes when an idea becomes knowledge; tests that begin later than that say it by hand. */
export function elevatedTo(idea: string, cycle: number): FactOf<'stage.moved'> {
  return {
    event: 'stage.moved',
    idea,
    product: '',
    object: '',
    from: 'Reduction',
    to: 'Capture',
    cycle,
    question: '',
    answer: '',
    more: {},
  };
}
