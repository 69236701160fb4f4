// policies/compiled/handbook.json: for each rule, a bad and a good example of its folder as the handbook shows them, in HCL and CDKTF.
//   npm run docs writes it
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cdktfOf, written } from './example-cdktf.mjs';
import { createRequire } from 'node:module';
import { hclOf, reference } from './example-hcl.mjs';

const { firstCase, planOf } = createRequire(import.meta.url)('./examples-of-rules.cjs');

/** An example's resource, with references in place of values that are not known before apply. */
const resourceOf = ({ address, values = {}, references = {} }) => {
  const [, data, type, name] = /^(data\.)?([^.]+)\.([^.[]+)/.exec(address) ?? [];
  const referred = Object.entries(references).flatMap(([attribute, [first]]) =>
    first && !attribute.includes('.') ? [[attribute, reference(first)]] : [],
  );
  return { mode: data ? 'data' : 'managed', type, name, values: { ...values, ...Object.fromEntries(referred) } };
};

/** What the built gate finds by the rule in some of the resources of an example. */
const judge =
  ({ check }, id, context) =>
  (resources) =>
    check({
      inputs: [{ path: 'example.json', text: planOf(resources) }],
      cwd: '.',
      config: { context: { ...EMPTY, ...context }, waivers: [] },
      today: '2026-11-22',
    }).report.findings.filter(({ rule, change }) => rule === id && change !== 'fixed');

const EMPTY = { accounts: [], organizations: [], networks: [], regions: [] };

/** The text of the file, from the folders of rules, the table of blocks, the bindings, and the built gate in `dist`. */
export const handbookOf = (ids, { policies, blocks, bindings, dist }) => {
  const gate = createRequire(import.meta.url)(join(dist, 'check.js'));
  const textsOf = (id, sort) => {
    const { resources, context = {} } = JSON.parse(readFileSync(join(policies, 'rules', id, `${sort}.json`), 'utf8'));
    const found = judge(gate, id, context);
    const willDo = (list) => (sort === 'fail' ? found(list).some(({ verdict }) => verdict !== 'undecided') : found(list).length === 0);
    const chosen = firstCase(resources, willDo);
    // What a plan takes away stands in no code.
    if (chosen.length === 0 || (sort === 'fail' && found(chosen).length === 0)) return undefined;
    const shown = chosen.map((one) => written(resourceOf(one), bindings));
    const cdktf = cdktfOf(shown, bindings);
    return {
      shows: chosen.map(({ address }) => address),
      hcl: hclOf(shown, (type) => blocks[type]),
      ...(cdktf === undefined ? {} : { cdktf }),
    };
  };
  const entries = ids.map((id) => [id, { bad: textsOf(id, 'fail'), good: textsOf(id, 'pass') }]);
  return `${JSON.stringify(Object.fromEntries(entries), null, 1)}\n`;
};
