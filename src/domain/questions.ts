import { ShareFormat } from './words';

/**
 * The guiding questions, in our own words. Codes are stable: History keeps answers under them, and never shows them.
 * An answer is carried forward to the question that names it in `from`.
 */
export interface Question {
  readonly code: string;
  readonly ask: string;
  /** How a refusal names it: `Before Summary, write down …`. */
  readonly short: string;
  readonly hint: string;
  readonly kind: 'line' | 'people' | 'format' | 'rating' | 'groups';
  /** Questions whose answers prefill this one, the nearest first. */
  readonly from: readonly string[];
}

const question = (
  code: string,
  ask: string,
  short: string,
  hint: string,
  kind: Question['kind'] = 'line',
  from: readonly string[] = [],
) => ({ code, ask, short, hint, kind, from }) as const satisfies Question;

/** From testing to a summary: one team looks at its own results. */
export const summaryQuestions = [
  question(
    'U1',
    'What did you find out that others should hear?',
    'what you found out',
    'One sentence, as you would tell it over coffee.',
  ),
  question(
    'U2',
    'What makes you believe it?',
    'what makes you believe it',
    'Which test, which number, what people said.',
  ),
  question(
    'U3',
    'What do you see differently now?',
    'what you see differently now',
    'About the problem, or about how we try things.',
  ),
  question(
    'U4',
    'Who should try it next?',
    'who should try it next',
    'A person or a team. “No one yet” is an answer.',
    'people',
  ),
  question(
    'U5',
    'How would you pass this on?',
    'how you would pass it on',
    'The form that suits those who will use it.',
    'format',
  ),
] as const;

/** From a summary to a synthesis: at least two teams lay their results side by side. */
export const synthesisQuestions = [
  question(
    'Y1',
    'What did we learn that others should hear?',
    'what we learned',
    'Together now, not team by team.',
    'line',
    ['U1'],
  ),
  question(
    'Y2',
    'What makes us believe it?',
    'what makes us believe it',
    'Across the places where it was tried.',
    'line',
    ['U2'],
  ),
  question(
    'Y3',
    'What do we see when we put the tests side by side?',
    'what the tests show side by side',
    'What is alike, what is not, what surprised us.',
  ),
  question(
    'Y4',
    'How strong is the evidence, and why?',
    'why the evidence is that strong',
    'Your view; the tool’s hint stands beside it.',
    'rating',
  ),
  question('Y5', 'Who else should try it?', 'who else should try it', 'A place that is not like ours.', 'people', [
    'U4',
  ]),
  question(
    'Y6',
    'How do we pass this on?',
    'how we pass it on',
    'The form that suits those who will use it.',
    'format',
    ['U5'],
  ),
] as const;

/** Closing a review. “Not yet” is no answer here. */
export const reviewQuestions = [
  question(
    'R1',
    'What may others rely on from now on?',
    'what others may rely on',
    'The part that held wherever it was tried.',
    'line',
    ['Y1', 'U1'],
  ),
  question(
    'R2',
    'What is good but not ready?',
    'what is not ready yet',
    'What to change and try again. “Nothing” is an answer.',
  ),
  question(
    'R3',
    'Who gains from it, and what for?',
    'who gains from it',
    'The groups it is for: each gets a product and a plan row.',
    'groups',
  ),
  question('R4', 'How do we reach each of them?', 'how to reach them', 'One way for each group.', 'format', [
    'Y6',
    'U5',
  ]),
] as const;

/** What a group needs before it can act: asked for each row of the Change plan, typed there. */
export const planQuestions = [
  question('Q1', 'Why would they want to?', 'what motivates them', 'In their words: what gets easier for them.'),
  question(
    'Q2',
    'What does it take from them?',
    'what it takes',
    'People, time, money, know-how. Write “none” where it takes none.',
  ),
  question('Q3', 'What is in the way, and can it be moved?', 'what is in the way', 'Say yes, with help, or no.'),
  question('Q4', 'What else has to be true first?', 'what else has to be true', 'A date, a rule, somebody’s word.'),
] as const;

export const questions: readonly Question[] = [
  ...summaryQuestions,
  ...synthesisQuestions,
  ...reviewQuestions,
  ...planQuestions,
];

export type QuestionCode =
  | (typeof summaryQuestions)[number]['code']
  | (typeof synthesisQuestions)[number]['code']
  | (typeof reviewQuestions)[number]['code'];

/** Answers of a form, by question. */
export type Answers = Readonly<Partial<Record<QuestionCode, string>>>;

/** What *How would you pass this on?* offers; anything else may be typed. */
export const formats: readonly string[] = ShareFormat.options.filter((format) => format !== 'Other');

export function questionFor(code: string): Question | undefined {
  return questions.find((one) => one.code === code);
}

const notAnswers = new Set(['', '-', '–', '—', '?', 'not yet', 'not yet known', 'not known', 'n/a', 'na', 'tbd']);

/** One sentence is enough, and “not yet” is honest; blanks are not answers. */
export function isAnswered(text: string | undefined): boolean {
  return (text ?? '').trim() !== '';
}

/** Where knowledge is decided “not yet” does not do. */
export function isFullyAnswered(text: string | undefined): boolean {
  return !notAnswers.has(
    (text ?? '')
      .trim()
      .toLowerCase()
      .replace(/[.!…]+$/, ''),
  );
}
