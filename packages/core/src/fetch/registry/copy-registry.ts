import { canonicalJson } from '../../words/canonical-json.ts'
import { sha256 } from '../../words/digest.ts'
import { SkillsError } from '../../words/skills-error.ts'
import { parseRegistryIndex, parseRegistryRoot, readModuleFile } from './parse-registry.ts'
import {
  digestOfIndex,
  type RegistryInput,
  type Root,
  readPinned,
  rootOf,
} from './read-registry.ts'
import { registryBytesMax } from './registry-files.ts'
import { faultyRegistry } from './registry-json.ts'
import { indexPaths, modulePathOf, registryRootPath } from './registry-layout.ts'
import { treeSteps } from './registry-tree.ts'

/** One file of a registry, held to the digest that names it. */
export interface CopiedFile {
  readonly path: string
  readonly bytes: Buffer
}

/** A pack that lies in a registry. */
export interface CopiedPack {
  readonly path: string
  readonly sha256: string
}

export interface CopyVisitor {
  readonly file: (file: CopiedFile) => Promise<void>
  readonly pack: (pack: CopiedPack) => Promise<void>
}

/**
 * Visit every file of a registry, each checked against what names it, `registry.json` last. Where nobody vouches for
 * that, it is what everything else is held to. Throws E_INTEGRITY where the files contradict each other,
 * E_SOURCE_MISSING for a marketplace, E_INDEX_INVALID, and what reading throws.
 */
export async function copyRegistry(input: RegistryInput, visitor: CopyVisitor): Promise<void> {
  const top = await input.files({ path: registryRootPath, bytesMax: registryBytesMax.root })
  if (top === undefined) throw noRegistry(input.address)
  const text = { text: top.text, place: top.place, faulty: faultyRegistry }
  const value = input.vouched?.root ?? parseRegistryRoot(text)
  if (input.vouched !== undefined && canonicalJson(value) !== top.text) throw notSigned(top.place)
  const root = rootOf(value, sha256(canonicalJson(value)), true)
  const seen = new Set<string>()
  for (const path of indexPaths(root.depth)) {
    const digest = await digestOfIndex(input, root, path)
    for (const step of treeSteps(path, root.depth)) {
      if (seen.has(step.path)) continue
      seen.add(step.path)
      await visitor.file(await tile(input, root, step.path))
    }
    await copyIndex(input, root, { path, digest, visitor })
  }
  await visitor.file({ path: registryRootPath, bytes: Buffer.from(top.text) })
}

/** Its digest was checked on the way to the file of the index. */
async function tile({ files }: RegistryInput, { under }: Root, path: string): Promise<CopiedFile> {
  const found = await files({ path, bytesMax: registryBytesMax.tree, under, isBinary: true })
  return { path, bytes: Buffer.from(found?.text ?? '', 'latin1') }
}

interface Index {
  readonly path: string
  readonly digest: string | undefined
  readonly visitor: CopyVisitor
}

async function copyIndex(
  input: RegistryInput,
  { depth, under }: Root,
  { path, digest, visitor }: Index,
): Promise<void> {
  const file = await readPinned(input, { path, bytesMax: registryBytesMax.index, under }, digest)
  const index = parseRegistryIndex({ text: file.text, place: file.place, faulty: faultyRegistry })
  for (const [name, entry] of Object.entries(index)) {
    const wish = { path: modulePathOf(name, depth), bytesMax: registryBytesMax.module, under }
    const found = await readPinned(input, wish, entry.sha256)
    const text = { text: found.text, place: found.place, faulty: faultyRegistry }
    const module = readModuleFile(text, { name, folder: input.folder, base: input.base })
    for (const { pack, sha256: is } of Object.values(module.versions ?? {}))
      if (pack !== undefined && is !== undefined) await visitor.pack({ path: pack, sha256: is })
    await visitor.file({ path: wish.path, bytes: Buffer.from(found.text) })
  }
  await visitor.file({ path, bytes: Buffer.from(file.text) })
}

function noRegistry(address: string): SkillsError {
  return new SkillsError('E_SOURCE_MISSING', 'There is no registry at this address.', {
    where: { url: address },
    remedy: 'A registry has registry.json. A marketplace is copied as the repository that it is.',
  })
}

function notSigned(place: string): SkillsError {
  return new SkillsError('E_INTEGRITY', 'registry.json is not what was signed.', {
    where: { file: place },
    rule: 'registry/digest',
    remedy: 'It may be changing at this moment: run the command again. Nothing of it was used.',
  })
}
