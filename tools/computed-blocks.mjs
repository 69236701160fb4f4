// Writes tools/computed-blocks.json: the blocks that the provider fills in where nobody writes them (`Optional` and `Computed` in its SDK).
//
//   DEALERGUARD_PLAN_TOOLS=FOLDER node tools/computed-blocks.mjs
//
// Neither `terraform providers schema -json` nor the bindings tell which blocks those are: a block has no `computed` there. What tells is that a
// bridged SDK (@pulumi/aws) promises a value for them in every resource, and the folder of the tools that make our plans has a schema in which
// that was put together with the rest (`schema/aws.json.gz`). It is run by hand when the version of the provider changes.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { runTool, Stop } from './stop.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** In that schema a block is `[nesting, content, least, most, computed]`. */
const computedIn = ({ b }) =>
  Object.entries(b)
    .filter(([, block]) => block[4] === 1)
    .map(([name]) => name)
    .sort();

runTool('computed-blocks', () => {
  const folder = process.env.DEALERGUARD_PLAN_TOOLS;
  if (!folder) throw new Stop('set DEALERGUARD_PLAN_TOOLS to the folder of the tools that make plans');
  const { resources } = JSON.parse(gunzipSync(readFileSync(join(folder, 'schema', 'aws.json.gz'))));
  const lines = Object.entries(resources)
    .map(([type, resource]) => [type, computedIn(resource)])
    .filter(([, names]) => names.length > 0)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([type, names]) => `${JSON.stringify(type)}:${JSON.stringify(names)}`);
  writeFileSync(join(root, 'tools', 'computed-blocks.json'), `{\n${lines.join(',\n')}\n}\n`);
});
