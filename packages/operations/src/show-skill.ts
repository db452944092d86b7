import { nearestNames, SkillsError } from '@skills/core'
import type { Context } from './context.ts'
import { didYouMean } from './did-you-mean.ts'
import { withModule } from './module-details.ts'
import type { ScopeRequest } from './scope.ts'

export interface ShownSkill {
  readonly module: string
  readonly version: string
  readonly skill: string
  readonly description: string
  /** SKILL.md, byte for byte as UTF-8; rendering makes hidden characters visible. */
  readonly text: string
  readonly files: readonly {
    readonly path: string
    readonly size: number
    readonly executable: boolean
    readonly sha256: string
  }[]
}

interface ShowRequest {
  readonly module: string
  readonly skill: string
  readonly scope: ScopeRequest
}

/** `skills show`: read a skill without installing it. Throws E_SKILL_UNKNOWN with the nearest names. */
export function showSkill(context: Context, request: ShowRequest): Promise<ShownSkill> {
  return withModule(context, request, async (obtained, store) => {
    const { skills } = obtained.module
    const skill = skills.find((one) => one.name === request.skill)
    const names = skills.map((one) => one.name)
    if (skill === undefined) throw unknownSkill(request, names)
    const document = skill.files.find((file) => file.path === 'SKILL.md')
    if (document === undefined) throw new TypeError('a skill without SKILL.md')
    return {
      module: obtained.name,
      version: obtained.version,
      skill: skill.name,
      description: skill.description,
      text: Buffer.from(store.read(document)).toString('utf8'),
      files: skill.files.map(({ path, size, executable, sha256 }) => ({
        path,
        size,
        executable,
        sha256,
      })),
    }
  })
}

function unknownSkill(request: ShowRequest, names: readonly string[]): SkillsError {
  return new SkillsError(
    'E_SKILL_UNKNOWN',
    `${request.module} has no skill called ${request.skill}.`,
    {
      remedy: `${didYouMean([request.skill], names)}See what it holds: skills info ${request.module}`,
      data: { nearest: nearestNames(request.skill, names) },
    },
  )
}
