const needs = [
  { mark: '[needs a browser]', without: 'a browser', required: 'REQUIRE_BROWSER' },
  { mark: '[needs LibreOffice]', without: 'LibreOffice', required: 'REQUIRE_OFFICE' },
];

/** Says at the very end which tests did not run and why, so that green is never taken for more than it is. */
export default class Loud {
  #failure;

  onRunComplete(_contexts, { testResults }) {
    const skipped = testResults
      .flatMap((file) => file.testResults)
      .filter((test) => test.status === 'pending')
      .map((test) => test.fullName);
    if (skipped.length === 0) return;

    const line = '!'.repeat(100);
    console.error(`\n${line}\n${skipped.length} tests did NOT run:`);
    for (const name of skipped) console.error(`  - ${name}`);
    for (const { mark, without, required } of needs) {
      if (!skipped.some((name) => name.includes(mark))) continue;
      const must = process.env[required] === '1';
      console.error(
        `They need ${without}, and there is none here${must ? `; ${required}=1 makes that a failure` : ''}.`,
      );
      if (must) this.#failure = new Error(`Tests did not run for want of ${without}.`);
    }
    console.error(line);
  }

  getLastError() {
    return this.#failure;
  }
}
