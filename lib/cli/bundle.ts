import type { Command } from './command';
import { writeFile } from './files';
import { version } from './version';

const DEFAULT_FILE = 'dealerguard-bundle.tar.gz';

/** `dealerguard bundle`: the policies for engines that are not ours. */
export const bundleCommand: Command = {
  usage: {
    name: 'bundle',
    operands: '[FILE]',
    count: [0, 1],
    says: `Writes an OPA bundle that judges what dealerguard view prints: docs/engines.md.\nDefault: ${DEFAULT_FILE}`,
    options: {},
  },
  run: ({ operands: [file = DEFAULT_FILE] }, terminal) => {
    const { makeBundle } = require('../bundle/bundle') as typeof import('../bundle/bundle');
    writeFile(terminal.cwd, file, makeBundle(version()));
    terminal.stdout(`wrote ${file}\n`);
    return 0;
  },
};
