import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Assistant, assistants, leftOut } from '@skills/assistants'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../../..')
const file = resolve(
  root,
  process.env['SKILLS_CORPUS'] ?? '../shared/corpus',
  '../facts/assistants.json',
)
const isThere = existsSync(file)

interface Places {
  readonly native: readonly string[]
  readonly alsoReads: readonly string[]
  readonly writeTo: string
}

interface Facts {
  readonly assistants: readonly {
    readonly id: string
    readonly status: string
    readonly skills: {
      readonly project: Places | null
      readonly user: Places | null
      readonly conf: string
    }
  }[]
  readonly pathOnly: readonly {
    readonly id: string
    readonly project: string
    readonly user: string | null
  }[]
}

const facts: Facts = isThere
  ? JSON.parse(readFileSync(file, 'utf8'))
  : { assistants: [], pathOnly: [] }

const confidences = new Map([
  ['src', 'source'],
  ['doc', 'documented'],
  ['doc?', 'documented-unread'],
  ['2nd', 'third-party'],
])

function tableOf(id: string): Assistant | undefined {
  return assistants.find(
    (one) => one.id === id || one.formerly?.some((former) => former.id === id) === true,
  )
}

/** The facts write variables and remarks into paths; what stands for many folders is no path of a table. */
function plain(paths: readonly string[]): string[] {
  return paths
    .filter((path) => !/<mode>|roots|config\.toml/u.test(path))
    .map((path) => path.replace('$CODEX_HOME', '~/.codex').replace('<channel>', 'windsurf'))
    .map((path) => path.replaceAll(/ ?\([^)]*\)/gu, ''))
}

/** A table whose assistant works in a folder of its own and in no project. */
const withoutProject = new Set(['openclaw'])

describe.skipIf(!isThere)('tables and facts (no facts file here → skipped)', () => {
  it('know the same assistants', () => {
    const known = facts.assistants.map(({ id }) => tableOf(id)?.id)
    const hearsay = facts.pathOnly.map(({ id }) => id)
    expect(known).not.toContain(undefined)
    expect([...known, ...hearsay].sort()).toEqual(
      [...assistants, ...leftOut].map(({ id }) => id).sort(),
    )
  })

  it.each(facts.assistants.map((one) => [one.id, one] as const))(
    'have the same folders of skills for %s',
    (id, { skills, status }) => {
      const table = tableOf(id)
      expect(table?.places.skill.confidence).toBe(confidences.get(skills.conf))
      for (const kind of ['project', 'user'] as const) {
        const [said, ours] = [skills[kind], table?.places.skill[kind]]
        if (said === null || (kind === 'project' && withoutProject.has(id))) {
          expect(ours).toBeUndefined()
          continue
        }
        expect(ours?.writeTo).toBe(said.writeTo)
        expect(ours?.native).toEqual(plain(said.native))
        const read = [...(ours?.alsoReads ?? []), ...(ours?.mayRead ?? [])]
        expect(read).toEqual(expect.arrayContaining(plain(said.alsoReads)))
      }
      expect(table?.status === 'end-of-life').toBe(/^end of life|^legacy/u.test(status))
      expect(table?.status === 'renamed').toBe(status === 'renamed')
    },
  )

  it('have the same folders for those that one installer names', () => {
    const left = new Set(leftOut.map(({ id }) => id))
    for (const { id, project, user } of facts.pathOnly.filter((one) => !left.has(one.id))) {
      const places = tableOf(id)?.places.skill
      expect(places?.project?.writeTo).toBe(project)
      const [moved, fallback] = (user ?? '').split('|')
      expect(places?.user?.writeTo).toBe(user === null ? undefined : (fallback ?? moved))
    }
  })
})
