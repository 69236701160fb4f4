// Preloaded into a measured process: leaves its peak of resident memory, in kB, in the file that the environment names.
process.on('exit', () => require('node:fs').writeFileSync(process.env.BENCH_PEAK_FILE, String(process.resourceUsage().maxRSS)));
