/** What the user gave cannot be judged. The message is one line: what is wrong, and what to do next. The command line exits with 2. */
export class InputError extends Error {
  override readonly name = 'InputError';
}
