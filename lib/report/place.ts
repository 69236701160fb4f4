import type { Finding } from '../model/finding';
import type { Report } from '../model/report';

/** A line of a file, for services that show findings where they are. */
export interface Place {
  /** Relative to the working directory. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

/** Where a finding is shown: at the line of the code behind it, else at the beginning of its input. */
export function placesOf({ inputs }: Pick<Report, 'inputs'>): (finding: Pick<Finding, 'source' | 'input'>) => Place {
  const files = new Map(inputs.map(({ name, file }) => [name, file ?? name]));
  return ({ source, input }) => source ?? { file: files.get(input) ?? input, line: 1 };
}
