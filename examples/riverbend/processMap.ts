import { idOf } from '../generator/cells';
import type { Step } from '../generator/story';
import { table } from '../generator/table';

/** The routines that were planned, from the goal backward. Two steps are still to come: nobody holds them yet. */
const planned = table(
  ['goal', 'phase', 'step', 'lane', 'often', 'groups', 'tool', 'support', 'feeds', 'status'],
  `
goal | phase | step | lane | often | groups | tool | support | feeds | status
AG1 | Application | Teams try one proven routine for three weeks | Grade 9 teachers | Quarterly | Grade 9 teachers; Coaches | Action guide | A visit to a team that does it | | In place
AG1 | Sharing | Brokers’ round: each tells one other team | Coaches | Monthly | Coaches; Grade 9 teachers | Pitch card | Cover for one lesson | S-01 | In place
AG1 | Capture | Writing afternoon for what was elevated | Grade 9 teachers | Monthly | Grade 9 teachers; Counsellors | The seven facts | Somebody who can edit | S-02 | In place
AG1 | Reduction | Open review with votes | School leaders | Monthly | Grade 9 teachers; School leaders; Students; Multilingual families | Ballot | Interpreter | S-03 | In place
AG1 | Synthesis | Two teams lay their tests side by side | Coaches | Monthly | Grade 9 teachers; Coaches | Tests by team | | S-04 | In place
AG1 | Summary | Data talk in each team | Grade 9 teachers | 2 weeks | Grade 9 teachers | Five questions | 25 minutes of meeting time | S-05 | In place
AG1 | Generation | Weekly numbers and one small test | Grade 9 teachers | Weekly | Grade 9 teachers | Enter this week’s numbers | | S-06 | In place
AG2 | Sharing | Tuesday table with families | Counsellors | 2 weeks | Counsellors; Multilingual families | Audio clips | Interpreter, room | S-10 | In place
AG2 | Generation | Listening round with families | Counsellors | Quarterly | Multilingual families; Community partners | Two questions | A host outside school | S-08 | Planned
AG2 | Application | Families choose the hour and language of calls | Multilingual families | Quarterly | Multilingual families; Counsellors | Hours card | | | Gap
`,
);

export const steps: readonly Step[] = planned.map((step, place) => ({ id: idOf('S', place + 1), ...step }));
