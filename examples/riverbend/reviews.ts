import { table } from '../generator/table';

/** Each review: who led it, and how people voted. Leaders stand last: their ballots open when the others are enough. */
export const reviews = table(
  ['idea', 'pass', 'facilitator', 'knowledge', 'promising', 'nothing', 'leaders'],
  `
idea | pass | facilitator | knowledge | promising | nothing | leaders
I-02 | 1 | Yara | Beto; Jonas; Chidi; Priya; Eun; Farid; Zeke; Gia | Grace: Nine messages, and none of them in Somali | | Cleo
I-04 | 1 | Zeke | Hugo; Xio; Mateo; Rosa; Amara; Dalia; Hana | Viet: Nobody has said what happens after the note | | Dev; Esi
I-01 | 1 | Yara | Chidi; Kavya; Priya; Grace; Luz; Quinn; Noor; Gia | Uma: One adult cannot hold two doors | | Cleo
I-20 | 1 | Ada | Grace; Wren; Jonas; Tala; Samir; Imani; Hana | Hugo: Falta probarlo sin consejero | | Esi
I-05 | 1 | Zeke | Farid; Noor; Kavya; Omar; Xio; Bo; Gia; Rosa | | | Dev
I-03 | 1 | Bo | Amara; Quinn; Noor; Rosa; Chidi; Wren; Ivo | Eun: A table that a short week empties is not there yet | | Cleo
I-17 | 1 | Yara | Grace; Omar; Ada | Jonas: Only in rooms that have two adults anyway; Chidi: I would like to see it on a bad day; Dalia: Ask the office first; Farid: No word yet on multilingual students; Jude: It was calm, but only until somebody knocked | | Cleo
I-10 | 1 | Zeke | Farid; Viet; Imani; Dalia; Priya; Uma; Jude | Samir: It needs a room that is its own | | Cleo; Dev
I-07 | 1 | Yara | Dalia; Luz; Jonas; Amara; Kavya; Mateo; Ivo; Grace | | | Dev
I-06 | 1 | Bo | Eun; Mateo | Chidi: The rule is good, the wall is not; Quinn: Try it read aloud | Uma: The gap is wider than before; Dalia: Four of my twelve had never heard of it; Beto: Quien trabaja de noche no gana nada; Ivo: Half credit is the same as none | Esi
I-02 | 2 | Ada | Beto; Rosa; Xio; Chidi; Omar; Noor; Jude; Luz; Zeke | | | Cleo
`,
);

/** A show of hands that a facilitator recorded for a group: one vote, with the head-count beside it. */
export const groupBallots = table(
  ['idea', 'pass', 'by', 'group', 'knowledge', 'promising', 'nothing'],
  `
idea | pass | by | group | knowledge | promising | nothing
I-04 | 1 | Zeke | Multilingual families | 10 | 2 | 0
`,
);

/** Who rated the standards. All six were found met but where something else is written, with the reason. */
export const ratings = table(
  ['idea', 'pass', 'reviewer', 'except'],
  `
idea | pass | reviewer | except
I-02 | 1 | Chidi |
I-02 | 1 | Priya | ST6 Partly: one would have to hear it once
I-04 | 1 | Rosa |
I-04 | 1 | Xio | ST6 Partly: the kit is thin
I-04 | 1 | Dalia | ST5 Partly: twenty minutes are twenty minutes
I-01 | 1 | Priya |
I-01 | 1 | Quinn | ST6 Not met: the guide is not written yet
I-20 | 1 | Jonas | ST6 Partly: the page on credits is missing
I-20 | 1 | Tala |
I-20 | 1 | Wren |
I-05 | 1 | Omar |
I-05 | 1 | Kavya |
I-03 | 1 | Rosa | ST5 Partly: an hour of somebody’s duty
I-03 | 1 | Chidi |
I-03 | 1 | Noor | ST6 Partly: how to choose the two
I-17 | 1 | Jonas | ST2 Can't tell: three classes; ST4 Can't tell: nobody counted
I-17 | 1 | Chidi | ST2 Not met: the measure is flat; ST4 Can't tell: the group is too small to show; ST5 Partly: hard to staff
I-10 | 1 | Imani |
I-10 | 1 | Priya | ST6 Partly: without the room there is nothing to hand over
I-07 | 1 | Jonas |
I-07 | 1 | Kavya |
I-07 | 1 | Amara | ST3 Partly: who is in the third pile
I-06 | 1 | Dalia | ST4 Not met: multilingual students fell; ST6 Partly: one line is not a product
I-06 | 1 | Quinn | ST4 Not met: the gap grew; ST3 Partly: says for whom it did not work, late
I-02 | 2 | Omar |
I-02 | 2 | Eun | ST6 Partly: say on page one from which number
`,
);

/** What the fairness gate found when a review closed: the priority group's own numbers, and how far behind it was. */
export const fairness = table(
  ['idea', 'pass', 'passes', 'words'],
  `
idea | pass | passes | words
I-02 | 1 | yes | No linked measure is split by group; tests say better for priority groups
I-04 | 1 | yes | No linked measure is split by group; tests say better for priority groups
I-01 | 1 | yes | Multilingual at Cedar in M04 went from 55.6 to 69.1, the gap from 15.4 to 10.4 points
I-20 | 1 | yes | No linked measure is split by group; tests say better for priority groups
I-05 | 1 | yes | No linked measure is split by group; tests say better for priority groups
I-03 | 1 | yes | Multilingual at Alder in M04 went from 54.0 to 65.5, the gap from 14.8 to 10.4 points
I-17 | 1 | no | Multilingual at Hazel is hidden, under 10 people: it counts as no data
I-10 | 1 | yes | No linked measure is split by group; tests say better for priority groups
I-07 | 1 | yes | No linked measure is split by group; tests say better for priority groups
I-06 | 1 | no | Multilingual at Elm in M04 went from 57.0 to 53.9, the gap from 12.4 to 31.1 points
I-02 | 2 | yes | No linked measure is split by group; tests say better for priority groups
`,
);
