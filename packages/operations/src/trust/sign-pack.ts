import { readFileSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { SkillsError, writeOutputs } from '@skills/core'
import { namespaces, readBundleHint, type SigningKey, signStatement } from '@skills/trust'
import { type Context, type Warning, withStore } from '../context.ts'
import { openSigningKey, type SigningKeyRequest } from '../keys/open-signing-key.ts'
import { packEndings, packStem } from '../pack/pack-output.ts'
import { packStatements } from '../pack/pack-statements.ts'
import { checkedPackFile } from '../publish/checked-pack-file.ts'
import type { ScopeRequest } from '../scope.ts'

export interface SignRequest extends SigningKeyRequest {
  /** The pack, relative to the current folder. */
  readonly file: string
  readonly scope: ScopeRequest
  readonly dryRun: boolean
}

export interface SignedPack {
  readonly name: string
  readonly version: string
  readonly integrity: string
  readonly sha256: string
  /** The key's fingerprint. */
  readonly signer: string
  /** Absolute; one statement each. */
  readonly bundles: readonly string[]
  readonly written: boolean
  readonly warnings: readonly Warning[]
}

/**
 * `skills sign`: two statements about a pack, where it comes from and what was checked, each in a Sigstore bundle beside
 * it. The pack is checked again first as if it were made now, so that nobody signs what they have not looked at.
 * Throws what opening the key and checking the pack throw, E_FILE_EXISTS and E_WRITE.
 */
export async function signPack(context: Context, request: SignRequest): Promise<SignedPack> {
  const file = resolve(context.machine.cwd, request.file)
  if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) throw noPack(file)
  const key = await openSigningKey(context, request)
  return withStore(context, { isolated: true }, async (store) => {
    const checked = await checkedPackFile(context, store, { file, scope: request.scope })
    const { pack, tarSha256 } = checked.built
    const { provenance, audit } = await packStatements(context, checked)
    const folder = dirname(file)
    const nameOf = (part: string) => bundleName(folder, `${packStem(pack)}${part}`, key)
    const texts = {
      [nameOf('')]: await signStatement(provenance, key, namespaces.pack),
      [nameOf('.audit')]: await signStatement(audit, key, namespaces.pack),
    }
    const outputs = Object.entries(texts).map(([name, text]) => [name, Buffer.from(text)] as const)
    if (!request.dryRun)
      await writeOutputs(folder, Object.fromEntries(outputs), { run: 'sign', replace: true })
    return {
      ...{ name: pack.name, version: pack.version, integrity: pack.integrity, sha256: tarSha256 },
      signer: key.publicKey.fingerprint,
      bundles: Object.keys(texts).map((name) => join(folder, name)),
      written: !request.dryRun,
      warnings: checked.warnings,
    }
  })
}

/** A bundle of this key is made anew; beside one of another key, this one has a name of its own. */
function bundleName(folder: string, stem: string, { publicKey }: SigningKey): string {
  const first = `${stem}${packEndings.bundle}`
  const file = join(folder, first)
  if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) return first
  if (readBundleHint(readFileSync(file)) === publicKey.fingerprint) return first
  const own = Buffer.from(publicKey.fingerprint.slice('SHA256:'.length), 'base64').toString('hex')
  return `${stem}.${own.slice(0, 12)}${packEndings.bundle}`
}

function noPack(file: string): SkillsError {
  return new SkillsError('E_SOURCE_MISSING', 'There is no such pack.', {
    where: { file },
    remedy: 'Make it first: skills pack. Then name its .tar or .tar.gz.',
  })
}
