import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { panelPolicy } from '../../local/studio/panels';
import type { CallName, PanelName } from '../../src/contract';
import { type Laptop, laptopWith } from '../scenarios/laptop';
import { openPanel } from '../scenarios/panels';
import { until } from '../studio/studio';
import { describeInBrowser, openBrowser } from '../tools/browser';
import { payloads } from './payloads';

/**
 * Every panel in a browser, in a frame that may run scripts, with the worst answers there could be: what the real script
 * answers, with every text that people may have written replaced by payloads.
 */
describeInBrowser('a panel that is told the worst', () => {
  let laptop: Laptop;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  /** Whatever ran, opened, was asked for or was complained of. */
  let fired: string[] = [];
  let html = '';
  let answer: (envelope: unknown) => unknown = () => undefined;

  beforeAll(async () => {
    laptop = await laptopWith('riverbend', undefined, { reuse: true });
    laptop.run('updateDashboard');
    openPanel(laptop, 'menuReviewAndVote', mail('yara')).call('moveStage', { idea: 'I-13', to: 'Reduction' });
    browser = await openBrowser();
    context = await browser.newContext();
    await context.route('**/*', (route) => {
      const url = route.request().url();
      if (url === address)
        return route.fulfill({ contentType: 'text/html', headers: { 'content-security-policy': policy }, body: html });
      fired.push(`asked for ${url}`);
      return route.abort();
    });
    page = await context.newPage();
    await page.exposeFunction('answerOf', (envelope: unknown) => answer(envelope));
    await page.addInitScript(googleScript);
    page.on('console', (message) => message.type() === 'error' && fired.push(message.text()));
    page.on('pageerror', (error) => fired.push(`threw ${error.message}`));
    page.on('dialog', (dialog) => {
      fired.push(`opened ${dialog.message()}`);
      void dialog.dismiss();
    });
    context.on('page', (other) => fired.push(`opened ${other.url()}`));
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    laptop.close();
  });

  async function load(): Promise<void> {
    fired = [];
    await page.goto(address);
    const isDone = 'window.waiting === 0 && document.querySelector("main")?.childElementCount > 0';
    await until(async () => (await page.evaluate(isDone)) === true);
  }
  const sentinels = () => Promise.all(page.frames().map((frame) => frame.evaluate('window.__sentinel')));

  test.each(payloads.filter((one) => /^<(img src=x|IMG|svg.onload|details|svg><animate)/.test(one)))(
    'put in as HTML, %s fires: the sentinel works',
    async (payload) => {
      html = `<!doctype html><body><script>document.body.innerHTML = ${JSON.stringify(payload)}</script></body>`;
      fired = [];
      await page.goto(address);
      await until(async () => (await sentinels())[0] === 1 || fired.some((one) => /^opened 1|evil\.example/.test(one)));
    },
  );

  const panels: Readonly<
    Record<PanelName | 'notice' | 'explore', readonly { as: string; start?: object; calls: readonly CallName[] }[]>
  > = {
    enterNumbers: [{ as: 'chidi', calls: ['dueNumbers'] }],
    moveIdea: [
      { as: 'chidi', calls: ['moveForm'] },
      { as: 'chidi', start: { idea: 'I-23' }, calls: ['moveForm'] },
    ],
    today: [{ as: 'cleo', calls: ['today', 'gotBetter'] }],
    logShare: [{ as: 'amara', start: { about: 'K-01' }, calls: ['shareForm'] }],
    logUse: [
      { as: 'amara', start: { about: 'K-01' }, calls: ['useForm'] },
      { as: 'amara', start: { test: 'T-074' }, calls: ['useForm'] },
    ],
    proposeIdea: [{ as: 'amara', calls: ['proposeForm'] }],
    reviewAndVote: [
      { as: 'amara', start: { about: 'I-13' }, calls: ['reviewForm'] },
      { as: 'yara', start: { about: 'I-13' }, calls: ['reviewForm'] },
    ],
    closeReview: [{ as: 'yara', start: { idea: 'I-13' }, calls: ['closeForm'] }],
    definition: [{ as: 'amara', calls: ['definitionForm'] }],
    notice: [{ as: 'amara', calls: [] }],
    explore: [{ as: 'chidi', calls: ['explore'] }],
  };
  const ways = Object.entries(panels).flatMap(([panel, ways]) => ways.map((way) => ({ panel, start: {}, ...way })));

  test.each(ways)(
    '$panel for $as shows it as text, with $start',
    async ({ panel, as, start, calls }) => {
      html = pageOf(panel, as, start);
      const real = new Map<string, unknown>();
      const shown = new Set<string>();
      for (let first = 0; first < payloads.length; first += together) {
        const told = new Set<string>();
        answer = (envelope) => {
          const asked = JSON.stringify(envelope);
          if (!real.has(asked)) real.set(asked, laptop.runtime.callFromPanel('rpc', [envelope]).value);
          const { value } = real.get(asked) as { value: unknown };
          return { value: worst(value, () => chunk(first + told.size), told) };
        };
        await load();
        const { texts, tags, handlers } = (await page.evaluate(whatIsShown)) as Shown;
        expect({ fired, ran: await sentinels() }).toEqual({ fired: [], ran: [undefined] });
        expect({ tags: tags.filter((tag) => !allowedTags.has(tag)), handlers }).toEqual({ tags: [], handlers: [] });
        for (const text of told) if (texts.some((one) => one.includes(text))) shown.add(text);
      }
      if (calls.length > 0) expect(payloads.filter((payload) => ![...shown].join().includes(payload))).toEqual([]);
    },
    60_000,
  );

  test.each(ways.filter(({ calls }) => calls.length > 0))(
    'what is refused to $panel with $start is shown as text',
    async ({ panel, as, start }) => {
      html = pageOf(panel, as, start);
      answer = () => ({ refused: payloads.join(' ') });
      await load();
      const { texts, tags, handlers } = (await page.evaluate(whatIsShown)) as Shown;
      expect({ fired, ran: await sentinels(), handlers }).toEqual({ fired: [], ran: [undefined], handlers: [] });
      expect(tags.filter((tag) => !allowedTags.has(tag))).toEqual([]);
      expect(texts.some((text) => text.includes(payloads.join(' ')))).toBe(true);
    },
  );

  /** A panel as somebody opens it: from the menu, or out of another one with what it starts with. */
  function pageOf(panel: string, as: string, start: object): string {
    const isInMenu = panel === 'notice' || panel === 'explore';
    const opened = openPanel(laptop, panel === 'notice' ? 'menuNotice' : 'menuExplore', mail(as));
    if (isInMenu) return opened.html;
    const { nonce, version } = JSON.parse(/window\.page = (\{.*?\});<\/script>/.exec(opened.html)![1]!);
    const envelope = { call: 'openPanel', version, nonce, request: '', body: { panel, start } };
    return laptop.runtime.callFromPanel('rpc', [envelope]).panels[0]!.html;
  }
});

