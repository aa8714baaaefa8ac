import { daysBetween } from '../../domain/measures/periods';

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
export interface LeaderAsk {
  readonly opened: string;
  readonly answered: string | undefined;
}

const daysToAnswer = 14;

export function leaderAnswers(asks: readonly LeaderAsk[], today: string): LeaderAnswers {
  const inTime = asks.filter(({ opened, answered }) => answered !== undefined && isInTime(opened, answered));
  const due = asks.filter(({ opened, answered }) => answered !== undefined || !isInTime(opened, today));
  return {
    inTime: inTime.length,
    due: due.length,
    open: asks.filter(({ answered }) => answered === undefined).length,
    last: asks
      .flatMap(({ answered }) => answered ?? [])
      .sort()
      .pop(),
  };
}

const isInTime = (opened: string, day: string): boolean => daysBetween(opened, day) <= daysToAnswer;
