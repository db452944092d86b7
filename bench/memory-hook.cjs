// Loaded into measured Node processes by NODE_OPTIONS: notes the peak of resident memory, in KiB.
const { appendFileSync } = require('node:fs')

process.on('exit', () => {
  appendFileSync(process.env.BENCH_MEMORY, `${process.resourceUsage().maxRSS}\n`)
})
