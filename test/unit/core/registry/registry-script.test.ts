import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../../..', import.meta.url))
const packed = 'skills-registry/packs/reviewing-skills'

let product: string
beforeEach(() => {
  product = mkdtempSync(join(tmpdir(), 'skills-registry-script-'))
  cpSync(join(root, 'skills-registry'), join(product, 'skills-registry'), { recursive: true })
})
afterEach(() => {
  rmSync(product, { recursive: true, force: true })
})

function script(...words: readonly string[]): {
  readonly status: number | null
  readonly text: string
} {
  const program = join(root, 'scripts/registry.mjs')
  const done = spawnSync(process.execPath, [program, '--root', product, ...words], {
    encoding: 'utf8',
  })
  return { status: done.status, text: done.stdout + done.stderr }
}

const text = (path: string): string => readFileSync(join(product, path), 'utf8')

describe('scripts/registry.mjs', { timeout: 60_000 }, () => {
  it('finds the committed registry in order', () => {
    expect(script('--check')).toEqual({ status: 0, text: '' })
  })

  it('sees one changed byte of a pack, and writes the new digest only when asked to', () => {
    const readme = join(product, packed, 'README.md')
    writeFileSync(readme, `${readFileSync(readme, 'utf8')} `)
    const module = 'skills-registry/modules/reviewing-skills.json'
    const before = text(module)
    const checked = script('--check')
    expect(checked.status).toBe(1)
    expect(checked.text).toContain('reviewing-skills.json is not what the packs give')
    expect(text(module)).toBe(before)

    const written = script()
    expect(written.status).toBe(0)
    expect(written.text).toContain('the digest changes')
    expect(text(module)).not.toBe(before)
    expect(script('--check').status).toBe(0)
  })

  it('rebuilds an index that was edited by hand', () => {
    const index = text('skills-registry/index.json')
    writeFileSync(join(product, 'skills-registry/index.json'), index.replace('1.0.0', '9.9.9'))
    expect(script('--check').status).toBe(1)
    expect(script().status).toBe(0)
    expect(text('skills-registry/index.json')).toBe(index)
  })

  it('refuses links, executables and files that no version names, all at once', () => {
    symlinkSync('/etc/hostname', join(product, packed, 'link'))
    chmodSync(join(product, packed, 'README.md'), 0o755)
    writeFileSync(join(product, 'skills-registry/packs/stray.md'), 'x')
    const { status, text: output } = script()
    expect(status).toBe(1)
    expect(output).toContain('link: only plain files belong into a pack')
    expect(output).toContain('README.md: must not be executable')
    expect(output).toContain('packs/stray.md: belongs to no version')
  })

  it('refuses a module file that the product could not read', () => {
    const path = join(product, 'skills-registry/modules/prodsec-skills.json')
    writeFileSync(path, readFileSync(path, 'utf8').replace('"license"', '"licence"'))
    const { status, text: output } = script()
    expect(status).toBe(1)
    expect(output).toContain('lacks the key "license"')
  })
})
