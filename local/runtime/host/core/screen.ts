import type { Answer, MenuItem, Question } from '../hostCore';
import type { Part } from './part';

type Members = 'hasUi' | 'ask' | 'toast' | 'open' | 'addMenu' | 'hasAdvanced' | 'projectFile';

/** What a person sees, and what the project brings. */
export const screen: Part<Members> = (execution, shop) => {
  const { options, outcome } = execution;
  return {
    hasUi: () => options.hasUi,
    ask(question) {
      const dialog: { question: Question; answer?: Answer } = { question };
      outcome.dialogs.push(dialog);
      const answer = shop.gate.outside(() => shop.ask(question));
      if (!answer) {
        const words = [question.title, question.text].filter(Boolean).join(' – ');
        throw execution.kill(`Nobody answered the question: ${words}`);
      }
      dialog.answer = answer;
      return answer;
    },
    toast: (message, title, seconds) => void outcome.toasts.push({ message, title, seconds }),
    open: (panel) => void outcome.panels.push(panel),
    addMenu: (menu) => void outcome.menus.push(JSON.parse(menu) as MenuItem),
    hasAdvanced: (service) => shop.advanced()?.includes(service) ?? true,
    projectFile: (name) => shop.projectFile(name),
  };
};
