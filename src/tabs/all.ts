import { changePlan } from './changePlan';
import { charter } from './charter';
import { data } from './data';
import { history } from './history';
import { ideas } from './ideas';
import { dataIssues } from './issues';
import { measures } from './measures';
import { people } from './people';
import { processMap } from './processMap';
import { products } from './products';
import { computedTab, dashboardTab, listsTab, outboxTab, seriesTab } from './projections';
import { settingsTab } from './settings';
import { sharing } from './sharing';
import type { Tab } from './tab';
import { tests } from './tests';

/** Every tab of the workbook, in the order in which the tabs stand. */
export const allTabs: readonly Tab[] = [
  dashboardTab,
  data,
  ideas,
  tests,
  products,
  sharing,
  changePlan,
  charter,
  measures,
  people,
  processMap,
  dataIssues,
  history,
  settingsTab,
  computedTab,
  listsTab,
  seriesTab,
  outboxTab,
];
