import type { MenuItem } from '../runtime/host/hostCore';
import type { Outcome } from '../runtime/host/outcome';
import { type Desk, Failed } from './command';

/** Says what a person would have seen of an execution, and fails as it failed. */
export function tell(desk: Desk, outcome: Outcome): void {
  for (const { message, title } of outcome.toasts) desk.say([title, message].filter(Boolean).join(': '));
  for (const { question, answer } of outcome.dialogs) {
    const asked = [question.title, question.text].filter(Boolean).join('\n');
    desk.say(
      question.buttons.length === 1 ? asked : `${asked} [${answer ? answer.text || answer.button : 'no answer'}]`,
    );
  }
  for (const { title, kind } of outcome.panels) desk.say(`A ${kind} opened: ${title || 'untitled'}`);
  for (const { level, text } of outcome.log) if (level !== 'Logger') desk.say(text);
  if (outcome.error) throw new Failed(oneLine(outcome.error.message));
}

export function oneLine(text: string): string {
  return text.trim().replace(/\s*\n\s*/g, ' ');
}

/** A value as the result of a command: text as it is, everything else as JSON. */
export function shown(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
}

export function menuLines(items: readonly MenuItem[], depth = 0): string[] {
  const indent = '  '.repeat(depth);
  return items.flatMap((item) => {
    if (item.kind === 'separator') return [`${indent}—`];
    if (item.kind === 'item') return [`${indent}${item.caption}: ${item.run}`];
    return [`${indent}${item.caption}`, ...menuLines(item.items, depth + 1)];
  });
}
