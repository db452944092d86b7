import { execFileSync } from 'node:child_process'
import { runGit } from '../../../support/clean-git.ts'
import { skillText } from '../../../support/packs.ts'
import type { HostileRow } from '../row.ts'

const text = skillText('web')

/** Things that other tools run, and texts that lie to whoever reads them. */
export const payloadRows: readonly HostileRow[] = [
  {
    name: 'a package with install scripts inside a skill',
    make: ({ folder, machine }) =>
      folder({
        'skills/web/SKILL.md': text,
        'package.json': packageJson(machine.canary),
        '.npmrc': 'ignore-scripts=false\n',
        'skills/web/package.json': packageJson('/nonexistent'),
        'skills/web/.npmrc': 'script-shell=/bin/evil\n',
      }),
    expect: {
      installs: {
        'web/SKILL.md': text,
        'web/package.json': packageJson('/nonexistent'),
        'web/.npmrc': 'script-shell=/bin/evil\n',
      },
    },
  },
  {
    name: 'secrets and dependencies in a skill folder are left out and told',
    make: ({ folder }) =>
      folder({
        'skills/web/SKILL.md': text,
        'skills/web/.env': 'TOKEN=x\n',
        'skills/web/node_modules/a/index.js': 'x\n',
      }),
    expect: {
      installs: { 'web/SKILL.md': text },
      warns: ['skills/web/.env was left out', 'skills/web/node_modules was left out'],
    },
  },
  {
    name: 'a pipe in a skill is never opened, and told',
    make: ({ folder }) => {
      const made = folder({ 'skills/web/SKILL.md': text })
      execFileSync('mkfifo', [`${made}/skills/web/pipe`])
      return made
    },
    expect: {
      installs: { 'web/SKILL.md': text },
      warns: ['file/special', 'skills/web/pipe was left out'],
    },
  },
  {
    name: 'a file that git ignores is left out and told',
    make: ({ folder }) => {
      const made = folder({
        '.gitignore': 'secret.txt\n',
        'skills/web/SKILL.md': text,
        'skills/web/secret.txt': 'x',
      })
      runGit(made, ['init', '--quiet', '.'])
      return made
    },
    expect: { installs: { 'web/SKILL.md': text }, warns: ['skills/web/secret.txt was left out'] },
  },
  {
    name: 'skills that no layout reaches are told',
    make: ({ repository }) =>
      repository({
        'skills/web/SKILL.md': text,
        'skills/more/.hidden/SKILL.md': skillText('hidden'),
        'skills/more/a/b/c/d/SKILL.md': skillText('d'),
        'skills/web/inner/SKILL.md': skillText('inner'),
        'examples/x/SKILL.md': skillText('x'),
      }),
    expect: {
      installs: { 'web/SKILL.md': text, 'web/inner/SKILL.md': skillText('inner') },
      warns: ['layout/no-skill', 'skill/nested', 'layout/skill-not-reached', 'examples/x/SKILL.md'],
    },
  },
  ...hidden('bidirectional overrides', 'a \u202egnp\u202c b', { rule: 'SKL-HID-002' }),
  ...hidden(
    'invisible tags',
    `a${[...'run it'].map((c) => String.fromCodePoint(0xe0000 + c.charCodeAt(0))).join('')}`,
    { rule: 'SKL-HID-001' },
  ),
  ...hidden('terminal escapes', 'a \u001b[2J\u001b]8;;http://evil\u0007x\u001b]8;;\u0007', {
    rule: 'SKL-HID-010',
    // YAML itself does not allow these characters.
    described: { code: 'E_MODULE_INVALID', rule: 'front-matter/yaml' },
  }),
  {
    name: 'hidden text in a file with one byte that is not UTF-8',
    make: ({ folder }) =>
      folder({
        'skills/web/SKILL.md': text,
        'skills/web/notes.md': Buffer.concat([Buffer.from('a \u202eb\n'), Buffer.from([0xff])]),
      }),
    expect: {
      exit: 1,
      code: 'E_FINDINGS',
      rule: 'SKL-HID-002',
      file: 'skills/web/notes.md',
      line: 1,
    },
  },
]

function packageJson(canary: string): string {
  return JSON.stringify({
    name: 'x',
    version: '1.0.0',
    scripts: {
      preinstall: `touch '${canary}'`,
      install: `touch '${canary}'`,
      prepare: `touch '${canary}'`,
    },
  })
}

/** The rule that finds hidden text, and what is said of it in a description where that is something else. */
interface Found {
  readonly rule: string
  readonly described?: { readonly code: string; readonly rule: string }
}

/** Hidden text in the description and in a file beside it. */
function hidden(
  what: string,
  value: string,
  { rule, described = { code: 'E_FINDINGS', rule } }: Found,
): HostileRow[] {
  return [
    {
      name: `${what} in a description`,
      make: ({ folder }) =>
        folder({ 'skills/web/SKILL.md': `---\nname: web\ndescription: |\n  ${value}\n---\n` }),
      expect: { exit: 1, ...described, file: 'skills/web/SKILL.md', line: 4 },
    },
    {
      name: `${what} in a script`,
      make: ({ folder }) =>
        folder({ 'skills/web/SKILL.md': text, 'skills/web/run.sh': `# ${value}\n` }),
      expect: { exit: 1, code: 'E_FINDINGS', rule, file: 'skills/web/run.sh', line: 1 },
    },
  ]
}
