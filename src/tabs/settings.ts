import { tab, text } from './tab';

export const settingsTab = tab(
  '_Settings',
  { about: 'Settings, kept by the Settings panel.', colour: 'hidden', owner: 'tool', appears: 'system', key: ['key'] },
  { key: text('key', { width: 200 }), value: text('value', { width: 240 }), note: text('note', { width: 420 }) },
);
