import { openRuntime, type RuntimeOptions } from '../../../local/runtime/index';

/** A runtime in memory around a few lines of Apps Script, at a fixed time. */
export function scripted(code: string, options: RuntimeOptions = {}) {
  return openRuntime({ now: '2026-05-25T06:00:00Z', user: 'ada@alder.example', bundle: { code }, ...options });
}
