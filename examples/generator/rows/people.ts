import type { SampleRow } from '../../network';
import { mondayOf } from '../calendar';
import { row } from '../cells';
import type { Story } from '../story';

export const peopleRows = ({ teams, groups, persons, calendar }: Story): SampleRow[] => [
  ...teams.map(({ name, size }) =>
    row({
      Kind: 'Team',
      Name: name,
      Size: size,
      'Inside/Beyond': 'Inside',
      'Joined on': mondayOf(calendar, 1),
      Active: true,
    }),
  ),
  ...groups.map(({ kind, name, size, priority, reach }) =>
    row({ Kind: kind, Name: name, Size: size, 'Priority group': priority, 'Inside/Beyond': reach, Active: true }),
  ),
  ...persons.map(({ name, email, roles, team, groups: belongs, joinedOn, leavingOn, broker }) =>
    row({
      Kind: 'Person',
      Name: name,
      Email: email,
      Role: roles,
      Team: team,
      'Belongs to': belongs,
      'Inside/Beyond': 'Inside',
      'Joined on': joinedOn,
      'Leaving on': leavingOn,
      'Did the work': broker?.didTheWork,
      'Active relationships': broker?.activeRelationships,
      'Inside the group': broker?.insideTheGroup,
      Evidence: broker?.evidence,
      'Speaks to': broker?.speaksTo,
      'Hours a month': broker?.hours,
      Active: true,
    }),
  ),
];
