import { spawnSync } from 'node:child_process'
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { newKey, packModule, signPack } from '@skills/operations'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeOperationsSite } from '../../support/operations-site.ts'
import { skillText } from '../../support/packs.ts'
import { repositoryRoot } from '../../support/repository-root.ts'

const page = readFileSync(join(repositoryRoot, 'docs/verify-by-hand.md'), 'utf8')
const commands = [...page.matchAll(/```bash\n(?<text>[^`]+)```/gu)].map(
  ({ groups }) => groups?.['text'] ?? '',
)
const site = makeOperationsSite('verify-by-hand')
const made = join(site.top, 'made')
const stem = 'acme-web-1.2.0'

beforeAll(async () => {
  site.write({
    'project/skills/web/SKILL.md': skillText('web'),
    'project/skills-pack.json': '{"packVersion":1,"name":"@acme/web","version":"1.2.0"}',
  })
  await packModule(site.context, { folder: '.', output: made, replace: true, dryRun: false })
  const passphrase = { file: undefined, ask: undefined }
  const key = await newKey(site.context, {
    name: 'release',
    type: 'ed25519',
    passphrase,
    isClear: true,
  })
  const scope = { project: undefined, scope: undefined, global: false }
  const file = join(made, `${stem}.tar`)
  await signPack(site.context, { file, key: 'release', passphrase, scope, dryRun: false })
  writeFileSync(join(made, 'release.pub'), `${key.publicKey}\n`)
})
afterAll(() => rmSync(site.top, { recursive: true, force: true }))

/** The page's commands in a folder with a pack; status of the first that fails, else 0, with its number. */
function byHand(change: (folder: string) => void): string {
  const folder = join(site.top, `hand-${Math.floor(performance.now() * 1000)}`)
  cpSync(made, folder, { recursive: true })
  change(folder)
  for (const [index, text] of commands.entries()) {
    const run = spawnSync('bash', ['-euo', 'pipefail', '-c', text], { cwd: folder })
    if (run.status !== 0) return `part ${index + 1} fails`
  }
  return 'all hold'
}

const flip = (name: string, before: string) => (folder: string) => {
  const file = join(folder, name)
  const bytes = readFileSync(file)
  const at = bytes.indexOf(before)
  bytes[at] = bytes[at] === 0x41 ? 0x42 : 0x41
  writeFileSync(file, bytes)
}

describe('the page about verifying by hand', () => {
  test('has commands that accept a signed pack', () => {
    expect(commands).toHaveLength(5)
    expect(byHand(() => undefined)).toBe('all hold')
  })

  test('has commands that find one changed byte, each in its part', () => {
    expect(byHand(flip(`${stem}.tar`, 'Do it.'))).toBe('part 2 fails')
    const bundle = `${stem}.sigstore.json`
    const other = Buffer.from('{"subject":[{"digest":{}}]}').toString('base64')
    const swap = (pattern: RegExp, by: string) => (folder: string) => {
      const file = join(folder, bundle)
      writeFileSync(file, readFileSync(file, 'utf8').replace(pattern, by))
    }
    expect(byHand(swap(/"payload":"[^"]+"/u, `"payload":"${other}"`))).toBe('part 3 fails')
    expect(byHand(swap(/"sig":"..../u, '"sig":"AAAA'))).toBe('part 4 fails')
    expect(byHand(swap(/SHA256:./u, 'SHA256:!'))).toBe('part 5 fails')
  })
})
