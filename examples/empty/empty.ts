import type { SampleNetwork } from '../network';

/** Day one: headings, and nothing under them. */
export const empty = (): SampleNetwork => ({
  name: 'empty',
  title: 'New network',
  timeZone: 'America/New_York',
  locale: 'en_US',
  now: '2026-05-25T06:00:00',
  admin: 'admin@newnetwork.example',
  tabs: {},
  events: [],
  settings: {},
});
