import { registryBytes } from '@skills/core'
import { type Sandbox, sandbox } from './cli.ts'
import { sandboxWithPack, skillText } from './packs.ts'

/** Made once: for commands that only read, and for runs that change nothing. */
function once(make: () => Promise<Sandbox>): () => Promise<Sandbox> {
  let made: Promise<Sandbox> | undefined
  return () => {
    made ??= make()
    return made
  }
}

export const addedPack = async (): Promise<Sandbox> => {
  const box = sandboxWithPack()
  ;(await box.skills('mod', 'add', './pack')).exits(0)
  return box
}

const installedPack = async () => {
  const box = await addedPack()
  ;(await box.skills('install', '-a', 'cursor,claude-code')).exits(0)
  return box
}

export const modifiedPack = async (): Promise<Sandbox> =>
  (await installedPack()).file('.cursor/skills/one/SKILL.md', skillText('one', 'Changed.'))

export const addedBuiltIn = async (): Promise<Sandbox> => {
  const box = sandbox()
  ;(await box.skills('mod', 'add', 'reviewing-skills')).exits(0)
  return box
}

/** A module that one key has reviewed. */
export const reviewed: () => Promise<Sandbox> = once(async () => {
  const box = sandboxWithPack()
  ;(await box.skills('key', 'new', 'ci', '--no-passphrase')).exits(0)
  ;(await box.skills('review', 'add', './pack', '--criteria', 'read', '--key', 'ci')).exits(0)
  return box
})

/** Something is installed, and a folder of advisories stands beside it. */
export const advised = async (): Promise<Sandbox> => {
  const box = await installedPack()
  return box.file(
    'advisories/x_SKILL-1.json',
    JSON.stringify({
      id: 'x_SKILL-1',
      modified: new Date().toISOString(),
      affected: [
        {
          ranges: [{ type: 'SEMVER', events: [{ introduced: '0' }] }],
          ecosystem_specific: { module: 'pack' },
        },
      ],
      database_specific: { kind: 'vulnerable' },
    }),
  )
}

export const affected = once(async () => {
  const box = await advised()
  ;(await box.skills('advisory', 'sync', './advisories')).exits(0)
  return box
})

export const exported = async (): Promise<Sandbox> => {
  const box = (await addedBuiltIn()).file('skills.json', '{}')
  ;(await box.skills('bundle', 'export', '--all', '-o', 'in.tar')).exits(0)
  return box
}

export const versionedPack = (): Sandbox =>
  sandboxWithPack().file('pack/skills-pack.json', '{"packVersion": 1, "version": "1.0.0"}')

export const signer = async (): Promise<Sandbox> => {
  const box = sandbox()
  ;(await box.skills('key', 'new', 'ci', '--no-passphrase')).exits(0)
  return box
}

export const unsignedPack = async (): Promise<Sandbox> => {
  const box = versionedPack()
  ;(await box.skills('pack', 'pack', '-o', 'out')).exits(0)
  return box
}

export const signedPack = async (): Promise<Sandbox> => {
  const box = await unsignedPack()
  ;(await box.skills('key', 'new', 'ci', '--no-passphrase')).exits(0)
  ;(await box.skills('sign', 'out/pack-1.0.0.tar', '--key', 'ci')).exits(0)
  return box
}

/** An empty registry, as `registry init` makes it. */
export const ownRegistry = (): Sandbox => {
  const files = registryBytes({ name: 'acme', modules: [] })
  return [...files].reduce(
    (box, [path, bytes]) => box.file(`reg/${path}`, bytes.toString('utf8')),
    sandbox(),
  )
}

/** The same, signed by a key of this user. */
export const signedRegistry = async (): Promise<Sandbox> => {
  const box = ownRegistry()
  ;(await box.skills('key', 'new', 'ci', '--no-passphrase')).exits(0)
  ;(await box.skills('registry', 'sign', 'reg', '--key', 'ci')).exits(0)
  return box
}

export const publishedPack = async (): Promise<Sandbox> => {
  const said = { packVersion: 1, version: '1.0.0', license: 'MIT', description: 'Two skills' }
  const box = sandboxWithPack().file('pack/skills-pack.json', JSON.stringify(said))
  for (const [path, bytes] of registryBytes({ name: 'acme', modules: [] }))
    box.file(`reg/${path}`, bytes.toString('utf8'))
  ;(await box.skills('publish', 'pack', '--to', 'reg')).exits(0)
  return box
}

export const market = (): Sandbox =>
  sandbox()
    .file('market/plugins/a/skills/one/SKILL.md', skillText('one'))
    .file(
      'market/.claude-plugin/marketplace.json',
      JSON.stringify({ name: 'm', plugins: [{ name: 'a', source: './plugins/a' }] }),
    )

export const usedMarket = async (): Promise<Sandbox> => {
  const box = market()
  ;(await box.skills('registry', 'use', './market', '--name', 'mine')).exits(0)
  return box
}

export const marketInUse: () => Promise<Sandbox> = once(usedMarket)
const unlicensedPack = async () =>
  (await installedPack()).file(
    'skills.policy.yaml',
    'schema: 1\nlicenses: {allow: [MIT]}\nlimits: {files: 1}\n',
  )

export const listed: () => Promise<Sandbox> = once(addedPack)
export const unlicensed: () => Promise<Sandbox> = once(unlicensedPack)
export const installed: () => Promise<Sandbox> = once(installedPack)
export const modified: () => Promise<Sandbox> = once(modifiedPack)
export const hidden = (): Sandbox =>
  sandboxWithPack().file('pack/skills/two/SKILL.md', skillText('two', 'Text \u001b[2K here.'))
export const invalid = (): Sandbox =>
  sandboxWithPack().file('pack/skills/bad/SKILL.md', skillText('other'))
