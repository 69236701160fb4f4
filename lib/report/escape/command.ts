// How workflow commands of GitHub Actions write what would end them.
// https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts has the same table.

/** Text as the message of a workflow command: lines stay lines. */
export function commandData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** Text as a property of a workflow command. */
export function commandProperty(text: string): string {
  return commandData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
