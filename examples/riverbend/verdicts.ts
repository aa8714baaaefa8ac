import { table } from '../generator/table';

/** What was answered before each review closed: why it rises (or not), what to refine, who gains, how they hear of it. */
export const verdicts = table(
  ['idea', 'pass', 'R1', 'R2', 'R3', 'R4', 'anyway'],
  `
idea | pass | R1 | R2 | R3 | R4 | anyway
I-02 | 1 | Answered the same morning in two schools | More languages in the message bank | Grade 9 teachers; multilingual families: to know by noon | A page for teachers, a story for families |
I-04 | 1 | More than half answered, in three languages | Who records when a sibling has left school | Multilingual families: to be asked, not told | A kit that a broker carries |
I-01 | 1 | Five classes in two schools, and work on time moved at Cedar | Rooms with two doors | Grade 9 teachers: to start with work on the table; school leaders: to give two minutes | Action guide; decision memo |
I-20 | 1 | Half of the plans begun by winter, in two schools | Schools without a counsellor | Grade 9 teachers; district office: plans done before registration | One page; one page for the district | Registration closes in May, and no priority covers it
I-05 | 1 | 19 of 21 meetings happened; check-ins moved at Fir | What becomes of the other thirty-seven | Counsellors: to meet whom they chose | Action guide |
I-03 | 1 | Three tables, two schools, work came back | Short weeks | Grade 9 teachers: help that is used | One page |
I-17 | 1 | A calm start in three classes | Days on which the second adult is called away | Grade 9 teachers; school leaders | Visit |
I-10 | 1 | Visits every day in two schools | A room of its own | Counsellors: to be found; district office: to lend the room | Brief; decision memo |
I-07 | 1 | Tickets mastered went up at Dogwood after the first test | The third pile | Grade 9 teachers; coaches: to know what to teach tomorrow | Video | Every team collects tickets, whatever the priority
I-06 | 1 | On time went up at Elm for most | Who works evenings; who does not read the board | Nobody yet: multilingual students fell behind | Not before it helps them |
I-02 | 2 | Better in two schools, worse in one that told us why | A known number before anything is sent | Grade 9 teachers; multilingual families | The same page, second edition |
`,
);

/** Why an idea went back from its review, what to test next, and what we now know does not work. */
export const returns = table(
  ['idea', 'pass', 'reason', 'testNext', 'doesNotWork'],
  `
idea | pass | reason | testNext | doesNotWork
I-17 | 1 | Promising: calm where it could be staffed, and not tested on an ordinary day | With classes whose second adult is shared, and with multilingual students counted | A second adult who can be called away in the first ten minutes
I-06 | 1 | Nothing rises yet: on time went up at Elm, for multilingual students it did not | With multilingual students, the rule read out and written in their languages | One rule on the wall, in one language, with half credit after two days
`,
);

/** Why an idea was set aside, and who outside the team agreed. */
export const setAsides = table(
  ['idea', 'reason', 'agreedBy'],
  `
idea | reason | agreedBy
I-12 | Warm evenings, and nobody can carry two a month: it may come back with a partner who hosts | Yara
I-19 | The van costs 90 a week for seven seats | Cleo
`,
);

/** What the second cycle of an idea set out to refine. */
export const refinements = table(
  ['idea', 'by', 'refine'],
  `
idea | by | refine
I-02 | Beto | Let families choose the hour, and send only from a number they know
`,
);
