/**
 * What the guard takes from the process it runs in. The one file of the guard that looks: a program calls the guard by itself, so there is no
 * edge above it that could hand in the day, as `lib/cli` does for the gate.
 */
export interface Surroundings {
  /** Where `dealerguard.yaml` is looked for; source files are named relative to it. */
  readonly cwd: string;
  /** `YYYY-MM-DD`, of Greenwich, as the command line has it. */
  readonly today: string;
}

export function surroundings(): Surroundings {
  return { cwd: process.cwd(), today: new Date().toISOString().slice(0, 10) };
}
