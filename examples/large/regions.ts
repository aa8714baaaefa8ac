/** Five valleys of eight schools each, and how the people of the first valley are called in the others. */
export const regions = [
  ['Alder', 'Birch', 'Cedar', 'Dogwood', 'Elm', 'Fir', 'Hazel', 'Juniper'],
  ['Acacia', 'Almond', 'Apple', 'Ash', 'Aspen', 'Bay', 'Beech', 'Buckeye'],
  ['Camellia', 'Catalpa', 'Chestnut', 'Cypress', 'Ebony', 'Ginkgo', 'Hawthorn', 'Hemlock'],
  ['Hickory', 'Holly', 'Hornbeam', 'Larch', 'Laurel', 'Lime', 'Linden', 'Locust'],
  ['Magnolia', 'Maple', 'Mulberry', 'Myrtle', 'Oak', 'Olive', 'Pear', 'Pecan'],
] as const;

export const valleys = ['North', 'East', 'Middle', 'West', 'South'] as const;

const surnames = [
  ...['Alvarez', 'Brandt', 'Castillo', 'Diallo', 'Eriksen', 'Farah'],
  ...['Garcia', 'Haddad', 'Ivanov', 'Jensen', 'Kim', 'Lopez'],
];

/** A full name: five namesakes in five valleys never share a surname. */
export const fullName = (first: string, place: number, region: number): string =>
  `${first} ${surnames[(place * 5 + region * 7) % surnames.length]}`;
