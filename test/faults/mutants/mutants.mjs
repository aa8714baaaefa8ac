/**
 * Mistakes that somebody could make in the write path, each as one change of a source file. `npm run faults -- --mutants`
 * builds the bundle with each and must find a schedule that breaks it. `tries` names the commands with which it looks, and
 * `kinds` what it lets go wrong.
 */
export const mutants = [
  {
    name: 'a failed append is written once more, without looking',
    file: 'src/google/book.ts',
    from: '      sheet.getRange(first, run[0]!.at + 1, rows.length, run.length).setValues(values);',
    to: `      try { sheet.getRange(first, run[0]!.at + 1, rows.length, run.length).setValues(values); }
      catch { sheet.getRange(first + rows.length, run[0]!.at + 1, rows.length, run.length).setValues(values); }`,
    kinds: ['failures'],
    tries: ['notice', 'logShare'],
  },
  {
    name: 'cells and rows before the Cycle history',
    file: 'src/google/carryOut.ts',
    from: '  known.historian.record([{ by: stands, facts }], command);\n  for (const [tab, rows] of byTab(plan.rows))\n    book.append(\n      tab,\n      rows.map((row) => row.fields),\n    );\n',
    to: '  for (const [tab, rows] of byTab(plan.rows)) book.append(tab, rows.map((row) => row.fields));\n  changeCells(host, book, plan.cells);\n  known.historian.record([{ by: stands, facts }], command);\n',
    kinds: ['kills'],
    tries: ['propose', 'enterNumbers'],
  },
  {
    name: 'no lock',
    file: 'src/google/command.ts',
    from: "  if (!lock.tryLock(10_000)) throw new Refusal('Someone else is saving. Try again in a moment.');",
    to: '  lock.tryLock(0);',
    kinds: ['doubles', 'others'],
    tries: ['notice', 'propose'],
  },
  {
    name: 'flushed after the lock was given back',
    file: 'src/google/command.ts',
    from: "    if (!book.isOnlyRead) host.SpreadsheetApp.flush();\n    book.store.save();\n    if (end === 'release') lock.releaseLock();\n",
    to: '    book.store.save();\n    lock.releaseLock();\n    if (!book.isOnlyRead) host.SpreadsheetApp.flush();\n',
    kinds: ['locks'],
    tries: ['notice'],
  },
  {
    name: 'a cell is written by the row that was remembered',
    file: 'src/google/change.ts',
    from: '    const missed = hits.filter((hit) => !holds(book, hit));',
    to: '    const missed: Hit[] = [];',
    kinds: ['edits'],
    tries: ['enterNumbers'],
  },
  {
    name: 'what is recorded counts as carried out at once',
    file: 'src/google/historian.ts',
    from: '    this.events.push(...events);\n',
    to: '    this.events.push(...events);\n    this.keep({ rows: this.rows.length, chain: cells[cells.length - 1]!.chain });\n    this.book.store.save();\n',
    kinds: ['kills'],
    tries: ['propose'],
  },
  {
    name: 'a week counts as prepared before its rows stand there',
    file: 'src/google/update.ts',
    from: '  book.append(\n    data,',
    to: "  historian.record(plan.record, { when: at, request: '', digest: '' });\n  book.store.save();\n  book.append(\n    data,",
    kinds: ['kills'],
    tries: ['weekly'],
  },
];
