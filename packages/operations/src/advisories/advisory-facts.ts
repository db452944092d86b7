import { existsSync } from 'node:fs'
import type { AdvisoryFacts, OtherComponent, ReadFile, Skill } from '@skills/core'
import type { AdvisorySubject } from '@skills/trust'
import type { Context } from '../context.ts'
import type { ObtainedModule } from '../obtain/obtain-module.ts'
import { databasesFolder } from './database.ts'

interface Subject
  extends Pick<ObtainedModule, 'name' | 'spec' | 'version' | 'commit' | 'snapshot'> {
  readonly skills: readonly Skill[]
  /** What else is installed of it. */
  readonly others: readonly Pick<OtherComponent, 'kind' | 'name'>[]
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
  const { name, spec, version, commit, snapshot, skills, others, read } = subject
  const { filesSubject, moduleSubject } = await import('./module-subject.ts')
  return {
    ...moduleSubject({
      ...{ name, source: spec.source, commit, version },
      integrities: [snapshot.integrity, ...skills.map(({ integrity }) => integrity)],
      components: [
        ...skills.map((skill) => `skill/${skill.name}`),
        ...others.map((other) => `${other.kind}/${other.name}`),
      ],
    }),
    ...(await filesSubject(
      skills.flatMap(({ files }) => files),
      read,
    )),
  }
}
