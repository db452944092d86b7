import { resolve } from 'node:path'
import { limits, type Machine, type RegistryInput, readTextFile, SkillsError } from '@skills/core'
import type { Context } from '../context.ts'
import { showKey } from '../keys/key-commands.ts'
import { isKeyName, keyNames } from '../keys/key-files.ts'
import { rootPath, snapshotPath } from './vouched-registry.ts'

const fingerprint = /^SHA256:[A-Za-z0-9+/]{43}$/u

/**
 * The fingerprints that `--key` means, each a fingerprint itself, a public key file, or the name of a key of this user.
 * Throws E_USAGE.
 */
export async function pinnedKeys(
  { machine }: Pick<Context, 'machine'>,
  typed: readonly string[],
): Promise<readonly string[]> {
  const { parsePublicKeyLine } = await import('@skills/trust')
  const found = typed.map((text) => {
    if (fingerprint.test(text)) return text
    const key = parsePublicKeyLine(publicKeyText(machine, text) ?? '')
    if (key !== undefined) return key.fingerprint
    throw new SkillsError('E_USAGE', `${JSON.stringify(text)} is no public key.`, {
      where: { flag: '--key' },
      remedy:
        'Give its fingerprint (SHA256:…, as ssh-keygen -l prints it), its .pub file, or the name of a key of yours.',
    })
  })
  return [...new Set(found)].sort()
}

/** What a public key file, or that of a key of this user, says; `undefined` where there is none. */
export function publicKeyText(machine: Machine, text: string): string | undefined {
  if (isKeyName(text) && keyNames(machine).includes(text))
    return showKey({ machine }, text).publicKey
  const file = resolve(machine.cwd, text)
  return readTextFile(file, limits.frontMatterBytesMax, { followLink: true })?.text
}

/** Who signs a registry, by its own word; `undefined` where it is not signed. Throws for a signature that does not fit. */
export async function keysOfRegistry({
  files,
}: Pick<RegistryInput, 'files'>): Promise<readonly string[] | undefined> {
  const bytesMax = limits.registryIndexBytesMax
  const snapshot = await files({ path: snapshotPath, bytesMax })
  if (snapshot === undefined) return undefined
  const { claimedSnapshot, rootSigners } = await import('@skills/trust')
  const { root: version } = claimedSnapshot(Buffer.from(snapshot.text), snapshot.place)
  const root = await files({ path: rootPath(version), bytesMax })
  return root === undefined ? undefined : rootSigners(Buffer.from(root.text), root.place)
}
