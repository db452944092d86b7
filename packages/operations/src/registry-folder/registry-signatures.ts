import { canonicalJson, isSkillsError, type Problem, SkillsError } from '@skills/core'
import {
  nextRoot,
  pinnedRoot,
  type TrustedRoot,
  type TrustedSnapshot,
  trustedSnapshot,
} from '@skills/trust'
import { rootPath, snapshotPath } from '../registries/vouched-registry.ts'
import { pathsIn, type RegistryFolder } from './registry-folder.ts'

/** Who may sign for a registry that somebody keeps: every version, verified; `undefined` where nobody signs it. */
export async function rootsOf({ path, read }: RegistryFolder): Promise<TrustedRoot | undefined> {
  const count = pathsIn(path, ['root']).length
  let root: TrustedRoot | undefined
  for (let version = 1; version <= count; version += 1) {
    const file = rootPath(version)
    const bytes = read(file) ?? missing(file)
    root =
      root === undefined
        ? await pinnedRoot(bytes, { pinned: [], file })
        : await nextRoot(root, bytes, file)
  }
  return root
}

/** Everything that is wrong with the signatures of a registry, as whoever pins its keys would find it. */
export async function signatureProblems(
  folder: RegistryFolder,
  now: Date,
): Promise<readonly Problem[]> {
  try {
    const root = await rootsOf(folder)
    const bytes = folder.read(snapshotPath)
    if (root === undefined && bytes === undefined) return []
    if (root === undefined) missing(rootPath(1))
    const options = { seen: undefined, now, isOffline: false, file: snapshotPath }
    const snapshot = await trustedSnapshot(bytes ?? missing(snapshotPath), { ...options, root })
    return isOfToday(folder, snapshot) ? [] : [unsignedChange()]
  } catch (error) {
    if (!isSkillsError(error)) throw error
    const { message, where, rule = 'registry/signature' } = error
    return [signatureProblem(where?.file ?? snapshotPath, rule, message)]
  }
}

/** Is it signed as it is now? */
function isOfToday({ root }: RegistryFolder, { value }: TrustedSnapshot): boolean {
  return canonicalJson(value.registry) === canonicalJson(root)
}

function unsignedChange(): Problem {
  const message = 'What is signed is an earlier state of the registry.'
  return signatureProblem(snapshotPath, 'registry/unsigned-change', message)
}

function signatureProblem(file: string, rule: string, message: string): Problem {
  const remedy = 'Sign what the registry has now: skills registry sign --key KEY'
  return { severity: 'error', rule, message, file, line: 1, remedy }
}

function missing(file: string): never {
  throw new SkillsError('E_SIGNATURE_MISSING', 'The file is missing.', {
    where: { file },
    rule: 'registry/unsigned',
    remedy: 'Put it back as it was published.',
  })
}
