/** Ranges that no address of the internet lies in: RFC 1918, RFC 6598, link-local, loopback, unique local (RFC 4193). */
const PRIVATE =
  /^(10\.[\d.]+\/([89]|[12]\d|3[0-2])|192\.168\.[\d.]+\/(1[6-9]|2\d|3[0-2])|172\.(1[6-9]|2\d|3[01])\.[\d.]+\/(1[2-9]|2\d|3[0-2])|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.[\d.]+\/([12]\d|3[0-2])|(169\.254|127\.\d+)\.[\d.]+\/(1[6-9]|2\d|3[0-2])|f[cd][0-9a-f]{2}:[0-9a-f:]*\/([89]|[1-9]\d|1[01]\d|12[0-8])|fe[89ab][0-9a-f]:[0-9a-f:]*\/([1-9]\d|1[01]\d|12[0-8]))$/i;

/**
 * Whether a range can never be the internet, in the plainest spellings only: what is left is judged by the policies, which know all of them.
 */
export function isPrivate(range: string): boolean {
  return PRIVATE.test(range);
}

/** Whether a route for this destination is one for everywhere, or for half of it. */
export function isEverywhere(destination: string): boolean {
  const [address = '', prefix = ''] = destination.split('/');
  if (!/^\d+$/.test(prefix)) return false;
  return Number(prefix) < (address.includes(':') ? 16 : 8);
}
