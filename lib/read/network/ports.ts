import type { Instance } from '../instance';
import { part } from '../values';
import { STANDINGS } from './table';

/** Default ports by the beginning of the engine's name; the first that fits. */
const ENGINE_PORTS: readonly (readonly [string, number])[] = [
  ['aurora-postgresql', 5432],
  ['postgres', 5432],
  ['aurora', 3306],
  ['mysql', 3306],
  ['mariadb', 3306],
  ['oracle', 1521],
  ['custom-oracle', 1521],
  ['sqlserver', 1433],
  ['custom-sqlserver', 1433],
  ['db2', 50000],
  ['memcached', 11211],
  ['redis', 6379],
  ['valkey', 6379],
];

/** The ports that a thing answers on: the one it names, that of its engine, else those of its type. One that is not known could be any. */
export function portsOf(instance: Instance): readonly number[] {
  const port = Number(instance.attributes['port'] ?? Number.NaN);
  if (Number.isInteger(port) && port > 0) return [port];
  if (part(instance.unknown, 'port') === true && instance.expressions['port'] !== undefined) return [];
  const engine = instance.attributes['engine'];
  const known = typeof engine === 'string' ? ENGINE_PORTS.find(([name]) => engine.startsWith(name)) : undefined;
  return known ? [known[1]] : (STANDINGS[instance.type]?.ports ?? []);
}
