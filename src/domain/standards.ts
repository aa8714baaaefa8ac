import type { Wording } from './event';
import { distinct, fold, sameName } from './names';
import type { CharterRow, Network } from './network';
import type { Rating, Review, VotedStandard } from './replay';
import { count } from './sentence';
import type { StandardRating } from './words';

/**
 * Standards are the network's bar, so they change by vote only: reviews and gates read the voted wording; what
 * somebody typed over it in Charter stays a proposal beside it.
 */

/** Those that count now, in the order of their codes. */
export function standardsInForce(network: Network): VotedStandard[] {
  return [...network.state.standards.values()]
    .filter((standard) => !standard.removed)
    .sort((one, other) => (one.code < other.code ? -1 : 1));
}

export interface ProposedStandard {
  readonly code: string;
  readonly kind: 'new' | 'changed' | 'removed';
  readonly voted: VotedStandard | undefined;
  readonly proposed: Wording;
}

/** What Charter says differently from the voted wording: shown side by side, and voted on. */
export function proposedStandards(network: Network): ProposedStandard[] {
  const typed = network.charter.filter((row) => row.kind === 'Standard' && row.text.trim() !== '');
  const found: ProposedStandard[] = [];
  for (const row of typed) {
    const voted = network.state.standards.get(row.code);
    if (voted && !voted.removed && sameWording(voted, wordingOf(row))) continue;
    found.push({
      code: row.code,
      kind: voted && !voted.removed ? 'changed' : 'new',
      voted,
      proposed: wordingOf(row),
    });
  }
  for (const voted of standardsInForce(network))
    if (!typed.some((row) => row.code === voted.code))
      found.push({ code: voted.code, kind: 'removed', voted, proposed: { ...bare(voted), removed: true } });
  return found;
}

/** `v1`, or `v1, change proposed`; what Charter shows in *Version*. */
export function versionInWords(network: Network, code: string): string {
  const voted = network.state.standards.get(code);
  const proposed = proposedStandards(network).some((one) => one.code === code);
  if (!voted) return proposed ? 'proposed' : '';
  return proposed ? `v${voted.version}, change proposed` : `v${voted.version}`;
}

export function sameWording(one: Wording, other: Wording): boolean {
  return (
    one.text.trim() === other.text.trim() &&
    one.required === other.required &&
    one.equity === other.equity &&
    (one.removed ?? false) === (other.removed ?? false)
  );
}

export function wordingOf(row: Pick<CharterRow, 'text' | 'required' | 'equity'>): Wording {
  return { text: row.text, required: row.required, equity: row.equity };
}

/** How one standard fared in a review. */
export interface StandardTally {
  readonly standard: VotedStandard;
  readonly ratings: readonly Rating[];
  /** More than half of its reviewers say Met. */
  readonly met: boolean;
  /** Share of reviewers who gave the most frequent rating, in per cent; undefined below two reviewers. */
  readonly agreement: number | undefined;
}

export interface StandardsReview {
  readonly reviewers: readonly string[];
  readonly reviewersShort: number;
  readonly outsiderMissing: boolean;
  readonly tallies: readonly StandardTally[];
  /** Required standards that are not met. */
  readonly failing: readonly StandardTally[];
  readonly complete: boolean;
  readonly met: boolean;
}

export const reviewersNeeded = 2;
/** Below this share of equal ratings the facilitator is told to talk before closing. */
export const agreementFloor = 60;

/**
 * Counts a review: the latest rating of each reviewer; a reviewer is somebody who has rated every standard. *Can't
 * tell* counts as not met: no evidence is not evidence.
 */
