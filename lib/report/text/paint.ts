import type { Severity } from '../../model/finding';

type Paint = (text: string) => string;

/** The few colours there are. Meaning never hangs on them: without colour the text says the same. */
export interface Painter {
  readonly stop: Paint;
  readonly pass: Paint;
  readonly strong: Paint;
  readonly faint: Paint;
  /** Paints the word for a severity. */
  readonly severity: (severity: Severity, word: string) => string;
}

const unpainted: Paint = (text) => text;
const UNPAINTED: Painter = { stop: unpainted, pass: unpainted, strong: unpainted, faint: unpainted, severity: (_severity, word) => word };

/** Loads the colours only where they are wanted: a run in a pipeline does not pay for them. */
export function painter(color: boolean): Painter {
  if (!color) {
    return UNPAINTED;
  }
  const { createColors } = require('picocolors') as typeof import('picocolors');
  const { bold, dim, green, magenta, red, yellow } = createColors(true);
  const bySeverity: Readonly<Record<Severity, Paint>> = { critical: (text) => bold(red(text)), high: red, medium: yellow, low: magenta };
  return {
    stop: (text) => bold(red(text)),
    pass: (text) => bold(green(text)),
    strong: bold,
    faint: dim,
    severity: (severity, word) => bySeverity[severity](word),
  };
}
