import type { Severity } from '../../model/finding';
import { plainAddress } from '../escape/plain';
import { pathUri, escapeSarif } from '../escape/sarif';
import type { Place } from '../place';

export type Level = 'error' | 'warning' | 'note';

export const LEVELS: Readonly<Record<Severity, Level>> = { critical: 'error', high: 'error', medium: 'warning', low: 'note' };

/**
 * A location of SARIF: a line of a file, which GitHub demands of every location, and the address, which says more. GitHub wants all four ends
 * of a region; none of them is known but the line.
 */
export function locationOf({ file, line }: Place, address: string, text?: string, construct?: string): object {
  return {
    physicalLocation: {
      artifactLocation: { uri: pathUri(file) },
      region: { startLine: line, startColumn: 1, endLine: line, endColumn: 1 },
    },
    logicalLocations: [
      { fullyQualifiedName: plainAddress(address), kind: 'resource' },
      ...(construct === undefined ? [] : [{ fullyQualifiedName: plainAddress(construct), kind: 'construct' }]),
    ],
    ...(text === undefined ? {} : { message: { text: escapeSarif(text) } }),
  };
}
