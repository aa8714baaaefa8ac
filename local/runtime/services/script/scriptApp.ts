import type { HostCore, TriggerRecord } from '../../host/hostCore';
import { googleEnum } from '../enums';
import { wrongSignature } from '../exception';
import { offered, Service } from '../offered';
import { Trigger, TriggerBuilder } from './triggers';

export class ScriptApp extends Service {
  get AuthMode() {
    return googleEnum('AuthMode');
  }
  get AuthorizationStatus() {
    return googleEnum('AuthorizationStatus');
  }
  get EventType() {
    return googleEnum('EventType');
  }
  get InstallationSource() {
    return googleEnum('InstallationSource');
  }
  get TriggerSource() {
    return googleEnum('TriggerSource');
  }
  get WeekDay() {
    return googleEnum('Weekday');
  }
  readonly #core: HostCore;

  constructor(core: HostCore) {
    super(core);
    this.#core = core;
  }
  newTrigger(functionName: string): TriggerBuilder {
    if (typeof functionName !== 'string') throw wrongSignature('ScriptApp.newTrigger', [functionName]);
    return new TriggerBuilder(this.#core, functionName);
  }
  getProjectTriggers(): Trigger[] {
    return this.#records().map((record) => new Trigger(this.#core, record));
  }
  getScriptTriggers(): Trigger[] {
    return this.getProjectTriggers();
  }
  getUserTriggers(file: { getId(): string }): Trigger[] {
    const id = file.getId();
    return this.#records()
      .filter(({ sourceId }) => sourceId === id)
      .map((record) => new Trigger(this.#core, record));
  }
  deleteTrigger(trigger: Trigger): void {
    if (!(trigger instanceof Trigger)) throw wrongSignature('ScriptApp.deleteTrigger', [trigger]);
    this.#core.deleteTrigger(trigger.getUniqueId());
  }
  getAuthorizationInfo(_authMode?: object): AuthorizationInfo {
    return new AuthorizationInfo(this.#core);
  }
  requireScopes(_authMode: object, _scopes: readonly string[]): void {}
  requireAllScopes(_authMode: object): void {}
  invalidateAuth(): void {}
  getInstallationSource(): object {
    return this.InstallationSource.NONE;
  }
  getScriptId(): string {
    return this.#core.scriptId();
  }
  getProjectKey(): string {
    return this.#core.scriptId();
  }
  getService(): WebApp {
    return new WebApp(this.#core);
  }
  getOAuthToken(): string {
    // There is no Google account on the laptop: this opens nothing anywhere.
    return 'local';
  }

  #records(): TriggerRecord[] {
    return this.#core.triggers().map((text) => JSON.parse(text) as TriggerRecord);
  }
}

export class AuthorizationInfo extends Service {
  getAuthorizationStatus(): object {
    return googleEnum('AuthorizationStatus').NOT_REQUIRED;
  }
  getAuthorizationUrl(): string | null {
    return null;
  }
  getAuthorizedScopes(): string[] {
    return [];
  }
}

/** The script as a web page of its own, which on the laptop it is not. */
export class WebApp extends Service {
  getUrl(): string | null {
    return null;
  }
  isEnabled(): boolean {
    return false;
  }
}

offered('ScriptApp', ScriptApp);
offered('AuthorizationInfo', AuthorizationInfo);
offered('Service', WebApp);
