// Asks real assistants what they see of what we wrote: installs each program of the table into a cache folder, writes a
// module with a skill, a command and an agent for it into a fresh project with an empty home, and reads its answer. The
// programs have no network: every proxy leads nowhere. Results go into docs/witnesses.md. Never part of the tests.
// Usage: node scripts/witness.mjs [id…]
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const cache = path.join(
  process.env.XDG_CACHE_HOME ?? path.join(homedir(), '.cache'),
  'skills-witness',
)
const page = path.join(root, 'docs/witnesses.md')
const secondsMax = 60

/** What the module carries, and how each client is asked for it: words that its answer must hold. */
const witnesses = [
  {
    id: 'claude-code',
    package: '@anthropic-ai/claude-code@2.1.331',
    program: '@anthropic-ai/claude-code-linux-x64/claude',
    asks: [
      {
        // The first line of a session lists everything; the key is none, and nothing is ever sent.
        args: ['-p', '--output-format', 'stream-json', '--verbose', 'hi'],
        env: { ANTHROPIC_API_KEY: 'none', CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: '1' },
        seen: {
          skill: /"skills":\[[^\]]*"lint"/,
          command: /"slash_commands":\[[^\]]*"fix"/,
          agent: /"agents":\[[^\]]*"reviewer"/,
          mcp: /"mcp_servers":\[[^\]]*"witness-git"/,
        },
      },
    ],
  },
  {
    id: 'codex',
    package: '@openai/codex@0.169.0',
    program: '@openai/codex-linux-x64/vendor/x86_64-unknown-linux-musl/bin/codex',
    home: (project) => ({
      '.codex/config.toml': `[projects."${project}"]\ntrust_level = "trusted"\n`,
    }),
    asks: [
      {
        args: ['debug', 'prompt-input', 'hello'],
        seen: {
          skill: /lint: Lints what it is given\./,
          agent: /reviewer: \{\\nReviews changes: all/,
        },
      },
      { args: ['mcp', 'get', 'witness-git'], seen: { mcp: /command: node[\s\S]*args: -e 0/ } },
    ],
  },
  {
    id: 'gemini-cli',
    package: '@google/gemini-cli@0.61.0',
    program: '.bin/gemini',
    home: (project) => ({
      '.gemini/trustedFolders.json': JSON.stringify({ [project]: 'TRUST_FOLDER' }),
    }),
    asks: [
      { args: ['skills', 'list'], seen: { skill: /^lint \[Enabled\]/m } },
      { args: ['mcp', 'list'], seen: { mcp: /witness-git: node -e 0/ } },
    ],
  },
  {
    id: 'opencode',
    package: 'opencode-ai@1.18.33',
    program: 'opencode-linux-x64/bin/opencode',
    asks: [
      { args: ['debug', 'skill'], seen: { skill: /"name": "lint"/ } },
      {
        args: ['debug', 'config'],
        seen: {
          command: /"template": "Fix \$ARGUMENTS \\"now\\" \\\\ here\."/,
          agent: /"reviewer": \{[^}]*"mode": "subagent",\s*"permission": \{\s*"\*": "deny"/,
          mcp: /"witness-git": \{[^}]*"command": \[\s*"node",\s*"-e",\s*"0"\s*\]/,
        },
      },
    ],
  },
  {
    id: 'copilot-cli',
    package: '@github/copilot@1.0.102',
    program: '.bin/copilot',
    home: (project) => ({ '.copilot/config.json': JSON.stringify({ trusted_folders: [project] }) }),
    asks: [
      { args: ['skill', 'list'], seen: { skill: /^ {2}lint - /m, command: /^ {2}fix - /m } },
      { args: ['mcp', 'get', 'witness-git'], seen: { mcp: /witness-git[\s\S]*node/ } },
    ],
  },
]

const module = {
  'pack/.claude-plugin/plugin.json': '{"name": "pack"}\n',
  'pack/skills/lint/SKILL.md':
    '---\nname: lint\ndescription: Lints what it is given.\n---\n# Lint\n',
  'pack/.mcp.json':
    '{"mcpServers": {"witness-git": {"command": "node", "args": ["-e", "0"], "env": {"MODE": "a b"}}}}\n',
  'pack/commands/fix.md': '---\ndescription: Fix an issue\n---\nFix $ARGUMENTS "now" \\ here.\n',
  'pack/agents/reviewer.md':
    '---\nname: reviewer\ndescription: "Reviews changes: all"\ntools: Read, Grep\n---\nYou review.\n',
}

const asked = process.argv.slice(2)
const rows = witnesses
  .filter(({ id }) => asked.length === 0 || asked.includes(id))
  .map((witness) => ({ ...witness, result: resultOf(witness) }))
for (const { id, result } of rows) console.log(id, JSON.stringify(result))
if (asked.length === 0) writeFileSync(page, pageOf(rows))

/** Component to `seen` or `not seen`, or why the program could not be asked. */
function resultOf(witness) {
  try {
    const program = installed(witness)
    const { project, home } = site(witness)
    const seen = {}
    for (const { args, env = {}, seen: wanted } of witness.asks) {
      const answer = ask(program, args, { project, home, env })
      for (const [component, pattern] of Object.entries(wanted))
        seen[component] = pattern.test(answer) ? 'seen' : 'not seen'
    }
    return seen
  } catch (error) {
    return { failed: String(error.message ?? error).split('\n')[0] }
  }
}

function installed(witness) {
  const folder = path.join(cache, witness.id)
  const program = path.join(folder, 'node_modules', witness.program)
  if (!existsSync(program)) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(path.join(folder, 'package.json'), '{"private": true}\n')
    const flags = ['--no-audit', '--no-fund', '--ignore-scripts']
    execFileSync('npm', ['install', ...flags, witness.package], {
      cwd: folder,
      stdio: 'ignore',
      timeout: 300_000,
    })
  }
  if (!existsSync(program)) throw new Error(`the package has no ${witness.program} here`)
  return program
}

/** A fresh project with the module installed for one assistant, and a home with what lets it trust the project. */
function site({ id, home: homeFiles }) {
  const top = path.join(cache, 'sites', id)
  rmSync(top, { recursive: true, force: true })
  const project = path.join(top, 'project')
  const home = path.join(top, 'home')
  for (const folder of [project, home]) mkdirSync(folder, { recursive: true })
  put(project, module)
  put(home, homeFiles?.(project) ?? {})
  const env = { PATH: process.env.PATH, HOME: home }
  execFileSync('git', ['init', '-q'], { cwd: project, env })
  const words = [
    path.join(root, 'bin/run.js'),
    'install',
    './pack',
    '-a',
    id,
    '--allow-mcp',
    'witness-git',
    '--quiet',
  ]
  execFileSync(process.execPath, words, { cwd: project, env, stdio: 'ignore', timeout: 60_000 })
  return { project, home }
}

function put(folder, files) {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
}

function ask(program, args, { project, home, env }) {
  const nowhere = 'http://127.0.0.1:9'
  const proxies = { HTTPS_PROXY: nowhere, HTTP_PROXY: nowhere, ALL_PROXY: nowhere }
  const plain = { PATH: process.env.PATH, HOME: home, TERM: 'dumb', NO_COLOR: '1', CI: '1' }
  const { stdout, stderr } = spawnSync(program, args, {
    cwd: project,
    env: { ...plain, ...proxies, ...env },
    encoding: 'utf8',
    input: '',
    timeout: secondsMax * 1000,
    killSignal: 'SIGKILL',
    maxBuffer: 64 * 1024 * 1024,
  })
  return `${stdout}\n${stderr}`
}

function pageOf(results) {
  const components = ['skill', 'command', 'agent', 'mcp']
  const lines = results.map(({ id, package: name, result }) => {
    const cells = components.map(
      (one) => result[one] ?? (result.failed === undefined ? 'not asked' : 'failed'),
    )
    return `| \`${id}\` | \`${name}\` | ${cells.join(' | ')} |`
  })
  const failed = results.filter(({ result }) => result.failed !== undefined)
  return [
    '# Witnesses',
    '',
    'What real programs say that they see of what this product writes. `node scripts/witness.mjs` installs each, writes a',
    'module with one component of each kind for it, and asks it offline, with an empty home. It is no part of the tests,',
    'since the programs are large and change by themselves. `not asked`: the program has no way to list it without an',
    'account, or the assistant has no such component. `skills doctor --witness` asks those that are installed here.',
    '',
    `Last run: ${new Date().toISOString().slice(0, 10)}.`,
    '',
    `| assistant | program | ${components.join(' | ')} |`,
    `| --- | --- | ${components.map(() => '---').join(' | ')} |`,
    ...lines,
    '',
    ...failed.map(({ id, result }) => `\`${id}\` failed: ${result.failed}`),
    ...(failed.length > 0 ? [''] : []),
    'Copilot CLI, Codex and Gemini CLI read servers, agents and hooks of a folder only once a person trusts it; here the',
    'empty home says so.',
    '',
    'Cursor, VS Code and the other assistants have no program on npm that could be asked.',
    '',
  ].join('\n')
}
