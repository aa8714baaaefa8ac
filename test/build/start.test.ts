import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { expect, test } from '@jest/globals';

function start(port: string): { status: number | null; stderr: string } {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/start.mjs'], {
    encoding: 'utf8',
    env: { ...process.env, PORT: port },
    timeout: 20_000,
  });
  return { status, stderr };
}

test('npm start says in words that the port is taken, before it builds anything', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  try {
    expect(start(String(port))).toEqual({
      status: 1,
      stderr: `Something else is already using port ${port}. Close it, or choose another: PORT=${port + 1} npm start\n`,
    });
  } finally {
    other.close();
  }
});

test.each(['', 'http', '0', '65536', '80.5'])('npm start refuses PORT=%j', (port) => {
  expect(start(port)).toEqual({ status: 1, stderr: `PORT=${port} is not a port number.\n` });
});
