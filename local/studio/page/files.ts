import type { DocView } from '../protocol';
import { exportDocx, exportXlsx, importXlsx, loadSample } from './api';
import type { App } from './app';
import { confirmed } from './dialog';
import { h } from './dom';

export async function saveXlsx(app: App): Promise<void> {
  try {
    const { file, notes } = await exportXlsx();
    download(file, `${app.book.name}.xlsx`);
    app.say([`${app.book.name}.xlsx is in your downloads.`, ...notes].join('\n'), 'Saved');
  } catch (error) {
    app.failed(error);
  }
}

export async function saveDocx(app: App, { id, name }: DocView): Promise<void> {
  try {
    const { file, notes } = await exportDocx(id);
    download(file, `${name}.docx`);
    app.say([`${name}.docx is in your downloads.`, ...notes].join('\n'), 'Saved');
  } catch (error) {
    app.failed(error);
  }
}

function download(file: Blob, name: string): void {
  const link = h('a', { download: name });
  link.href = URL.createObjectURL(file);
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

export function openXlsx(app: App): void {
  const choose = h('input', { type: 'file', accept: '.xlsx', hidden: true });
  choose.addEventListener('change', () => void take(app, choose.files?.[0]));
  choose.click();
}

async function take(app: App, file: File | undefined): Promise<void> {
  if (!file) return;
  const words = `${file.name} takes the place of ${app.book.name} in this workspace. Save that one as .xlsx first if you want to keep it. Go on?`;
  if (!(await confirmed(words, 'Open a workbook'))) return;
  try {
    const { value: notes } = await importXlsx(file);
    await app.refresh();
    app.say([`${file.name} is open.`, ...notes].join('\n'), 'Opened');
  } catch (error) {
    app.failed(error);
  }
}

export async function openSample(app: App, name: string, title: string): Promise<void> {
  const words = `The sample network ${title} takes the place of ${app.book.name}, its Docs and its mail in this workspace. Go on?`;
  if (await confirmed(words, 'Load a sample network')) await app.busy(`Loading ${title}…`, () => loadSample(name));
}
