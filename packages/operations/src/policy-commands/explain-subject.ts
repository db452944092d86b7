import { lstatSync } from 'node:fs'
import { relative, resolve, sep } from 'node:path'
import { isSkillsError, type LockedModule, type PolicyFacts, parseModuleName } from '@skills/core'
import { auditCached } from '../audit-cached.ts'
import { withStore } from '../context.ts'
import { withArgument } from '../module-details.ts'
import { placesOfModule } from '../places-of-module.ts'
import { contentFacts } from '../policy/content-facts.ts'
import { knownSource } from '../policy/decide-source.ts'
import { outsideFacts } from '../policy/outside-facts.ts'
import { placedComponents } from '../verify/verify-installed.ts'
import { verifyPolicy } from '../verify/verify-policy.ts'
import { resolveArgument } from '../wanted/resolve-argument.ts'
import { skillOfPath } from '../why.ts'
import type { PolicySite } from './open-policy.ts'

/** What was asked about, with everything that policy judges of it. */
export interface ExplainedSubject {
  readonly kind: 'module' | 'skill' | 'path'
  readonly module: string | undefined
  readonly skill: string | undefined
  readonly path: string | undefined
  readonly installed: boolean
  readonly asked: readonly PolicyFacts[]
}

/**
 * Find out what a word means, nearest first: an installed module, an installed skill, a path inside a place, another
 * file of the project, a module that could be installed. Throws what obtaining a module throws.
 */
export async function explainSubject(site: PolicySite, subject: string): Promise<ExplainedSubject> {
  const { modules } = site.files.lock
  const locked = Object.hasOwn(modules, subject) ? modules[subject] : undefined
  if (locked !== undefined)
    return {
      ...nothing,
      kind: 'module',
      module: subject,
      installed: true,
      asked: await installedFacts(site, subject, locked),
    }
  const skill = skillOfPath(site, subject)
  const carrier = Object.entries(modules).find(([, one]) =>
    Object.hasOwn(one.components, `skill/${skill}`),
  )
  if (carrier !== undefined) {
    const asked = await installedFacts(site, ...carrier)
    return { ...nothing, kind: 'skill', module: carrier[0], skill, installed: true, asked }
  }
  const file = fileInProject(site, subject)
  if (file !== undefined) return { ...nothing, kind: 'path', path: file, asked: [pathFacts(file)] }
  try {
    return await candidate(site, subject)
  } catch (error) {
    // A file that is not there yet may be asked about as well.
    if (!isSkillsError(error, 'E_MODULE_UNKNOWN') || !/[./]/u.test(subject)) throw error
    return { ...nothing, kind: 'path', path: subject, asked: [pathFacts(subject)] }
  }
}

const nothing = { module: undefined, skill: undefined, path: undefined, installed: false } as const

/** A file of the project, as people write it. */
function fileInProject({ context, scope }: PolicySite, subject: string): string | undefined {
  const path = resolve(context.machine.cwd, subject)
  const below = relative(scope.root, path)
  if (below === '' || below.startsWith('..')) return undefined
  const stat = lstatSync(path, { throwIfNoEntry: false })
  // What begins with a dot is a path, there or not.
  const isMeant = stat === undefined ? subject.startsWith('.') : !stat.isDirectory()
  return isMeant ? below.split(sep).join('/') : undefined
}

/** May a module write this path? */
function pathFacts(path: string): PolicyFacts {
  return { stage: 'place', module: 'a module', places: [{ path, skill: '', readers: [] }] }
}

/** The facts that `skills policy check` judges of a module: what the gate is asked is written down. */
async function installedFacts(
  site: PolicySite,
  name: string,
  locked: LockedModule,
): Promise<readonly PolicyFacts[]> {
  const asked: PolicyFacts[] = []
  const { policy } = site.context
  const listening = {
    ...policy,
    decide: (facts: PolicyFacts) => {
      asked.push(facts)
      return policy.decide(facts)
    },
  }
  const context = { ...site.context, policy: listening }
  await withStore(context, { isolated: true }, async (store) => {
    const run = { ...site, context, store }
    const placed = placedComponents(run, name, locked)
    return verifyPolicy(run, { modules: [[name, locked]], placed, isWhole: false })
  })
  return asked
}

/** A module that is not installed: its source, and where that is allowed its content and the places it would get. */
async function candidate(site: PolicySite, subject: string): Promise<ExplainedSubject> {
  const { context, scope, files } = site
  const known = { machine: context.machine, scope, ...files, registries: context.registries }
  const { name, spec } = await resolveArgument(subject, known)
  const source = knownSource(context, name, spec)
  const found = { ...nothing, kind: 'module', module: name } as const
  if (!context.policy.decide(source).allowed) return { ...found, asked: [source] }
  try {
    const content = await withArgument({ context, scope }, subject, async (obtained, store) => {
      const { module } = obtained
      const report = await auditCached(context.machine, { skills: module.skills }, store.read)
      const { read } = store
      const outside = await outsideFacts(context, obtained, { ...module, read })
      return contentFacts(obtained, { ...module, outside }, { report, read })
    })
    const all = placesOfModule(context, scope, { ...files, module: name })
    const places = all
      .filter(({ component }) => component === 'skill')
      .flatMap((place) =>
        content.skills.map((skill) => ({
          path: `${place.display}/${skill.name}`,
          skill: skill.name,
          readers: place.readers,
        })),
      )
    return {
      ...found,
      asked: [source, content, { stage: 'place', module: parseModuleName(name), places }],
    }
  } catch (error) {
    // What a name stands for, or a mirror, can be refused once it is known.
    if (isSkillsError(error, 'E_POLICY_REFUSED')) return { ...found, asked: [source] }
    throw error
  }
}
