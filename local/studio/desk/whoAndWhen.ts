import { forgetSample } from '../../madeBySample';
import { parseDate } from '../../runtime/host/formatDate';
import type { On } from './actions';

/** Running the script, and the two things that only the laptop lets one choose: who is there, and what time it is. */
export const whoAndWhen: On<'open' | 'run' | 'panel' | 'signIn' | 'clock' | 'replace'> = {
  open(desk) {
    desk.open();
    return null;
  },
  run(desk, { name, at }) {
    desk.tell([desk.runAt(at, () => desk.runtime.execute(name))]);
    return null;
  },
  panel(desk, { name, args, at }) {
    const outcome = desk.runAt(at, () => desk.runtime.callFromPanel(name, args));
    desk.tell([{ ...outcome, error: undefined }]);
    // The panel's own failure handler hears of it.
    if (outcome.error) throw outcome.error;
    return outcome.value;
  },
  signIn(desk, { email }) {
    desk.runtime.signIn(email);
    desk.open();
    return null;
  },
  clock(desk, request) {
    const { clock, sheets, book } = desk.runtime;
    const { timeZone } = sheets.bookProps(book);
    const by = 'by' in request ? request.by : parseDate(request.to, timeZone, "yyyy-MM-dd'T'HH:mm") - clock.now();
    if (!Number.isFinite(by)) throw new Error('That is not a time.');
    // Backwards nothing fires: only the clock is put.
    if (by < 0) clock.set(clock.now() + by);
    else desk.tell(desk.runtime.advance(by));
    desk.runtime.change('OTHER', () => undefined);
    return null;
  },
  replace(desk, { workbook }) {
    const { runtime, folder } = desk;
    const now = runtime.sheets.workbook(runtime.book);
    runtime.change('OTHER', (sheets, book) => sheets.replace({ ...workbook, id: book, owner: now.owner }));
    // A workbook of one's own is no sample any more, and its clock is the computer's from the next start on.
    forgetSample(folder);
    desk.edits.clear();
    desk.open();
    return null;
  },
};
