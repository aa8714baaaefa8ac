import type { Host } from './host';

/**
 * The services of the execution we run in. If a signature in host.ts is not Google's, this does not compile.
 * A function, not a constant: no service is touched while the file loads.
 */
export const real = (): Host => ({
  SpreadsheetApp,
  LockService,
  PropertiesService,
  Session,
  Utilities,
  ScriptApp,
  HtmlService,
  DocumentApp,
  Charts,
  Drive: typeof Drive === 'undefined' ? undefined : Drive,
});
