import type { AbsentModule } from '../../model/absent-module';
import type { SourceLine } from '../../model/finding';
import { isList, isMapping, isUnknown } from '../../source/evaluation';
import type { Evaluated } from '../../source/evaluation';
import { evaluateRaw } from '../../source/raw';
import { keySuffix, within } from '../address';
import type { Placed } from './placed';
import { repetitionOf } from './repetition';

/** Such a call, and where it stands. */
export interface AbsentCall extends AbsentModule {
  readonly line: SourceLine | undefined;
}

/** What says how a module is called, not what it is given. */
const META = new Set(['source', 'version', 'providers', 'count', 'for_each', 'depends_on', '//']);

/** Values that let in everybody, wherever a module puts them; and switches that do so when they are on. */
const OPEN = new Set(['0.0.0.0/0', '::/0', 'public-read', 'public-read-write', 'authenticated-read']);
const SWITCHES = new Set(['publicly_accessible', 'associate_public_ip_address', 'assign_public_ip', 'allow_unauthenticated_identities']);

/** The instances of a call; one where nobody knows how many. */
export function absentModules(placed: Placed, name: string, source: string): AbsentCall[] {
  const call = placed.node.code.calls.get(name);
  const body = call?.body ?? {};
  const repetition = repetitionOf(body, placed.scopes);
  return (repetition.keys ?? [undefined]).map((key) => {
    const scope = repetition.within(key)('values');
    const given = Object.keys(body).filter((one) => !META.has(one));
    const open = given.filter((one) => isOpen(one, evaluateRaw(body[one], scope)));
    return { address: within(placed.address, `module.${name}${keySuffix(key)}`), source, open: open.sort(), line: call?.line() };
  });
}

function isOpen(name: string, value: Evaluated): boolean {
  if (isUnknown(value) || value === null) return false;
  if (typeof value === 'string') return OPEN.has(value) || (SWITCHES.has(name) && value === 'true');
  if (value === true) return SWITCHES.has(name);
  if (isList(value)) return value.some((one) => isOpen(name, one));
  return isMapping(value) && Object.entries(value).some(([key, one]) => isOpen(key, one));
}
