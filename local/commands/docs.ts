import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DOC } from '../runtime/host/files';
import type { State } from '../runtime/host/state';
import { type Doc, emptyDoc } from '../runtime/services/document/model';
import type { Command } from './command';

export const docs: Command = {
  usage: 'docs DIR',
  help: 'Write every Doc of the workspace as a Word file, named by its id; those in the trash stay there.',
  words: [1, 1],
  async run(desk, [folder]) {
    const { writeDocx } = await import('../docx');
    const { state } = desk.runtime();
    mkdirSync(folder!, { recursive: true });
    for (const id of idsOf(state)) {
      const file = state.files.value[id];
      if (file?.trashed) continue;
      // What stands in docs/ was written by DocumentApp; a Doc that nobody has written in has nothing there.
      const doc = (state.docs.get(id) as Doc | undefined) ?? emptyDoc();
      const { bytes, notes } = await writeDocx(doc, file?.name);
      for (const note of notes) desk.say(`${file?.name ?? id}: ${note}`);
      writeFileSync(join(folder!, `${id}.docx`), bytes);
      desk.print(`${id}.docx\t${file?.name ?? ''}`);
    }
  },
};

function idsOf(state: State): string[] {
  const made = Object.values(state.files.value).filter(({ mimeType }) => mimeType === DOC);
  return [...new Set([...made.map(({ id }) => id), ...state.docs.ids()])];
}
