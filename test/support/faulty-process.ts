/**
 * Loaded into a child process with `--import`, as one bundle: arms the faults that the query of its own address
 * asks for, and writes what was counted to `log` when the process ends by itself.
 */
import { writeFileSync } from 'node:fs'
import { armFaults, type FaultMode } from './faulty-fs.ts'

const { searchParams } = new URL(import.meta.url)
const modes: readonly FaultMode[] = ['fail', 'fail-after', 'dead', 'kill', 'kill-after', 'count']
const only = searchParams.get('only')
const faults = armFaults({
  below: searchParams.get('below') ?? '/',
  at: Number(searchParams.get('at')),
  mode: modes.find((mode) => mode === searchParams.get('mode')) ?? 'count',
  code: searchParams.get('code') ?? 'ENOSPC',
  ...(only === null ? {} : { only: only.split(',') }),
})
const log = searchParams.get('log')
if (log !== null)
  process.on('exit', () => {
    faults.disarm()
    writeFileSync(log, faults.log.map((line) => `${line}\n`).join(''))
  })
