// npm run quickstart: from a fresh clone to skills in a throw-away project, with the real command line.
// Needs Node.js and npm and nothing else: no import here may need node_modules.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, realpathSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isInstalled } from './installed.mjs'
import { filesBelow, root } from './workspace.mjs'

const cli = join(root, 'bin', 'run.js')
let scratch

// A reader such as `head` that has seen enough is no failure.
process.stdout.on('error', ({ code }) => process.exit(code === 'EPIPE' ? 0 : 70))
say('skills quickstart', '')
// What a first try left half done is no installation.
if (!isInstalled()) npm('Install the dependencies (npm ci)', 'ci', '--no-audit', '--loglevel=error')
if (isStale()) step('Build', process.execPath, [join(root, 'scripts', 'build.mjs')])

scratch = realpathSync(mkdtempSync(join(tmpdir(), 'skills-quickstart-')))
const project = join(scratch, 'project')
mkdirSync(project)
say('A throw-away project:', `  ${project}`)
say('Our own data (store, state) for this try lies beside it, so yours is not touched.', '')
skills('Add a module: fetch, check, audit, register', 'mod', 'add', 'reviewing-skills')
skills(
  'Install its skills for three assistants',
  'install',
  '--assistant',
  'claude-code,cursor,copilot',
)
say('What stands in the project now', ...tree(project), '')
skills('Compare what is on disk with the lock', 'verify')

say(
  'Done. In your own project, run:',
  '',
  `  ${call()} mod add RedHatProductSecurity/prodsec-skills`,
  `  ${call()} install --assistant claude-code`,
  '',
  'To have the command as "skills" everywhere, run this once in the clone: npm install -g .',
  `The throw-away project can be deleted: ${scratch}`,
)

/** One command of ours in the throw-away project. Its output goes to the terminal as it is. */
function skills(title, ...words) {
  say(title, `  $ skills ${words.join(' ')}`, '')
  // --project: a temporary folder below somebody's repository must not be taken for that repository.
  run(process.execPath, [cli, ...words, '--project', project], {
    cwd: project,
    env: { ...process.env, SKILLS_HOME: join(scratch, 'skills-home') },
  })
  say('')
}

/** npm by the path it gave us, else by name; on Windows that name is a script and needs a shell. */
function npm(title, ...words) {
  const path = process.env.npm_execpath
  if (path?.endsWith('.js')) step(title, process.execPath, [path, ...words])
  else step(title, process.platform === 'win32' ? 'npm.cmd' : 'npm', words)
}

/** A step in the clone itself. The words are ours alone, so a shell cannot be given anything else. */
function step(title, program, words) {
  say(title)
  run(program, words, { cwd: root, shell: program.endsWith('.cmd') })
  say('')
}

/** Run to the end; a failed step ends the quickstart with its own exit status. */
function run(program, words, options) {
  const { status, signal, error } = spawnSync(program, words, { ...options, stdio: 'inherit' })
  if (status === 0) return
  const reason = error?.message ?? (signal === null ? `exit status ${status}` : `signal ${signal}`)
  console.error(`The quickstart stopped at this step: ${reason}.`)
  if (scratch !== undefined) console.error(`The throw-away project is left as it is: ${scratch}`)
  process.exit(status ?? (signal === 'SIGINT' ? 130 : 70))
}

/** Is something we build from newer than what was built? */
function isStale() {
  const built = newest(join(root, 'dist'))
  if (built === undefined || !existsSync(join(root, 'oclif.manifest.json'))) return true
  const packages = join(root, 'packages')
  const sources = filesBelow(packages)
    .filter((path) => path.split('/')[1] === 'src')
    .map((path) => statSync(join(packages, path)).mtimeMs)
  return Math.max(statSync(join(root, 'package.json')).mtimeMs, ...sources) > built
}

function newest(folder) {
  if (!existsSync(folder)) return undefined
  const times = filesBelow(folder).map((path) => statSync(join(folder, path)).mtimeMs)
  return times.length === 0 ? undefined : Math.max(...times)
}

/** The project's files, one line a skill folder with the number of its files. */
function tree(folder) {
  const counts = new Map()
  for (const path of filesBelow(folder)) {
    const skill = /^(.*\/skills\/[^/]+)\//u.exec(path)?.[1]
    const line = skill === undefined ? path : `${skill}/`
    counts.set(line, (counts.get(line) ?? 0) + 1)
  }
  const width = Math.max(0, ...[...counts.keys()].map((line) => line.length))
  return [...counts].map(([line, count]) =>
    line.endsWith('/')
      ? `  ${line.padEnd(width)}  ${count} ${count === 1 ? 'file' : 'files'}`
      : `  ${line}`,
  )
}

/** How to call the command from another folder without installing it. */
function call() {
  return `node ${/\s/u.test(cli) ? JSON.stringify(cli) : cli}`
}

/** Lines on the same stream as the commands' results, written at once so that the order holds. */
function say(...lines) {
  process.stdout.write(`${lines.join('\n')}\n`)
}
