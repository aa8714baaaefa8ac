import { existsSync } from 'node:fs';

const usual = [
  '/usr/bin/soffice',
  '/usr/bin/libreoffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
];

/** The path of LibreOffice, which opens what the laptop exports as a person would. */
export function findOffice() {
  return [process.env.SOFFICE_PATH, ...usual].find((path) => path && existsSync(path));
}
