import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { nodeProgram, nodeVersions } from '../support/node-version.ts'
import { repositoryRoot } from '../support/repository-root.ts'

const file = join(repositoryRoot, 'bin/v8-flags.js')

interface Flag {
  readonly usual: string
}

/** In a process of its own: flags of V8 hold for all that follows. */
const program = `
  const { Script } = require('node:vm')
  const { execFileSync } = require('node:child_process')
  const { asUsual, expectShortRun, flags } = require(${JSON.stringify(file)})
  // Made in another process: V8 knows again what it compiled itself.
  const make = "process.stdout.write(new (require('node:vm').Script)('(() => 1)()').createCachedData())"
  const cachedData = execFileSync(process.execPath, ['-e', make])
  const isRejected = () => new Script('(() => 1)()', { cachedData }).cachedDataRejected
  expectShortRun()
  console.log(JSON.stringify({ flags, taken: [!isRejected(), !asUsual(isRejected)] }))
`

describe.each(nodeVersions)('what the V8 of Node.js %s is told', (version) => {
  const node = nodeProgram(version)

  it.skipIf(node === undefined)('is what it knows, by the numbers that it begins with', () => {
    const printed = (...words: readonly string[]) => {
      const { status, stdout, stderr } = spawnSync(node ?? '', words, { encoding: 'utf8' })
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
      return stdout
    }
    const options = printed('--v8-options')
    const told: { readonly flags: readonly Flag[]; readonly taken: readonly boolean[] } =
      JSON.parse(printed('-e', program))
    expect(told.flags.length).toBeGreaterThan(0)
    for (const { usual } of told.flags) expect(options).toContain(`default: ${usual}\n`)
    expect(told.taken).toEqual([false, true])
  })
})

describe('a flag that a run sets later', () => {
  it('is given back after something was loaded, and others of the run stay as they are', () => {
    const later = `
      const v8 = require('node:v8')
      const { asUsual, expectShortRun, flags } = require(${JSON.stringify(file)})
      expectShortRun()
      v8.setFlagsFromString('--semi-space-growth-factor=2')
      v8.setFlagsFromString('--stack-size=900')
      asUsual(() => 1)
      const ours = flags.map((flag) => flag.ours)
      console.log(ours.includes('--semi-space-growth-factor=2'), ours.join().includes('stack'))
    `
    const { stdout } = spawnSync(process.execPath, ['-e', later], { encoding: 'utf8' })
    expect(stdout).toBe('true false\n')
  })
})

describe('a Node.js that nobody has tried yet', () => {
  it('is told nothing', () => {
    const later = `Object.defineProperty(process, 'versions', { value: { node: '99.0.0' } })`
    const { stdout } = spawnSync(
      process.execPath,
      ['-e', `${later}; console.log(require(${JSON.stringify(file)}).flags.length)`],
      { encoding: 'utf8' },
    )
    expect(stdout).toBe('0\n')
    expect(createRequire(import.meta.url)(file).flags).not.toEqual([])
  })
})
