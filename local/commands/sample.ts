import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { samples } from '../../examples/all';
import { madeBySample, rememberSample } from '../madeBySample';
import { emptyWorkspace } from '../runtime/host/emptyWorkspace';
import { openRuntime } from '../runtime/index';
import { loadSample, momentOf } from '../sample';
import { type Command, Failed, WrongUsage } from './command';

export const sample: Command = {
  usage: 'sample NAME [--replace]',
  help: `Make the workspace from a sample network: ${Object.keys(samples).join(', ')}.`,
  words: [1, 1],
  flags: { replace: 'yes' },
  async run({ options, say }, [name = ''], { replace }) {
    if (!isSample(name))
      throw new WrongUsage(`There is no sample ${name}; there are ${Object.keys(samples).join(', ')}.`);
    const workspace = resolve(options.workspace);
    const isOwn = existsSync(join(workspace, 'workbook.json')) && !madeBySample(workspace);
    if (isOwn && !replace)
      throw new Failed(
        `${options.workspace} holds a workbook of your own. Add --replace to put the sample in its place.`,
      );

    const network = samples[name]();
    const clock = options.now === undefined ? momentOf(network) : Date.parse(options.now);
    emptyWorkspace(workspace);
    const runtime = await openRuntime({
      workspace,
      now: clock,
      user: network.admin,
      timeZone: options.zone ?? network.timeZone,
    });
    loadSample(network, runtime);
    runtime.close();
    rememberSample(workspace, { sample: name, clock });
    say(`${network.title} is in ${options.workspace}. Its clock stands at ${network.now.replace('T', ' ')}.`);
  },
};

const isSample = (name: string): name is keyof typeof samples => Object.hasOwn(samples, name);
