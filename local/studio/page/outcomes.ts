import type { Panel } from '../../runtime/host/hostCore';
import type { OutcomeView } from '../protocol';
import { complain, toast } from './toasts';

/** Shows what an execution showed: its toasts, its panels, and in words what went wrong. */
export function showOutcomes(outcomes: readonly OutcomeView[], open: (panel: Panel) => void): void {
  for (const { name, error, toasts, panels } of outcomes) {
    for (const { message, title, seconds } of toasts) toast(message, title, seconds);
    for (const panel of panels) open(panel);
    if (error !== undefined) complain(error, `The script stopped in ${name}`);
  }
}
