import { z } from 'zod';

/**
 * The closed lists of words that people choose from. Their order is the order in the dropdown.
 * Source of the wording: the network's own practice, not any method's jargon.
 */
export const Stage = z.enum([
  'Generation',
  'Summary',
  'Synthesis',
  'Reduction',
  'Capture',
  'Sharing',
  'Application',
  'Set aside',
]);
export type Stage = z.infer<typeof Stage>;

/** The seven phases of the cycle, without the side state. */
export const phases = Stage.options.filter((stage) => stage !== 'Set aside');

export const Standing = z.enum(['Information', 'Knowledge', 'Knowledge under review']);
export type Standing = z.infer<typeof Standing>;

export const IdeaKind = z.enum(['Known', 'Novel']);
export type IdeaKind = z.infer<typeof IdeaKind>;

export const TestKind = z.enum(['Test', 'Use', 'Decision']);
export type TestKind = z.infer<typeof TestKind>;

export const Method = z.enum(['PDSA', 'Root cause', 'Empathy interview', 'Inquiry', 'Data dive', 'Other']);
export type Method = z.infer<typeof Method>;

/** How a test or use went. *Not yet known* is no result, here and everywhere. */
export const Result = z.enum(['Better', 'Same', 'Worse', 'Mixed', 'Not yet known']);
export type Result = z.infer<typeof Result>;

export const PriorityResult = z.enum([...Result.options, 'No data']);
export type PriorityResult = z.infer<typeof PriorityResult>;

export const Next = z.enum(['Adopt', 'Adapt', 'Abandon']);
export type Next = z.infer<typeof Next>;

export const CharterKind = z.enum([
  'Application goal',
  'Priority',
  'Definition',
  'Standard',
  'Question',
  'Topic',
  'Group set',
  'Leadership commitment',
  'Commitment',
  'Broker norm',
  'Broker support',
  'Link',
]);
export type CharterKind = z.infer<typeof CharterKind>;

export const MeasureKind = z.enum(['Outcome', 'Process', 'Balancing']);
export type MeasureKind = z.infer<typeof MeasureKind>;

export const MeasureType = z.enum(['Proportion', 'Rate per…', 'Mean', 'Count']);
export type MeasureType = z.infer<typeof MeasureType>;

export const Counts = z.enum(['People', 'Other']);
export type Counts = z.infer<typeof Counts>;

export const Better = z.enum(['Up', 'Down', 'Neither']);
export type Better = z.infer<typeof Better>;

export const ChartKind = z.enum(['Auto', 'Run', 'p', 'p′', 'u', 'u′', 'XmR', 'I′', 'c', 'g', 't']);
export type ChartKind = z.infer<typeof ChartKind>;

export const SignalRules = z.enum(['Anhøj', 'IHI']);
export type SignalRules = z.infer<typeof SignalRules>;

export const HowOften = z.enum(['Weekly', '2 weeks', '4 weeks', 'Monthly', 'Quarterly']);
export type HowOften = z.infer<typeof HowOften>;

export const PeopleKind = z.enum(['Person', 'Team', 'Group', 'Partner']);
export type PeopleKind = z.infer<typeof PeopleKind>;

/** From the least to the most powerful; anyone with Leader votes as a leader. */
export const Role = z.enum(['Community', 'Member', 'Broker', 'Leader', 'Admin']);
export type Role = z.infer<typeof Role>;

export const Reach = z.enum(['Inside', 'Beyond']);
export type Reach = z.infer<typeof Reach>;

export const Category = z.enum(['Act', 'Resources', 'Buy-in']);
export type Category = z.infer<typeof Category>;

/** The order of ADKAR (awareness, desire, knowledge, ability, reinforcement) in plain words, and two of our own. */
export const GroupState = z.enum([
  'Not aware',
  'Aware',
  'Willing',
  'Able',
  'Acting',
  'Sustaining',
  'Advocating',
  'Opposed',
]);
export type GroupState = z.infer<typeof GroupState>;

export const Surmountable = z.enum(['Yes', 'With help', 'No']);
export type Surmountable = z.infer<typeof Surmountable>;

export const AskToLeader = z.enum(['None', 'Open', 'Yes', 'No', 'Need more']);
export type AskToLeader = z.infer<typeof AskToLeader>;

export const ProductFormat = z.enum([
  'Change idea summary',
  'Change package',
  'Broker brief',
  'Decision memo',
  'Buy-in one-pager',
  'Action guide',
  'Story (written)',
  'Story (audio)',
  'Story (video)',
  'Illustration',
  'Report',
]);
export type ProductFormat = z.infer<typeof ProductFormat>;

export const ProductState = z.enum(['Draft', 'Ready', 'Review due', 'Retired']);
export type ProductState = z.infer<typeof ProductState>;

export const ShareFormat = z.enum([
  'Elevator pitch',
  'Story',
  'Workshop',
  'One-page brief',
  'Audio clip',
  'Video clip',
  'Visit',
  'Mail',
  'Other',
]);
export type ShareFormat = z.infer<typeof ShareFormat>;

export const Direction = z.enum(['Across teams', 'Out to the field', 'Up or down']);
export type Direction = z.infer<typeof Direction>;

export const RoutineStatus = z.enum(['In place', 'Planned', 'Gap']);
export type RoutineStatus = z.infer<typeof RoutineStatus>;

export const KnownBy = z.enum(['account', 'chosen', 'typed']);
export type KnownBy = z.infer<typeof KnownBy>;

/** A ballot on an idea. *Promising* and *Nothing rises* ask for a why. */
export const VoteChoice = z.enum(['Knowledge', 'Promising, refine', 'Nothing rises yet']);
export type VoteChoice = z.infer<typeof VoteChoice>;

/** A ballot on a changed standard. */
export const StandardChoice = z.enum(['Take the change', 'Keep it as it is']);
export type StandardChoice = z.infer<typeof StandardChoice>;

/** How a reviewer finds an idea against one standard. *Can't tell* counts as not met: no evidence is not evidence. */
export const StandardRating = z.enum(['Met', 'Partly', 'Not met', "Can't tell"]);
export type StandardRating = z.infer<typeof StandardRating>;

/** How strong people find the evidence; kept beside the tool's own hint, never overwritten by it. */
export const EvidenceRating = z.enum(['Weak', 'Some', 'Strong']);
export type EvidenceRating = z.infer<typeof EvidenceRating>;

/** What people say about a definition, a standard, or something we call knowledge. */
export const Feedback = z.enum(['Holds', 'Rethink', 'Not sure']);
export type Feedback = z.infer<typeof Feedback>;
