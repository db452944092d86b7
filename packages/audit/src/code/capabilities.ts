import type { SkillCapabilities } from '../capability-report.ts'
import type { SkillView } from '../skill/skill-view.ts'

/** What a skill could do, from its facts. */
export function capabilitiesOf(skill: SkillView): SkillCapabilities {
  return {
    skill: skill.name,
    hosts: [],
    commands: [],
    pathsRead: [],
    pathsWritten: [],
    secrets: [],
    grants: skill.grants,
    languages: [],
    packages: [],
    servers: [],
    hooks: [],
    outsideInstructions: [],
  }
}
