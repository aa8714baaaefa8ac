import type { HostCore } from '../../host/hostCore';
import { offered, Service } from '../offered';
import { escapeFor, escapeHtml } from './escape';
import type { HtmlOutput } from './output';

/** Whatever a script puts on a template is a variable of its scriptlets. */
export class HtmlTemplate extends Service {
  readonly #content: string;
  readonly #page: (html: string) => HtmlOutput;
  constructor(core: HostCore, content: string, page: (html: string) => HtmlOutput) {
    super(core);
    this.#content = content;
    this.#page = page;
  }
  evaluate(): HtmlOutput {
    const variables = Object.entries(this);
    const printed: string[] = [];
    const print = (value: unknown, escaped: boolean) => {
      printed.push(escaped ? escapeFor(printed.join(''), value) : String(value ?? ''));
    };
    const output = {
      append: (html: unknown) => void printed.push(String(html)),
      appendUntrusted: (text: unknown) => void printed.push(escapeHtml(String(text))),
    };
    const run = new Function('__print', 'output', ...variables.map(([name]) => name), this.getCode());
    run(print, output, ...variables.map(([, value]) => value));
    return this.#page(printed.join(''));
  }
  /** The template as JavaScript: literals printed in order, scriptlets between them. */
  getCode(): string {
    return parts(this.#content)
      .map(({ kind, text }) => {
        if (kind === 'literal') return `__print(${JSON.stringify(text)}, false);`;
        if (kind === 'code') return `${text}\n`;
        return `__print((${text}\n), ${kind === 'escaped'});`;
      })
      .join('\n');
  }
  getCodeWithComments(): string {
    return this.getCode();
  }
  getRawContent(): string {
    return this.#content;
  }
}

interface Part {
  kind: 'literal' | 'escaped' | 'raw' | 'code';
  text: string;
}

function parts(template: string): Part[] {
  const found: Part[] = [];
  let at = 0;
  for (const scriptlet of template.matchAll(/<\?(!=|=)?([\s\S]*?)\?>/g)) {
    if (scriptlet.index > at) found.push({ kind: 'literal', text: template.slice(at, scriptlet.index) });
    const kind = scriptlet[1] === '!=' ? 'raw' : scriptlet[1] === '=' ? 'escaped' : 'code';
    // A semicolon after a printed expression is allowed, as in Google's own examples.
    found.push({ kind, text: kind === 'code' ? scriptlet[2]! : scriptlet[2]!.replace(/;\s*$/, '') });
    at = scriptlet.index + scriptlet[0].length;
  }
  if (at < template.length) found.push({ kind: 'literal', text: template.slice(at) });
  return found;
}

offered('HtmlTemplate', HtmlTemplate);
