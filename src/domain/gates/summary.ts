import { hasResult, testsOf } from '../evidence';
import { summaryQuestions } from '../questions';
import { type Asked, filled, type Missing, unanswered } from './gate';

/** Before Summary: a finished test with a result and what was learned from it, and five one-sentence answers. */
export function beforeSummary(asked: Asked): Missing[] {
  const withResult = testsOf(asked.network, asked.idea.id).filter(hasResult);
  const test: Missing[] =
    withResult.length === 0
      ? [{ field: 'tests', words: 'a finished test with a result' }]
      : withResult.some((one) => filled(one.learned))
        ? []
        : [{ field: 'tests', words: `what you learned in ${withResult[withResult.length - 1]?.id}` }];
  return [...test, ...unanswered(asked, summaryQuestions)];
}
