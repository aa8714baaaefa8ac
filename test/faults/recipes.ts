/** Schedules that broke a promise once, each mended at its root: `npm run faults -- --replay '…'` plays one again. */
export const recipes: readonly string[] = [
  // What blanks the key of a row must come last, also when it is finished later.
  'undoLast: a proposal | kill-after@63',
  // A column inserted meanwhile put a number into Group.
  'enterNumbers: three lines | edit insert a column@52',
  // A row inserted meanwhile got what our own cell had held.
  'answerAsk | edit insert two rows above it@57',
  // Teams were left without the rows of a week.
  'weekly | kill-after@71',
  // The switch was noted twice.
  'menuWeeklyOff | kill-after@67',
  'menuWeeklyTakeOver | kill-after@70',
  // What was asked for in a cell was never answered.
  'onEdit: Ask to move | kill-after@21',
  'onEdit: Ask to move, refused | kill-after@72',
  // What was typed over was cleared without a word in the Cycle history.
  'onEdit: over Stage | kill-after@22',
  // Of a row into which somebody typed too, or that was new, nobody knew whose it was.
  'enterNumbers | edit sort A to Z@49 and edit type beside it@62',
  'answerAsk | edit delete another row@76 and edit type a row below@76',
  // The update cleared it before it noted it.
  'onEdit: over Stage | kill-after@7 then kill-after@81',
  // A row typed below at the same moment was written over.
  'logShare | edit type a row below@42',
  // A heading written in another way kept a cell from being given back.
  'enterNumbers | edit sort Z to A@60 and edit write a heading in capitals@60',
  'menuUndo | edit insert a column@40',
  'onEdit: Ask to move | edit sort A to Z@1',
  'onEdit: over Stage | edit insert a column@1',
  'logShare | edit insert a row on top@41',
];
