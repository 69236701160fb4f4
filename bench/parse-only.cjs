// The floor: any gate must read the plan and parse it. Tells how long each took on standard error.
const start = performance.now();
const text = require('node:fs').readFileSync(process.argv[2], 'utf8');
const read = performance.now();
JSON.parse(text);
process.stderr.write(`read ${read - start} ms\nparse ${performance.now() - read} ms\n`);
