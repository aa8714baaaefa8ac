import { expect, test } from '@jest/globals';
import type { OpenRuntime } from '../../../local/runtime/index';
import type { Host } from '../../../src/google/host';
import { scripted } from './script';

type Offered = OpenRuntime['globals'];
type App = Offered['SpreadsheetApp'];
type Store = Offered['PropertiesService'];
/** The script belongs to a workbook, so that these are never null; Google's types say so too. */
type Bound = Omit<Offered, 'SpreadsheetApp' | 'PropertiesService'> & {
  SpreadsheetApp: Omit<App, 'getActive'> & { getActive(): NonNullable<ReturnType<App['getActive']>> };
  PropertiesService: Omit<Store, 'getDocumentProperties'> & {
    getDocumentProperties(): NonNullable<ReturnType<Store['getDocumentProperties']>>;
  };
};

test('the laptop offers every service that the bundle may call', async () => {
  const { globals } = await scripted('');
  // The compiler's part of the proof: what the laptop offers fits the slice of Google that the product names.
  const host: Host = globals as Bound;
  for (const service of Object.keys(host)) expect(String(Reflect.get(globals, service))).not.toBe('undefined');
  expect(host.SpreadsheetApp.getActive().getSheets()).toHaveLength(1);
});
