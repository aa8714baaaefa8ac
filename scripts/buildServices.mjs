// Prints the services of the local runtime as one script, whose value is the function that furnishes a context.
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';

const root = resolve(fileURLToPath(import.meta.url), '../..');

export async function buildServices() {
  const { outputFiles } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: ['local/runtime/services/realm.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'services',
    target: 'es2022',
    platform: 'neutral',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
  });
  return `(() => {\n${outputFiles[0].text}\nreturn services.furnish;\n})()\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.stdout.write(await buildServices());