const mail = (name: string) => `${name}@riverbend.example`;
const address = 'http://panel.test/';
/** As in the studio, but framed by nobody: what a payload might do is not stopped more than a panel is. */
const policy = panelPolicy.replace(/^sandbox [^;]*; /, '');
/** So many payloads stand in each text: each is shown in each place in a few rounds. */
const together = 24;
const chunk = (at: number) =>
  Array.from({ length: together }, (_, nth) => payloads[(at + nth) % payloads.length]!).join(' ');

/** An answer with other texts: ids, days, words of a list and our own drawings stay, since people cannot choose those. */
function worst(value: unknown, next: () => string, told: Set<string>): unknown {
  if (typeof value === 'string') {
    if (value === '' || value.startsWith('<svg')) return value;
    const text = next();
    told.add(text);
    return text;
  }
  if (Array.isArray(value)) return value.map((one) => worst(one, next, told));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, isFixed(name) ? one : worst(one, next, told)]),
  );
}
const isFixed = (name: string) =>
  [
    'kind',
    'tone',
    'to',
    'stage',
    'id',
    'value',
    'code',
    'rating',
    'leadsTo',
    'closesOn',
    'panel',
    'answer',
    'choice',
    'svg',
    'large',
    'picture',
    'direction',
    'ask',
  ].includes(name);

/** Stands in for Google's own script. */
const googleScript = `
  window.waiting = 0;
  const runner = (done, failed) => ({
    withSuccessHandler: (next) => runner(next, failed),
    withFailureHandler: (next) => runner(done, next),
    rpc: (envelope) => {
      window.waiting += 1;
      window.answerOf(envelope).then(done, failed).finally(() => { window.waiting -= 1; });
    },
  });
  window.google = { script: { run: runner(() => {}, () => {}), host: { close() {}, editor: { focus() {} } } } };
`;

interface Shown {
  texts: string[];
  tags: string[];
  handlers: string[];
}
const whatIsShown = `(() => {
  const all = [...document.body.querySelectorAll('*')];
  return {
    texts: [document.body.textContent, ...all.flatMap((one) => [one.value, one.title, one.getAttribute('aria-label')])].filter((one) => typeof one === 'string'),
    tags: [...new Set(all.map((one) => one.localName))],
    handlers: all.flatMap((one) => one.getAttributeNames().filter((name) => /^on|^srcdoc$|^style$/.test(name) || /javascript:/i.test(one.getAttribute('href') ?? ''))),
  };
})()`;
const allowedTags = new Set(
  'main div section header footer h1 h2 h3 p b span ul ol li table thead tbody tr th td fieldset legend label input select option optgroup textarea button details summary small em i datalist script svg title path text rect circle g line tspan'.split(
    ' ',
  ),
);
