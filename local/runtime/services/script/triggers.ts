import type { HostCore, Schedule, TriggerRecord } from '../../host/hostCore';
import { googleEnum } from '../enums';
import { exception, wrongSignature } from '../exception';
import { offered, Service } from '../offered';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const weekDays = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'];

type New = Omit<TriggerRecord, 'id' | 'owner' | 'next'>;

export class Trigger extends Service {
  readonly #record: TriggerRecord;
  constructor(core: HostCore, record: TriggerRecord) {
    super(core);
    this.#record = record;
  }
  getEventType(): object {
    return googleEnum('EventType')[this.#record.event];
  }
  getHandlerFunction(): string {
    return this.#record.handler;
  }
  getTriggerSource(): object {
    return googleEnum('TriggerSource')[this.#record.source];
  }
  getTriggerSourceId(): string | null {
    return this.#record.sourceId || null;
  }
  getUniqueId(): string {
    return this.#record.id;
  }
}

export class TriggerBuilder extends Service {
  readonly #core: HostCore;
  readonly #handler: string;
  constructor(core: HostCore, handler: string) {
    super(core);
    this.#core = core;
    this.#handler = handler;
  }
  timeBased(): ClockTriggerBuilder {
    return new ClockTriggerBuilder(this.#core, this.#handler);
  }
  forSpreadsheet(file: string | { getId(): string }): SpreadsheetTriggerBuilder {
    return new SpreadsheetTriggerBuilder(this.#core, this.#handler, 'SPREADSHEETS', idOf(file));
  }
  forDocument(file: string | { getId(): string }): DocumentTriggerBuilder {
    return new DocumentTriggerBuilder(this.#core, this.#handler, 'DOCUMENTS', idOf(file));
  }
}

/** The common end of all builders. */
abstract class Creating extends Service {
  readonly #core: HostCore;
  constructor(core: HostCore) {
    super(core);
    this.#core = core;
  }
  protected created(trigger: New): Trigger {
    return new Trigger(this.#core, JSON.parse(this.#core.addTrigger(JSON.stringify(trigger))) as TriggerRecord);
  }
  protected now(): number {
    return this.#core.now();
  }
}

export class ClockTriggerBuilder extends Creating {
  readonly #handler: string;
  #schedule: Schedule | undefined;
  #hour: number | undefined;
  #minute: number | undefined;
  #zone: string | undefined;

  constructor(core: HostCore, handler: string) {
    super(core);
    this.#handler = handler;
  }
  after(durationMilliseconds: number): ClockTriggerBuilder {
    return this.#once(this.now() + durationMilliseconds);
  }
  at(date: Date): ClockTriggerBuilder {
    return this.#once(date.getTime());
  }
  atDate(year: number, month: number, day: number): ClockTriggerBuilder {
    return this.#once(new Date(year, month - 1, day).getTime());
  }
  everyMinutes(n: number): ClockTriggerBuilder {
    if (![1, 5, 10, 15, 30].includes(n))
      throw exception('The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.');
    return this.#set({ kind: 'every', ms: n * MINUTE });
  }
  everyHours(n: number): ClockTriggerBuilder {
    return this.#set({ kind: 'every', ms: n * HOUR });
  }
  everyDays(n: number): ClockTriggerBuilder {
    return this.#set({ ...this.#calendar(), days: n });
  }
  everyWeeks(n: number): ClockTriggerBuilder {
    return this.#set({ ...this.#calendar(), weeks: n });
  }
  onWeekDay(day: object | number): ClockTriggerBuilder {
    const weekDay = weekDays.indexOf(String(day));
    if (weekDay < 0) throw wrongSignature('ClockTriggerBuilder.onWeekDay', [day]);
    return this.#set({ ...this.#calendar(), weekDay });
  }
  onMonthDay(day: number): ClockTriggerBuilder {
    return this.#set({ ...this.#calendar(), monthDay: day });
  }
  atHour(hour: number): ClockTriggerBuilder {
    if (!(hour >= 0 && hour <= 23))
      throw exception('The value you passed to atHour was invalid. It must be between 0 and 23.');
    this.#hour = hour;
    return this;
  }
  nearMinute(minute: number): ClockTriggerBuilder {
    if (!(minute >= 0 && minute <= 59))
      throw exception('The value you passed to nearMinute was invalid. It must be between 0 and 59.');
    this.#minute = minute;
    return this;
  }
  inTimezone(timezone: string): ClockTriggerBuilder {
    this.#zone = timezone;
    return this;
  }
  create(): Trigger {
    if (!this.#schedule) throw exception('The recurrence for this clock trigger has not been set.');
    const clock: Schedule =
      this.#schedule.kind === 'calendar'
        ? { ...this.#schedule, hour: this.#hour, minute: this.#minute, zone: this.#zone }
        : this.#schedule;
    return this.created({
      handler: this.#handler,
      event: 'CLOCK',
      source: 'CLOCK',
      sourceId: '',
      clock: this.#whole(clock),
    });
  }

  #whole(clock: Schedule): Schedule {
    if (clock.kind !== 'calendar' || clock.weeks === undefined || clock.weekDay !== undefined) return clock;
    return { ...clock, weekDay: new Date(this.now()).getDay() };
  }
  #once(at: number): ClockTriggerBuilder {
    return this.#set({ kind: 'once', at });
  }
  #set(schedule: Schedule): ClockTriggerBuilder {
    this.#schedule = schedule;
    return this;
  }
  #calendar(): Extract<Schedule, { kind: 'calendar' }> {
    return this.#schedule?.kind === 'calendar' ? this.#schedule : { kind: 'calendar' };
  }
}

abstract class FileTriggerBuilder extends Creating {
  readonly #handler: string;
  readonly #source: TriggerRecord['source'];
  readonly #sourceId: string;
  #event: TriggerRecord['event'] | undefined;

  constructor(core: HostCore, handler: string, source: TriggerRecord['source'], sourceId: string) {
    super(core);
    this.#handler = handler;
    this.#source = source;
    this.#sourceId = sourceId;
  }
  onOpen(): this {
    return this.on('ON_OPEN');
  }
  create(): Trigger {
    if (!this.#event) throw exception('The event type for this trigger has not been set.');
    return this.created({ handler: this.#handler, event: this.#event, source: this.#source, sourceId: this.#sourceId });
  }
  protected on(event: TriggerRecord['event']): this {
    this.#event = event;
    return this;
  }
}

export class DocumentTriggerBuilder extends FileTriggerBuilder {}

export class SpreadsheetTriggerBuilder extends FileTriggerBuilder {
  onEdit(): this {
    return this.on('ON_EDIT');
  }
  onChange(): this {
    return this.on('ON_CHANGE');
  }
  onFormSubmit(): this {
    return this.on('ON_FORM_SUBMIT');
  }
}

function idOf(file: string | { getId(): string }): string {
  return typeof file === 'string' ? file : file.getId();
}

offered('Trigger', Trigger);
offered('TriggerBuilder', TriggerBuilder);
offered('ClockTriggerBuilder', ClockTriggerBuilder);
offered('DocumentTriggerBuilder', DocumentTriggerBuilder);
offered('SpreadsheetTriggerBuilder', SpreadsheetTriggerBuilder);
