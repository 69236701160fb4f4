// After `npm run build`: builds the examples, synthesises them, and shows what the gate says: the leaky ones have to be blocked, the others to pass.
import { buildExamples, EXAMPLES, node, synthesise } from './examples.mjs';

/** Synthesises one example and gates it. */
function show({ name, code, word }) {
  const out = synthesise(name);
  console.log(`\n$ npx dealerguard check ${out}\n`);
  const got = node('dist/cli/main.js', 'check', out);
  return got === code
    ? { ok: true, line: `ok: ${name} ${word} (exit ${got})` }
    : { ok: false, line: `NOT AS EXPECTED: ${name} exit ${got}, not ${code}` };
}

try {
  buildExamples();
  const shown = EXAMPLES.map(show);
  console.log(`\n${shown.map(({ line }) => line).join('\n')}`);
  process.exitCode = shown.every(({ ok }) => ok) ? 0 : 1;
} catch (error) {
  console.error(`demo: ${error.message}`);
  process.exitCode = 1;
}
