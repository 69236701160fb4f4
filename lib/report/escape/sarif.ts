import { plainAddress } from './plain';

/**
 * Text as a message of SARIF: braces are placeholders there (§3.11.5) and `[text](target)` is a link (§3.11.6).
 * https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/sarif-v2.1.0-os.html#_Toc34317459
 */
export function escapeSarif(text: string): string {
  return text.replace(/[{}]/g, (brace) => `${brace}${brace}`).replace(/\[(?=[^\]]*\]\()/g, '\\[');
}

/** A path relative to the working directory as a URI reference that stays relative, whatever is in it. */
export function pathUri(path: string): string {
  return plainAddress(path)
    .split('/')
    .filter((step) => step !== '')
    .map((step) => encodeURIComponent(step))
    .join('/');
}
