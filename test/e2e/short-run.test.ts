import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { repositoryRoot } from '../support/repository-root.ts'

const isNode20 = process.versions.node.startsWith('20.')

/** Runs a program in a process of its own: flags of V8 hold for all that follows. */
function printedBy(...words: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  return stdout
}

const program = `
  const { Script } = require('node:vm')
  const { asUsual, expectShortRun } = require(${JSON.stringify(join(repositoryRoot, 'bin/short-run.js'))})
  const { execFileSync } = require('node:child_process')
  // Made in another process: V8 knows again what it compiled itself.
  const make = "process.stdout.write(new (require('node:vm').Script)('(() => 1)()').createCachedData())"
  const cachedData = execFileSync(process.execPath, ['-e', make])
  const isRejected = () => new Script('(() => 1)()', { cachedData }).cachedDataRejected
  expectShortRun()
  console.log(JSON.stringify([isRejected(), asUsual(isRejected)]))
`

describe.runIf(isNode20)('the setting for a short run', () => {
  it('knows the number that this Node.js begins with', () => {
    expect(printedBy('--v8-options')).toContain('default: --interrupt-budget=67584\n')
  })

  it('lets compiled code be taken while something is loaded', () => {
    expect(JSON.parse(printedBy('-e', program))).toEqual([true, false])
  })
})
