import { table } from '../generator/table';

/**
 * What two teams wrote when they laid their tests side by side. The second question is answered with the tests
 * themselves; see stages.ts.
 */
export const comparisons = table(
  ['idea', 'pass', 'by', 'with', 'Y1', 'Y3', 'Y4', 'why', 'Y5', 'Y6'],
  `
idea | pass | by | with | Y1 | Y3 | Y4 | why | Y5 | Y6
I-01 | 1 | Kavya | Priya | The look before the bell works in two schools and two languages | Where two adults stood there the line was short | Strong | Two schools, five classes, one number that moved | Eun at Elm | Action guide and a page for leaders
I-02 | 1 | Jonas | Priya | First morning, own language, a name under it | The hour matters more than the words | Some | Two schools, and both have a clerk who is quick | Chidi at Cedar | One page, and a story for families
I-03 | 1 | Quinn | Noor | Peers fill a table that we could not | Two who like each other; never one alone | Some | A short week emptied it at once | Rosa at Birch | One page
I-04 | 1 | Hugo | Mateo | Nadie contestó por escrito: a la voz se contesta con voz | Where long absences were the matter, they rang back instead | Some | Three languages, few families each | Beto at Birch | Kit for brokers, with two examples
I-05 | 1 | Noor | Kavya | Three is kept in two kinds of school | Teachers can do it as well as counsellors | Strong | 19 of 21 and the measure moved | Zeke | Card and one page
I-06 | 1 | Mateo | Luz | One rule is liked; it does not bring everyone’s work in | Those who work evenings gain nothing by it | Weak | The rise is real, and it is not theirs | Samir at Cedar | A table by group, before anything else
I-07 | 1 | Luz | Jonas | Three piles, standing, before going home | At Birch the ticket was shorter and worked as well | Strong | Three tests and the measure moved after the first | Amara at Alder | Video
I-10 | 1 | Viet | Imani | An hour and a door that do not change | At Alder it was a holiday week and they still came back | Some | Two schools; one of them only for two lunches | Hugo at Juniper | Brief for counsellors
I-11 | 1 | Eun | Luz | A board helps who can read it | Dogwood put a photo of it in the class chat | Some | The total moved; the gap grew | Gia and Hana | One page with the numbers by language
I-13 | 1 | Chidi | Omar | The first task is one mistake that they know | On paper where the projector is slow | Some | Two schools, and another idea was tried at the same time | Ada | Pitch, then one page
I-15 | 1 | Tala | Jonas | One call at 7:05 tells whom to wait for | It fails where the driver has no phone | Some | Nine routes, two schools | Noor at Fir | One page for the office
I-17 | 1 | Grace | Kavya | Two adults for ten minutes give a calm start | It depends on the office not ringing | Weak | Three classes; nothing on paper for multilingual students | Imani at Alder | Visit
I-20 | 1 | Wren | Jonas | Little and often, in the same room | Starting with what they like works in both schools | Some | Plans every four weeks are slow to show | Farid at Fir | One page; one for the district
I-24 | 1 | Rosa | Luz | The second call is the easy one | En Dogwood casi toda la gente contestó la segunda llamada | Some | Two schools, one summer | Xio at Juniper | Story
I-02 | 2 | Rosa | Xio | La hora la elige la familia, el número es conocido y el nombre va primero | From an unknown number it does harm: Elm showed us | Strong | Three schools used it, and one told us why it failed | Eun at Elm | The same summary, second edition
`,
);
