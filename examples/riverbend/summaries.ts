import { table } from '../generator/table';

/** What each team wrote when it summed up an idea: the five questions, in the team's own words and language. */
export const summaries = table(
  ['idea', 'pass', 'by', 'U1', 'U2', 'U3', 'U4', 'U5'],
  `
idea | pass | by | U1 | U2 | U3 | U4 | U5
I-01 | 1 | Chidi | Looking at the page before the bell brings the work in | Three tests at Cedar and one at Juniper, and on-time work went from two in three to four in five | They had done it. They had nobody to show it to. | Eun and Mateo at Elm, who tried something like it | Pitch in the corridor, then a visit
I-02 | 1 | Beto | A text on the first morning is answered; a letter in the second week is not | Four tests, 47 families, and we count who is reached in 48 hours | Families were not silent. We were late. | Priya en Juniper | A story told by a mother
I-03 | 1 | Amara | They come for a classmate, not for us | Nine, four and eight students at three tables | Help from a teacher can feel like a sentence | Noor at Fir | One page with a photo of the table
I-04 | 1 | Xio | Una voz en el idioma de casa abre la puerta | Tres pruebas, 34 familias; contestaron más de la mitad | الأهل لم يكونوا بعيدين، كانوا ينتظرون أن نكلّمهم بلغتهم. | Mateo at Elm | Un audio de cuarenta segundos, también para quien no abrió la carta
I-05 | 1 | Farid | Three names get met; forty names get filed | Two tests at Fir and one at Cedar: 19 of 21 meetings happened | A shorter list is not a smaller heart | Kavya at Cedar | The card itself
I-06 | 1 | Eun | One rule is easier to keep than five | Four tests; late work fell for most classes | We wrote it for those who read everything we hang up | Luz at Dogwood | A line on every syllabus
I-07 | 1 | Dalia | Three piles are enough to know what to teach tomorrow | Two tests here, one at Birch, and tickets mastered went up after New Year | We had been grading what we only needed to read | Jonas at Birch | A video of one desk
I-09 | 1 | Grace | Students write braver goals than we do | Two tests, 40 students, 25 cards | A goal without a date is a wish | no one yet | Cards on a wall
I-10 | 1 | Noor | An open door at the same hour every day is used | 25 visits in two weeks at Fir, five in two lunches at Alder | They did not want an appointment. They wanted company first. | Imani at Alder | Story
I-11 | 1 | Uma | Knowing what is due helps who was away, if they can read it | Four tests; the numbers by language tell another story than the total | A total can rise while someone is left standing | Luz at Dogwood | One page, with the two lines in one picture
I-13 | 1 | Kavya | One mistake from yesterday starts the lesson by itself | Two tests here, one at Hazel | Mistakes are the part of the lesson they wrote themselves | Omar at Hazel | Pitch
I-14 | 1 | Imani | A partner who was chosen brings the notes; one who was given does not | Two tests, 52 students | Seats are not friendships | no one yet | Sketch of the room
I-15 | 1 | Dalia | The driver knows at 7:05 what we learn at 9:00 | Three tests, nine routes | We had never asked them anything | Jonas at Birch | One page for the office
I-17 | 1 | Omar | Two adults at the start give back eight minutes | Three tests in three classes | The lesson was not slow, the beginning was | Kavya at Cedar | Visit
I-20 | 1 | Grace | Fifteen minutes every second week beats one long afternoon in spring | Four tests, about half of the plans begun by winter | They put it off because we did | Jonas at Birch | One page, and one for the district
I-24 | 1 | Beto | A first call without bad news makes the second one easy | Four tests, 67 families | We had spent our one good chance on complaints | Luz, que llamó a diez familias en Dogwood | Story
I-02 | 2 | Beto | It works where the family chose the hour; it frightens where the number is unknown | Uses at Cedar, Elm and Juniper: better, worse, better | The message was never the point. Who sends it is. | Eun at Elm | Change the message bank, then tell it again
I-17 | 2 | Grace | It holds only where nobody is called away | The same three tests, read again after the vote | We had tested the idea on our best days | Chidi at Cedar | Visit
I-21 | 1 | Rosa | Somebody their own age asking once is enough for half of them | Three tests, 60 pairs | Nobody wanted to be missed by a machine | no one yet | Pitch by a student
`,
);
