import { describe } from '@jest/globals';
import { type Browser, chromium } from 'playwright-core';

// Set by test/setup.mjs for every worker; empty where no browser was found.
const path = process.env.TEST_BROWSER ?? '';

/** A group of tests that needs a real browser. Without one it is skipped, and the reporter says so loudly. */
export function describeInBrowser(name: string, tests: () => void): void {
  (path === '' ? describe.skip : describe)(`${name} [needs a browser]`, tests);
}

export function openBrowser(): Promise<Browser> {
  // As root, in a container, Chromium refuses to start with its sandbox.
  return chromium.launch({ executablePath: path, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
}
