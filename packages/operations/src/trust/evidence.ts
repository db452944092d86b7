import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import {
  type FetchedCommit,
  integrityHex,
  limits,
  type Machine,
  makeOwnFolder,
  readTextFile,
  type Snapshot,
  type Store,
  writeError,
  writeTextFile,
} from '@skills/core'
import type { Evidence } from '@skills/trust'

type Folders = Pick<Machine, 'folders'>

/** A commit names its objects; other bytes are known by their digest. */
export function evidenceKey(
  commit: string | undefined,
  { integrity }: Pick<Snapshot, 'integrity'>,
): string {
  return commit === undefined ? `h1-${integrityHex(integrity)}` : `git-${commit}`
}

function evidenceFile({ folders }: Folders, key: string): string {
  return join(folders.data, 'trust', 'evidence', `${key}.json`)
}

export function ofGit({ raw, tags }: FetchedCommit): Evidence {
  return { git: { commit: raw, tags }, bundles: [] }
}

/** Does a commit claim to be signed, or has it a tag that might be? */
export function mayBeSigned({ raw, tags }: FetchedCommit): boolean {
  return tags.length > 0 || raw.includes('\ngpgsig ')
}

/** Was anything kept? */
export function hasEvidence(machine: Folders, key: string): boolean {
  return existsSync(evidenceFile(machine, key))
}

/** What was kept of it; `undefined` where nothing was. */
export async function readEvidence(machine: Folders, key: string): Promise<Evidence | undefined> {
  const text = readTextFile(evidenceFile(machine, key), limits.manifestBytesMax)?.text
  if (text === undefined) return undefined
  const { parseEvidence } = await import('@skills/trust')
  return parseEvidence(text)
}

/** The text that was kept, for whoever carries it to another machine. */
export function evidenceTextOf(machine: Folders, key: string): string | undefined {
  return readTextFile(evidenceFile(machine, key), limits.manifestBytesMax)?.text
}

/** Keep it once the snapshot itself is kept. */
export function keepEvidence(
  machine: Folders,
  store: Pick<Store, 'whenKept'>,
  kept: { readonly key: string; readonly snapshot: Snapshot; readonly evidence: Evidence },
): void {
  const file = evidenceFile(machine, kept.key)
  store.whenKept(kept.snapshot, async () => {
    const { evidenceText } = await import('@skills/trust')
    makeOwnFolder(dirname(file))
    try {
      await writeTextFile(file, evidenceText(kept.evidence), { run: 'next' })
    } catch (error) {
      throw writeError(error, 'The module is in the store, and what signs it is not kept.')
    }
  })
}
