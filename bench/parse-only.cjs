// The floor: any gate must read the plan and parse it.
JSON.parse(require('node:fs').readFileSync(process.argv[2], 'utf8'));
