/** Ends a tool with what is wrong, a line each. */
export class Stop extends Error {
  constructor(lines) {
    super([lines].flat().join('\n'));
  }
}

/** Runs a tool: what is wrong goes to standard error under the tool's name, and the exit code is 1. */
export const runTool = (name, tool) => {
  try {
    tool();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    console.error(error.message.replace(/^/gm, `${name}: `));
    process.exitCode = 1;
  }
};
