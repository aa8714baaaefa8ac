import type { TabView } from '../protocol';
import type { App } from './app';
import { confirmed, typedIn } from './dialog';
import type { Entry } from './menu';

/** What can be done with a whole tab. */
export function tabEntries(app: App, { id, name }: TabView): Entry[] {
  const at = app.book.tabs.findIndex((tab) => tab.id === id);
  return [
    {
      caption: 'Rename…',
      run: async () => {
        const typed = await typedIn('New name of the tab', name);
        if (typed) await app.perform('renameTab', { sheet: id, name: typed });
      },
    },
    { caption: 'Move left', off: at === 0, run: () => void app.perform('moveTab', { sheet: id, to: at - 1 }) },
    {
      caption: 'Move right',
      off: at === app.book.tabs.length - 1,
      run: () => void app.perform('moveTab', { sheet: id, to: at + 1 }),
    },
    '—',
    {
      caption: 'Delete',
      run: async () => {
        if (await confirmed(`Delete the tab ${name} and everything in it?`, 'Delete the tab'))
          await app.perform('removeTab', { sheet: id });
      },
    },
  ];
}
