/**
 * Logs of CI services read commands out of what a step prints: GitHub Actions a line that begins with `::error …::` after blanks, and
 * `##[error]` anywhere; Azure Pipelines `##vso[…]`; TeamCity `##teamcity[…]`. Where a plan has such text, its first character is spelled out.
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function escapeLog(text: string): string {
  return text.replace(/^(\s*):(?=:)/gm, '$1\\u003a').replace(/#(?=#(?:\[|vso\[|teamcity\[))/gi, '\\u0023');
}
