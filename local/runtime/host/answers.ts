import type { Answer, Question } from './hostCore';

/** Answers dialogs from a list made beforehand. A message with nothing but OK under it needs no answer. */
export function answering(answers: readonly string[]): (question: Question) => Answer | undefined {
  const left = [...answers];
  return (question) => {
    const { kind, buttons } = question;
    const isTyped = kind === 'prompt' || kind === 'inputBox';
    if (!isTyped && buttons.length === 1) return { button: buttons[0]!, text: '' };
    const answer = left.shift();
    if (answer === undefined) return undefined;
    return isTyped ? { button: buttons[0] ?? 'OK', text: answer } : { button: pressed(answer, question), text: '' };
  };
}

function pressed(answer: string, { text, buttons }: Question): string {
  const wanted = answer.trim().toUpperCase();
  const button = [...buttons, 'CLOSE'].find((one) => one === wanted);
  if (!button) throw new Error(`"${answer}" does not answer "${text}": say ${buttons.join(' or ').toLowerCase()}.`);
  return button;
}
