/** Packages that the constructs and the guard stand on: optional peers, since who uses only the gate does not install them. */
interface Home {
  readonly cdk: string;
  readonly provider: string;
  /** What an import begins with. */
  readonly entry: string;
}

/** The archived project and its living fork. Each has its own tree of the same source (tools/cdktn.mjs). */
const HOMES = {
  cdktf: { cdk: 'cdktf', provider: '@cdktf/provider-aws', entry: 'dealerguard' },
  cdktn: { cdk: 'cdktn', provider: '@cdktn/provider-aws', entry: 'dealerguard/cdktn' },
} as const satisfies Readonly<Record<string, Home>>;

/**
 * Refuses to go on without the peers, in words, before a `require` deep inside fails without any.
 *
 * @param resolve finds a module or throws, as `require.resolve` does
 * @throws Error that names the missing package, and the command that installs it or the import for the other home
 */
export function requirePeers(
  home: keyof typeof HOMES,
  part: 'constructs' | 'guard',
  resolve: (name: string) => string = require.resolve,
): void {
  const { cdk, provider, entry } = HOMES[home];
  const needed: readonly string[] = part === 'guard' ? ['constructs', cdk] : ['constructs', cdk, provider];
  const [missing] = needed.filter((name) => !isThere(name, resolve));
  if (missing === undefined) return;
  const other = HOMES[home === 'cdktf' ? 'cdktn' : 'cdktf'];
  const advice = isThere(other.cdk, resolve) ? `For ${other.cdk}, import ${other.entry}/${part}` : `Run: npm install ${needed.join(' ')}`;
  throw new Error(`${entry}/${part} needs the package ${missing}, which is not installed. ${advice}`);
}

/** The manifest of a package, since the root of the provider takes seconds to load and need not be resolvable. */
function isThere(name: string, resolve: (name: string) => string): boolean {
  try {
    return resolve(`${name}/package.json`) !== '';
  } catch {
    return false;
  }
}
