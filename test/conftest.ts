import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

const folders = [
  ...(process.env['PATH'] ?? '').split(delimiter).filter(Boolean),
  join(__dirname, '..', '.ci', 'bin'),
  join(homedir(), 'go', 'bin'),
];

/** The path of conftest; empty where there is none: nothing here is made with it. */
export const CONFTEST = folders.map((folder) => join(folder, 'conftest')).find((path) => existsSync(path)) ?? '';
