/** Everything of the outside world that a command may touch, so that tests need no child process. Files are read and written below `cwd`. */
export interface Terminal {
  /** Reads standard input to its end. */
  readonly stdin: () => string;
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Whether standard output is a terminal. */
  readonly isTerminal: boolean;
  /** Runs a program of the PATH to its end, without a shell. */
  readonly execute: (program: string, args: readonly string[], folder: string) => Executed;
}

/** What came of running a program. */
export interface Executed {
  /** Null where it was not run to its end. */
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Why it was not: `ENOENT` where there is no such program. */
  readonly code?: string;
}

/** 0: nothing blocks. 1: something blocks. 2: could not judge. */
export type ExitCode = 0 | 1 | 2;
