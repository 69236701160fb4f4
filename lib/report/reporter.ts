import type { Report } from '../model/report';
import type { Catalogue } from '../model/rule';

export interface ReporterOptions {
  /** Whether the text goes to a terminal that shows colours. */
  readonly color: boolean;
  /** Whether the construct is shown where the line is known as well: inside synth, it is what a reader knows a resource by. */
  readonly constructs?: boolean;
}

/** A report in some format: a function of its arguments, that ends in a line break. */
export type Reporter = (report: Report, rules: Catalogue, options: ReporterOptions) => string;
