import { type Sandbox, sandbox } from './cli.ts'

/** A SKILL.md that is right: its name, and a text that tells one version from another. */
export function skillText(name: string, body = 'Do it.'): string {
  return `---\nname: ${name}\ndescription: Does ${name} when it is asked to.\n---\n\n# ${name}\n\n${body}\n`
}

/** A project with a module folder `pack` of two skills, one with a script. */
export function sandboxWithPack(): Sandbox {
  return sandbox()
    .file('pack/skills/one/SKILL.md', skillText('one'))
    .file('pack/skills/two/SKILL.md', skillText('two'))
    .file('pack/skills/two/run.sh', '#!/bin/sh\necho hello\n', 0o755)
}
