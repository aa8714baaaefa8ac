import type { IncomingMessage, ServerResponse } from 'node:http';
import { writeDocx } from '../docx';
import { type Doc, emptyDoc } from '../runtime/services/document/model';
import { readXlsx, writeXlsx } from '../xlsx';
import { shim } from './assets';
import type { Events } from './events';
import { bodyOf, json, jsonOf, sendFile } from './http';
import type { Panels } from './panels';
import type { ActionName, MailView, OutcomeView, RequestOf } from './protocol';
import type { WorkspaceDesk } from './workspaceDesk';

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void;

const office = 'application/vnd.openxmlformats-officedocument';

/** What the page asks the server for, by path. */
export class Api {
  readonly #desk: WorkspaceDesk;
  readonly #events: Events;
  readonly #panels: Panels;
  #version = -1;

  constructor(desk: WorkspaceDesk, events: Events, panels: Panels) {
    this.#desk = desk;
    this.#events = events;
    this.#panels = panels;
  }

  handler(path: string): Handler | undefined {
    const named: Record<string, Handler> = {
      '/api/events': (_request, response) => this.#listen(response),
      '/api/act': (request, response) => this.#act(request, response),
      '/api/answer': (request, response) => this.#answer(request, response),
      '/api/export': (_request, response) => this.#export(response),
      '/api/docx': (request, response) => this.#docx(request, response),
      '/api/import': (request, response) => this.#import(request, response),
      '/api/sample': (request, response) => this.#sample(request, response),
    };
    return Object.hasOwn(named, path) ? named[path] : undefined;
  }

  /** Another program (the command line) may have changed the workspace. */
  async check(): Promise<void> {
    if (this.#events.count === 0 || this.#desk.asked) return;
    const { version } = await this.#desk.act('check', {}).catch(() => ({ version: this.#version }));
    this.#heard(version);
  }

  #listen(response: ServerResponse): void {
    this.#events.add(response);
    const { asked } = this.#desk;
    if (asked) this.#events.tell({ kind: 'ask', ask: asked }, response);
  }

  async #act(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { action, request: body } = await jsonOf<{ action: ActionName; request: RequestOf<ActionName> }>(request);
    const done = await this.#desk.act(action, body);
    // Only `mails` answers with mails.
    const value = action === 'mails' ? this.#mailPages(done.value as MailView[]) : done.value;
    json(response, 200, { ...done, value, outcomes: done.outcomes.map((outcome) => this.#withAddresses(outcome)) });
    this.#heard(done.version);
  }

  #withAddresses(outcome: OutcomeView): OutcomeView {
    const panels = outcome.panels.map((panel) => ({ ...panel, html: this.#panels.keep(panel.html, shim()) }));
    return { ...outcome, panels };
  }

  /** A mail's HTML is kept like a panel's, without the script that panels get. */
  #mailPages(mails: readonly MailView[]): MailView[] {
    return mails.map((mail) => ({ ...mail, html: mail.html && this.#panels.keep(mail.html) }));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { id, button, text } = await jsonOf<{ id: string; button: string; text: string }>(request);
    const taken = this.#desk.answer(id, { button, text });
    if (taken) this.#events.tell({ kind: 'answered', id });
    json(response, 200, { taken });
  }

  async #export(response: ServerResponse): Promise<void> {
    const { value } = await this.#desk.act('workbook', {});
    const { bytes, notes } = await writeXlsx(value);
    sendFile(response, `${office}.spreadsheetml.sheet`, bytes, notes);
  }

  async #docx(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { id } = await jsonOf<{ id: string }>(request);
    const { value: docs } = await this.#desk.act('docs', {});
    const wanted = docs.find((one) => one.id === id);
    if (!wanted) throw new Error('That Doc is gone.');
    // What stands in docs/ was written by DocumentApp; a Doc that nobody has written in has nothing there.
    const { bytes, notes } = await writeDocx((wanted.doc as Doc | undefined) ?? emptyDoc(), wanted.name);
    sendFile(response, `${office}.wordprocessingml.document`, bytes, notes);
  }

  async #import(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const bytes = await bodyOf(request);
    const { value: now } = await this.#desk.act('workbook', {});
    const name = decodeURIComponent(String(request.headers['x-studio-name'] ?? now.name));
    const { id, owner, timeZone, locale } = now;
    const { workbook, notes } = await readXlsx(bytes, { id, name, owner, timeZone, locale });
    const done = await this.#desk.act('replace', { workbook });
    json(response, 200, { ...done, value: notes });
    this.#heard(done.version);
  }

  async #sample(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { name } = await jsonOf<{ name: string }>(request);
    await this.#desk.loadSample(name);
    json(response, 200, null);
    this.#events.tell({ kind: 'another' });
  }

  #heard(version: number): void {
    if (version === this.#version) return;
    this.#version = version;
    this.#events.tell({ kind: 'version', version });
  }
}
