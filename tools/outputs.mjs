// What the gate prints, put between marks of Markdown files:
//
//   <!-- output: dealerguard check examples/01-leaky/cdktf.out -->           all of it
//   <!-- output: dealerguard check FOLDER | s3/public-policy sqs/x -->        its first line and these findings, "…" for what is left out
//   <!-- /output -->
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { buildExamples, EXAMPLES, root, synthesise } from './examples.mjs';

/** A waiver's expiry depends on the day: that of the pages stands still. test/house/readme.test.ts has the same. */
const TODAY = '2026-11-22';

const BETWEEN = /<!-- output: (.+?) -->[\s\S]*?<!-- \/output -->/g;
const LEFT_OUT = '…';

/** Builds the gate, unless that is done, and the examples, and gives the gate as a function: a line of the shell in, standard output out. */
export function buildGate({ isBuilt }) {
  if (!isBuilt) {
    const { status } = spawnSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
    if (status !== 0) throw new Error(`npm run build ended with ${status}`);
  }
  buildExamples();
  for (const { name } of EXAMPLES) synthesise(name);
  const { run } = createRequire(import.meta.url)(join(root, 'dist', 'cli', 'run.js'));
  return (line) => {
    const [, ...argv] = line.split(' ');
    const out = [];
    const stderr = (text) => {
      throw new Error(`${line}: ${text}`);
    };
    run(argv, { stdin: () => '', stdout: (text) => out.push(text), stderr, cwd: root, env: {}, today: TODAY, isTerminal: false });
    return out.join('').trimEnd();
  };
}

/** A page with what the gate prints now between its marks. */
export function withOutputs(page, gate) {
  return page.replace(BETWEEN, (_whole, mark) => {
    const [line, rules] = mark.split(' | ');
    const printed = gate(line);
    const shown = rules === undefined ? printed : excerpt(printed, rules.split(' '));
    return `<!-- output: ${mark} -->\n\n\`\`\`text\n$ npx ${line}\n${shown}\n\`\`\`\n\n<!-- /output -->`;
  });
}

/** Parts of a report are apart by an empty line; a finding begins with severity and rule. */
function excerpt(printed, rules) {
  const isShown = (part, index) => index === 0 || rules.includes(part.split('  ')[1]);
  const parts = printed.split('\n\n').map((part, index) => (isShown(part, index) ? part : LEFT_OUT));
  return parts.filter((part, index) => part !== LEFT_OUT || parts[index - 1] !== LEFT_OUT).join('\n\n');
}