export function countReview(network: Network, review: Review, owningTeam: string): StandardsReview {
  const standards = standardsInForce(network);
  const latest = latestRatings(review.ratings);
  const everyone = distinct(latest.map((rating) => rating.reviewer));
  const reviewers = everyone.filter((reviewer) =>
    standards.every((standard) =>
      latest.some((rating) => rating.standard === standard.code && sameName(rating.reviewer, reviewer)),
    ),
  );
  const tallies = standards.map((standard) => tally(standard, latest));
  const failing = tallies.filter((one) => one.standard.required && !one.met);
  const outsiderMissing = !reviewers.some((reviewer) =>
    latest.some((rating) => sameName(rating.reviewer, reviewer) && !sameName(rating.group, owningTeam)),
  );
  const reviewersShort = Math.max(0, reviewersNeeded - reviewers.length);
  const complete = reviewersShort === 0 && !outsiderMissing;
  return {
    reviewers,
    reviewersShort,
    outsiderMissing,
    tallies,
    failing,
    complete,
    met: complete && standards.length > 0 && failing.length === 0,
  };
}

/** `2 more to rate the standards, 1 from another team`; blank when enough have rated. */
export function reviewersShortInWords({ reviewersShort, outsiderMissing }: StandardsReview): string {
  if (reviewersShort === 0 && !outsiderMissing) return '';
  const more = Math.max(reviewersShort, 1);
  return `${more} more to rate the standards${outsiderMissing ? ', 1 from another team' : ''}`;
}

function tally(standard: VotedStandard, latest: readonly Rating[]): StandardTally {
  const ratings = latest.filter((rating) => rating.standard === standard.code);
  const met = ratings.filter((rating) => rating.rating === 'Met').length * 2 > ratings.length;
  return { standard, ratings, met, agreement: agreementOf(ratings.map((one) => one.rating)) };
}

/** Share of the most frequent rating, in per cent. */
export function agreementOf(ratings: readonly StandardRating[]): number | undefined {
  if (ratings.length < 2) return undefined;
  const counts = new Map<string, number>();
  for (const rating of ratings) counts.set(rating, (counts.get(rating) ?? 0) + 1);
  return (100 * Math.max(...counts.values())) / ratings.length;
}

/** Words for the standards of a closed or closing review that are not met. */
export function failingInWords(failing: readonly StandardTally[]): string[] {
  return failing.map(({ standard, ratings }) => {
    const met = ratings.filter((rating) => rating.rating === 'Met').length;
    return `“${standard.text}” is met for ${met} of ${count(ratings.length, 'reviewer')}`;
  });
}

function latestRatings(ratings: readonly Rating[]): Rating[] {
  const latest = new Map<string, Rating>();
  for (const rating of ratings) latest.set(`${fold(rating.reviewer)}\t${rating.standard}`, rating);
  return [...latest.values()];
}

function bare({ text, required, equity }: Wording): Wording {
  return { text, required, equity };
}

/** How far people agree on a standard when ideas that were decided are rated again by others who see no old rating. */
export interface NormedAgreement {
  readonly standard: string;
  /** Mean agreement over the ideas rated again, in per cent; undefined before two people rated one of them. */
  readonly agreement: number | undefined;
  readonly ideas: number;
}

export function normedAgreement(network: Network): NormedAgreement[] {
  const { norms, ideas } = network.state;
  return standardsInForce(network).map(({ code }) => {
    const again = [...new Set(norms.filter((one) => one.standard === code).map((one) => one.idea))];
    const shares = again.flatMap((id) => {
      const closed = [...(ideas.get(id)?.reviews ?? [])].filter((review) => review.outcome !== '').pop();
      const first = closed ? latestRatings(closed.ratings).filter((one) => one.standard === code) : [];
      const last = new Map(
        norms.filter((one) => one.standard === code && one.idea === id).map((one) => [fold(one.who), one]),
      );
      return agreementOf([...first, ...last.values()].map((one) => one.rating)) ?? [];
    });
    const mean = shares.length === 0 ? undefined : shares.reduce((sum, one) => sum + one, 0) / shares.length;
    return { standard: code, agreement: mean, ideas: again.length };
  });
}
