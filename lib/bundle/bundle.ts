import { readCompiled, readSources } from '../judge/policy';
import { archive } from './archive';
import { dictionaryModule } from './dictionary';

/** What other packages of policies must leave alone: parts of `data` that the bundle owns. */
const ROOTS = ['dealerguard', 'engines', 'lib', 'main', 'rules'];

/**
 * A bundle for `opa` and, unpacked, for `conftest`: the policies as they are written, with words and decisions of the gate. It judges views.
 * @throws InputError where the compiled policies are not there, or are not those of the sources.
 */
export function makeBundle(version: string): Buffer {
  const { catalogue } = readCompiled();
  const manifest = { revision: `dealerguard ${version} ${catalogue.sources.slice(0, 16)}`, roots: ROOTS, rego_version: 1 };
  const entries = [...readSources(), { name: 'dealerguard/words.rego', text: dictionaryModule(catalogue) }];
  const sorted = [...entries].sort((a, b) => (a.name < b.name ? -1 : 1));
  return archive([{ name: '.manifest', text: `${JSON.stringify(manifest)}\n` }, ...sorted]);
}
