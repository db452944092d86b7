import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import type { Sandbox } from './cli.ts'
import type { FaultMode } from './faulty-fs.ts'
import { repositoryRoot } from './repository-root.ts'

/** Runs of the built program in which a change of the disk goes wrong. */
export interface FaultyCli {
  /** The sandbox with a program whose n-th change of the disk goes wrong; only those of these names count. */
  readonly with: (
    box: Sandbox,
    fault: {
      readonly mode: FaultMode
      readonly at: number
      readonly code?: string
      readonly only?: readonly string[]
    },
  ) => Sandbox
  /** What a good run changes, in order: `rename /a/b`. */
  readonly changesOf: (
    box: Sandbox,
    only: readonly string[],
    ...words: readonly string[]
  ) => Promise<readonly string[]>
  readonly remove: () => void
}

/** Bundle the preload once; a child process cannot load TypeScript. */
export async function makeFaultyCli(): Promise<FaultyCli> {
  mkdirSync(join(repositoryRoot, '.cache'), { recursive: true })
  const folder = mkdtempSync(join(repositoryRoot, '.cache/faulty-cli-'))
  const preload = join(folder, 'preload.mjs')
  await build({
    entryPoints: [join(repositoryRoot, 'test/support/faulty-process.ts')],
    outfile: preload,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'silent',
  })
  const program = (query: Readonly<Record<string, string>>) => {
    const url = pathToFileURL(preload)
    url.search = new URLSearchParams(query).toString()
    return [process.execPath, '--import', url.href, join(repositoryRoot, 'bin/run.js')]
  }
  const below = (box: Sandbox) => realpathSync(dirname(box.project))
  return {
    with: (box, { mode, at, code = 'ENOSPC', only }) => {
      const query = { below: below(box), mode, at: String(at), code }
      return box.withProgram(
        ...program(only === undefined ? query : { ...query, only: only.join(',') }),
      )
    },
    changesOf: async (box, only, ...words) => {
      const log = join(folder, 'log')
      const query = { below: below(box), mode: 'count', log, only: only.join(',') }
      ;(await box.withProgram(...program(query)).skills(...words)).exits(0)
      return readFileSync(log, 'utf8').split('\n').slice(0, -1)
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
