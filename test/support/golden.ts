import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect } from 'vitest'
import { repositoryRoot } from './repository-root.ts'

/**
 * Compare text with the committed file `test/golden/<path>`. A missing file fails; `npm run golden`
 * writes it, and the difference is reviewed as code.
 */
export function expectGolden(path: string, text: string): void {
  const file = join(repositoryRoot, 'test/golden', path)
  if (process.env['SKILLS_TEST_GOLDEN'] === 'write') {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
    return
  }
  expect(text, `npm run golden writes test/golden/${path}`).toBe(readIfThere(file))
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
