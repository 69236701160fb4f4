import type { Report } from '../model/report';
import type { Words } from './words';

/** What a format may need to know besides. */
export interface ReporterOptions {
  /** Whether the text goes to a terminal that shows colours. */
  readonly color: boolean;
  /** Whether the construct is shown where the line is known as well: inside synth, it is what a reader knows a resource by. Default: not. */
  readonly constructs?: boolean;
  /** The version of dealerguard. */
  readonly version: string;
  /** `YYYY-MM-DD`: the day that expiry was compared with, where a format wants a date. */
  readonly today: string;
}

/** A report in some format, in the language of the words: a function of its arguments, that ends in a line break. */
export type Reporter = (report: Report, words: Words, options: ReporterOptions) => string;
