import { existsSync } from 'node:fs'
import {
  type AdvisoryFacts,
  decodeUtf8,
  gitUrl,
  limits,
  type ReadFile,
  type Skill,
} from '@skills/core'
import type { AdvisorySubject, PackageSubject } from '@skills/trust'
import type { Context } from '../context.ts'
import type { ObtainedModule } from '../obtain/obtain-module.ts'
import { databasesFolder } from './database.ts'

interface Subject
  extends Pick<ObtainedModule, 'name' | 'spec' | 'version' | 'commit' | 'snapshot'> {
  readonly skills: readonly Skill[]
  readonly read: ReadFile
}

/**
 * What the advisories at hand say of a module that is about to be installed, or is. `undefined` where there are none:
 * nothing of them is loaded then. What a database cannot say for sure is no fact. Throws E_ADVISORIES_DAMAGED.
 */
export async function advisoryFacts(
  context: Context,
  subject: Subject,
): Promise<AdvisoryFacts | undefined> {
  if (!existsSync(databasesFolder(context))) return undefined
  const [{ openAdvisories }, { advisorySeverity, isBlocking }] = await Promise.all([
    import('./open-advisories.ts'),
    import('@skills/trust'),
  ])
  const advisories = openAdvisories(context)
  try {
    const times = advisories.databases.filter(({ kind }) => kind === 'osv').map(({ asOf }) => asOf)
    const [oldest] = times.sort()
    if (oldest === undefined) return undefined
    const sure = advisories.about(await asked(subject)).filter(({ match }) => match.isCertain)
    const found = sure.map(async ({ advisory, match }) => ({
      id: advisory.id,
      severity: await advisorySeverity(advisory),
      affects: `${match.by} ${match.what}`,
      isAttack: isBlocking(advisory),
    }))
    return { asOf: new Date(oldest), found: await Promise.all(found) }
  } finally {
    advisories.close()
  }
}

async function asked(subject: Subject): Promise<AdvisorySubject> {
  const { name, spec, version, commit, snapshot, skills, read } = subject
  const url = gitUrl(spec.source)
  return {
    modules: [name],
    repositories: url === undefined ? [] : [url],
    ...(commit === undefined ? {} : { commit }),
    version,
    integrities: [snapshot.integrity, ...skills.map(({ integrity }) => integrity)],
    files: skills.flatMap(({ files }) => files.map(({ sha256 }) => sha256)),
    components: skills.map((skill) => `skill:${skill.name}`),
    packages: await packagesOf(skills, read),
  }
}

async function packagesOf(
  skills: readonly Skill[],
  read: ReadFile,
): Promise<readonly PackageSubject[]> {
  const { mayBringPackages, packagesInFile } = await import('@skills/trust')
  const packages: PackageSubject[] = []
  for (const file of skills.flatMap(({ files }) => files))
    if (mayBringPackages(file.path) && file.size <= limits.skillMarkdownBytesMax)
      packages.push(...packagesInFile(file.path, decodeUtf8(await read(file)) ?? ''))
  return packages
}
