// npm run bench:load: many clients at once install one pack from an OCI registry (Debian's docker-registry) and from a
// registry of static files, through a proxy that cuts half of the given share of answers in the middle and delays the
// others by half a second. Prints how many have the right bytes, how long it took, and how often something was asked
// again. Exit status 1 where one has not. A measurement: nothing here has a time limit.
// Words: --clients N (200), --share N (0.01), --json.
import { parseArgs } from 'node:util'
import { importSource } from '../../scripts/bundle.mjs'

const { values: words } = parseArgs({
  options: {
    clients: { type: 'string', default: '200' },
    share: { type: 'string', default: '0.01' },
    json: { type: 'boolean', default: false },
  },
})
const { runLoad } = await importSource('test/support/load-run.ts')
const rows = []
for (const from of ['oci', 'folder'])
  rows.push({
    from,
    ...(await runLoad({ from, clients: Number(words.clients), share: Number(words.share) })),
  })
if (words.json) console.log(JSON.stringify(rows, undefined, 2))
else for (const row of rows) print(row)
process.exitCode = rows.every(({ right, clients }) => right === clients) ? 0 : 1

function print({ from, clients, right, seconds, medianSeconds, slowestSeconds, counts, failures }) {
  const { answers, cut, delayed } = counts
  console.log(`${from}: ${right} of ${clients} clients have the right bytes`)
  console.log(
    `  ${seconds.toFixed(1)} s in all, median ${medianSeconds.toFixed(1)} s, slowest ${slowestSeconds.toFixed(1)} s`,
  )
  console.log(`  ${answers} answers, ${cut} cut, ${delayed} delayed`)
  for (const failure of new Set(failures)) console.log(`  ${failure}`)
}
