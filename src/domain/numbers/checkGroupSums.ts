import type { Look } from './check';
import { all } from './measure';
import { rowPeriods } from './rowPeriods';

/**
 * The groups of a set must add up to All, in number and out-of alike. Where all groups of a set and All are typed and
 * they do not, the group rows of that set do not count; All does.
 */
export function checkGroupSums(look: Look): void {
  const { encoded, fates, directory, say } = look;
  const { numberOf } = rowPeriods(encoded, directory);
  const teams = encoded.teams.length;
  const measures = encoded.measures.length;
  const setOf = encoded.groups.map((group) => directory.sets.findIndex((set) => set.groups.includes(group)));
  const allGroup = encoded.groups.indexOf(all);
  if (allGroup < 0 || setOf.every((set) => set < 0)) return;

  const totals = new Map<number, number>();
  const split = new Map<number, number[]>();
  for (let row = 0; row < encoded.length; row++) {
    if (fates[row] !== 'counted') continue;
    const key = (numberOf(row) * measures + encoded.measure[row]!) * teams + encoded.team[row]!;
    if (encoded.group[row] === allGroup) totals.set(key, row);
    else if (setOf[encoded.group[row]!]! >= 0) {
      const rows = split.get(key);
      if (rows) rows.push(row);
      else split.set(key, [row]);
    }
  }

  for (const [key, rows] of split) {
    const total = totals.get(key);
    if (total === undefined) continue;
    directory.sets.forEach((set, at) => {
      const own = rows.filter((row) => setOf[encoded.group[row]!] === at);
      if (own.length !== set.groups.length) return;
      for (const column of [encoded.number, encoded.outOf]) {
        const sum = own.reduce((before, row) => before + (column[row] || 0), 0);
        const whole = column[total] || 0;
        if (Math.abs(sum - whole) <= 1e-9 * Math.max(1, Math.abs(whole))) continue;
        for (const row of own) say(row, `Groups do not add up to All (${sum} ≠ ${whole})`, 'not counted');
        return;
      }
    });
  }
}
