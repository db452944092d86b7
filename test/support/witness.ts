import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll } from 'vitest'
import type { Sandbox } from './cli.ts'
import { repositoryRoot } from './repository-root.ts'

/** One thing that the product did to the world, seen from inside its process. */
export interface Deed {
  readonly kind: 'socket' | 'lookup' | 'process' | 'read' | 'write'
  /** The function that did it: `mkdirSync`. */
  readonly call: string
  /** An absolute path of a read or write; else what it was about, as JSON. */
  readonly what: string
}

/** A sandbox whose runs are watched. */
export interface Watched {
  readonly box: Sandbox
  /** What the runs did since this was asked last. */
  readonly deeds: () => readonly Deed[]
}

const made: string[] = []

afterAll(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** The same sandbox with a witness in every process that it starts; another script than `skills` for a test of it. */
export function watched(
  box: Sandbox,
  script: string = join(repositoryRoot, 'bin/run.js'),
): Watched {
  const folder = mkdtempSync(join(tmpdir(), 'witness-'))
  made.push(folder)
  const file = join(folder, 'deeds')
  const preload = pathToFileURL(join(repositoryRoot, 'test/support/witness.mjs')).href
  const program = [process.execPath, '--import', preload, script]
  let seen = 0
  return {
    box: box.withProgram(...program).withEnv({ SKILLS_TEST_WITNESS: file }),
    deeds: () => {
      const lines = linesOf(file).slice(seen)
      seen += lines.length
      return lines.map((line): Deed => JSON.parse(line))
    },
  }
}

function linesOf(file: string): readonly string[] {
  try {
    return readFileSync(file, 'utf8').split('\n').slice(0, -1)
  } catch {
    return []
  }
}
