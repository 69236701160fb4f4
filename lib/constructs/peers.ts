import { missingPeer } from './errors';

/** What the constructs are built on. The packages are optional peers: who uses only the gate does not install them. */
const PEERS = ['constructs', 'cdktf', '@cdktf/provider-aws/package.json'];

/**
 * Refuses to go on without the peers, in words, before a `require` deep inside fails without any.
 *
 * @param resolve finds a module or throws, as `require.resolve` does
 * @throws Error that names the missing package and the command that installs it
 */
export function requirePeers(resolve: (name: string) => string = require.resolve): void {
  for (const peer of PEERS) {
    try {
      resolve(peer);
    } catch (cause) {
      throw missingPeer(peer.replace('/package.json', ''), cause);
    }
  }
}

requirePeers();
