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
}

/** 0: nothing blocks. 1: something blocks. 2: could not judge. */
export type ExitCode = 0 | 1 | 2;
