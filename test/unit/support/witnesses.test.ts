import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sandbox } from '../../support/cli.ts'
import { canTrace, tracedScript, traceReason } from '../../support/strace.ts'
import { watched } from '../../support/witness.ts'

// Everything that the product must not do, by the ways in which libraries do it.
const deeds = `
import { execFileSync, spawn } from 'node:child_process'
import { createSocket } from 'node:dgram'
import { lookup } from 'node:dns/promises'
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import * as fs from 'node:fs/promises'
import { createRequire } from 'node:module'
import { connect } from 'node:net'
import { get } from 'node:https'
const { mkdirSync, openSync } = createRequire(import.meta.url)('fs')
const quiet = (emitter) => emitter.on('error', () => undefined)
const folder = process.argv[2]
mkdirSync(folder + '/made')
openSync(folder + '/opened', 'w')
writeFileSync(folder + '/sync', '')
renameSync(folder + '/sync', folder + '/renamed')
await fs.writeFile(folder + '/promised', '')
readFileSync(folder + '/promised')
execFileSync('true')
spawn('true', [], { stdio: 'ignore' })
quiet(connect(9, '127.0.0.1'))
quiet(get('https://127.0.0.1:9/'))
createSocket('udp4').close()
await lookup('localhost')
await fetch('http://127.0.0.1:9/').catch(() => undefined)
`

const written = ['made', 'opened', 'promised', 'renamed', 'sync']

describe('the witness inside a process', () => {
  test('sees each write, read, socket, lookup and process', async () => {
    const plain = sandbox().file('deeds.mjs', deeds)
    const { box, deeds: seen } = watched(plain, join(plain.project, 'deeds.mjs'))
    ;(await box.skills(box.home)).exits(0)
    const all = seen()
    const of = (kind: string) => all.filter((deed) => deed.kind === kind)
    const below = (path: string) => path.startsWith(box.home) && path.slice(box.home.length + 1)
    expect([...new Set(of('write').map(({ what }) => below(what)))].sort()).toEqual(written)
    expect(of('read').map(({ what }) => below(what))).toContain('promised')
    expect(of('process').filter(({ call }) => call !== 'spawn')).not.toEqual([])
    expect(of('process').filter(({ call }) => call === 'spawn')).not.toEqual([])
    expect(of('socket').filter(({ call }) => call === 'connect').length).toBeGreaterThanOrEqual(3)
    expect(of('socket').filter(({ call }) => call === 'createSocket')).toHaveLength(1)
    expect(of('lookup').map(({ what }) => what)).toContain('{"name":"localhost"}')
  })
})

describe.skipIf(!canTrace())(`the witness outside it (${traceReason} → skipped)`, () => {
  test('sees each write, connection and program', async () => {
    const box = sandbox().file('deeds.mjs', deeds)
    const script = join(box.project, 'deeds.mjs')
    const { result, ...seen } = await tracedScript(box, script, box.home)
    result.exits(0)
    const below = seen.written.filter((path) => path.startsWith(box.home))
    expect([...new Set(below)].map((path) => path.slice(box.home.length + 1)).sort()).toEqual(
      written,
    )
    expect(seen.connections).toContain('127.0.0.1:9')
    expect(seen.programs.filter((path) => path.endsWith('/true')).length).toBeGreaterThanOrEqual(2)
    expect(seen.opened).toContain(script)
  })
})
