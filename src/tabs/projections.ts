import { tab, text } from './tab';

/** Values by id behind the computed columns of people's tabs; column order is what the header formulas look up. */
export const computedTab = tab(
  '_Computed',
  {
    about: 'What the computed columns show, by id. Rebuilt by every update.',
    colour: 'hidden',
    owner: 'tool',
    appears: 'system',
    key: ['id'],
  },
  { id: text('id') },
);

export const listsTab = tab(
  '_Lists',
  {
    about: 'What the dropdowns offer. Rebuilt by every update.',
    colour: 'hidden',
    owner: 'tool',
    appears: 'system',
    key: [],
  },
  {},
);

export const seriesTab = tab(
  '_Series',
  {
    about: 'The numbers behind the charts: 52 periods for each measure.',
    colour: 'hidden',
    owner: 'tool',
    appears: 'system',
    key: [],
  },
  {},
);

export const outboxTab = tab(
  '_Outbox',
  {
    about: 'Mail that waits for a working morning.',
    colour: 'hidden',
    owner: 'tool',
    appears: 'system',
    key: ['period'],
  },
  {
    period: text('Period'),
    recipient: text('Recipient', { width: 200 }),
    subject: text('Subject', { width: 240 }),
    body: text('Body', { width: 300 }),
    state: text('State'),
    when: text('When', { width: 150 }),
  },
);

export const dashboardTab = tab(
  'Dashboard',
  {
    about:
      'What needs to be done, who needs to do it, and whether we are getting better. Built by every update; nobody types here.',
    colour: 'blue',
    owner: 'tool',
    appears: 'day one',
    key: [],
  },
  {},
);
