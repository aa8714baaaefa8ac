import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { build } from './build.mjs';
import { refuse, root } from './tool.mjs';

// `npm start`: everything a person without a Google account needs to see the workbook in a browser.
const port = Number(process.env.PORT ?? 4173);
if (!Number.isInteger(port) || port < 1 || port > 65_535) refuse(`PORT=${process.env.PORT} is not a port number.`);
if (await isTaken(port)) {
  refuse(`Something else is already using port ${port}. Close it, or choose another: PORT=${port + 1} npm start`);
}

console.log(await build());
if (!existsSync(join(root, 'workspace', 'workbook.json'))) {
  console.log('Making workspace/ from the Riverbend sample…');
  waves('sample', 'riverbend');
  waves('run', 'updateDashboard');
}
const server = spawn(process.execPath, [cli(), 'serve', '--port', String(port)], { cwd: root, stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => process.exit(code ?? 0));

function cli() {
  return join(root, 'dist', 'cli.mjs');
}

function waves(...args) {
  const { status } = spawnSync(process.execPath, [cli(), ...args], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

/** Asked before anything is built, so that the answer comes at once. */
function isTaken(port) {
  return new Promise((answer) => {
    const probe = createServer();
    probe.once('error', () => answer(true));
    probe.listen(port, '127.0.0.1', () => probe.close(() => answer(false)));
  });
}
