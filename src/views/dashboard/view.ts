import type { HistoryHealth } from '../../domain/chain';
import type { Network } from '../../domain/network';
import type { Numbers } from '../../domain/numbers/numbers';

/** All that the dashboard is made from: plain values, put together by the update. */
export interface DashboardView {
  /** The network's own name: the spreadsheet's. */
  readonly title: string;
  readonly network: Network;
  readonly numbers: Numbers;
  /** The update that this dashboard comes from; undefined before the first one. */
  readonly updated: Updated | undefined;
  /** Whom the weekly update runs as, and the day of its next run; undefined while it is off. */
  readonly weekly: { readonly owner: string; readonly nextRun: string } | undefined;
  /** Whether the Cycle history is whole, as checked by this update. */
  readonly history: HistoryHealth;
  /** What is to be said of the workbook itself: work goes on, with less to show than there could be. */
  readonly remarks: readonly string[];
}

export interface Updated {
  /** `2026-05-25T06:00:00`, network time. */
  readonly at: string;
  /** A name as people use it, not an address. */
  readonly by: string;
  readonly how: 'weekly' | 'by hand';
}
