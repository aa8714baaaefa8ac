/** Eight schools and how many ninth-graders each has. */
export const teams = [
  { name: 'Alder', size: 96, measures: ['M01', 'M02', 'M04', 'M05', 'M10'] },
  { name: 'Birch', size: 120, measures: ['M01', 'M03', 'M06', 'M07', 'M10'] },
  { name: 'Cedar', size: 104, measures: ['M01', 'M02', 'M04', 'M06', 'M10'] },
  { name: 'Dogwood', size: 88, measures: ['M01', 'M05', 'M07', 'M09', 'M10'] },
  { name: 'Elm', size: 132, measures: ['M01', 'M02', 'M04', 'M06', 'M10'] },
  { name: 'Fir', size: 76, measures: ['M01', 'M03', 'M05', 'M08', 'M10'] },
  { name: 'Hazel', size: 64, measures: ['M01', 'M04', 'M07', 'M08', 'M10'] },
  { name: 'Juniper', size: 112, measures: ['M01', 'M02', 'M06', 'M09', 'M10'] },
] as const;
export type TeamName = (typeof teams)[number]['name'];

/** Each half of a pair adds up with the other to the whole team; the first one is a priority group. */
export const pairs = [
  {
    set: 'Language',
    group: 'Multilingual',
    others: 'Not multilingual',
    people: [22, 30, 24, 18, 40, 14, 9, 26],
    behind: 90,
  },
  { set: 'Income', group: 'Low income', others: 'Not low income', people: [51, 70, 66, 40, 90, 37, 31, 80] },
] as const;
