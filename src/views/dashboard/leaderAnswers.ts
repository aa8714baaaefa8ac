import { leaderAsks } from '../../domain/asks/plan';
import { daysBetween } from '../../domain/measures/periods';
import type { Network } from '../../domain/network';
import { isLeader, personNamed } from '../../domain/people';

/** How leaders answer what is asked of them, counted as teams' numbers are. */
export interface LeaderAnswers {
  /** Answered within 14 days. */
  readonly inTime: number;
  /** Answered, or open for longer than that. */
  readonly due: number;
  /** Not answered yet, however old. */
  readonly open: number;
  /** The day of the last answer. */
  readonly last: string | undefined;
}

/** One ask to a leader: when it was opened and, if it was, answered. */
interface LeaderAsk {
  readonly opened: string;
  readonly answered: string | undefined;
}

const daysToAnswer = 14;

export function leaderAnswers(network: Network): LeaderAnswers {
  const asks = asksOf(network);
  const isInTime = ({ opened, answered }: LeaderAsk) => daysBetween(opened, answered ?? network.today) <= daysToAnswer;
  const due = asks.filter((ask) => ask.answered !== undefined || !isInTime(ask));
  return {
    inTime: due.filter(isInTime).length,
    due: due.length,
    open: asks.filter(({ answered }) => answered === undefined).length,
    last: asks
      .flatMap(({ answered }) => answered ?? [])
      .sort()
      .pop(),
  };
}

/** Asks opened by hand for a leader, and those of plan rows, whether or not somebody wrote down when they began. */
function asksOf(network: Network): LeaderAsk[] {
  const { asks, askAnswers } = network.state;
  const rows = new Set(network.plans.map(({ id }) => id));
  const isLeaders = (who: string, object: string) => {
    const person = personNamed(network, who);
    return who === '' || rows.has(object) || (person !== undefined && isLeader(person));
  };
  const opened = asks
    .filter(({ who, object }) => isLeaders(who, object))
    .map(({ id, object, on }): LeaderAsk => {
      const answers = [...(askAnswers.get(id) ?? []), ...(rows.has(object) ? (askAnswers.get(object) ?? []) : [])];
      return {
        opened: on,
        answered: answers
          .map((answer) => answer.on)
          .filter((day) => day >= on)
          .sort()[0],
      };
    });
  const typed = leaderAsks(network)
    .filter(({ object, since }) => since !== undefined && !asks.some((one) => one.object === object.id))
    .map(({ since }): LeaderAsk => ({ opened: since!, answered: undefined }));
  return [...opened, ...typed];
}
