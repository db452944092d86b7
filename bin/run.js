#!/usr/bin/env node
// The start of every run. Rules: `--version` loads nothing; no plugin of the user's data folder is
// ever loaded; the exit status is one of docs/reference/errors.md even when the program is broken.
import { readFileSync } from 'node:fs'

const argv = process.argv.slice(2)
const package_ = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))

// A reader such as `head` may close the pipe early. The run still ends with its own exit status.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error) => {
    if (error.code !== 'EPIPE') throw error
  })
}
process.on('SIGINT', interrupted)
process.on('uncaughtException', (error) => failure(error))
process.on('unhandledRejection', (error) => failure(error))

if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-v')) {
  process.stdout.write(`skills ${package_.version}\n`)
} else if (isSupported(process.versions.node)) {
  await start()
} else {
  report({
    code: 'E_NODE_VERSION',
    exitCode: 3,
    message: `Node.js ${process.versions.node} is too old for skills ${package_.version}.`,
    remedy: `Install Node.js ${package_.engines.node.replaceAll('||', 'or')}.`,
  })
}

/** Mirrors `engines` in package.json without a semver library. */
function isSupported(version) {
  const [major, minor] = version.split('.').map(Number)
  if (major === 20) return minor >= 19
  if (major === 22) return minor >= 12
  return major > 22
}

async function start() {
  try {
    const { flush, run, settings } = await import('../dist/start.js')
    // With NODE_ENV=development oclif would look for TypeScript sources and run them.
    settings.enableAutoTranspile = false
    const root = new URL('..', import.meta.url)
    const { fileURLToPath } = await import('node:url')
    // userPlugins is on by default: a package.json in the data folder could then name code to run.
    await run(argv, { root: fileURLToPath(root), userPlugins: false, devPlugins: false })
    await flush()
  } catch (error) {
    failure(error)
  }
}

/** Nothing is undone here: the journal lets the next run finish or take back what this one began. */
function interrupted() {
  report({
    code: 'E_CANCELLED',
    exitCode: 130,
    message: 'The run was interrupted.',
    remedy: 'Run the command again; what had begun is finished or taken back first.',
  })
  process.exit()
}

/** What no command handled: a deliberate exit, wrong usage seen by oclif, or a defect of ours. */
function failure(error) {
  const status = error?.oclif?.exit
  if (error?.code === 'EEXIT') process.exit(status ?? 0)
  if (status !== undefined) {
    report({
      code: 'E_USAGE',
      exitCode: 2,
      message: firstLine(error),
      remedy: 'Run skills --help to see all commands.',
    })
  } else {
    report({
      code: 'E_INTERNAL',
      exitCode: 70,
      message: firstLine(error),
      remedy: 'Please report it with the output of the same command under SKILLS_DEBUG=all.',
    })
    if (process.env.SKILLS_DEBUG) process.stderr.write(`${error?.stack ?? ''}\n`)
  }
  process.exit()
}

function firstLine(error) {
  return String(error?.message ?? error).split('\n')[0]
}

/** One error in the product's form, on stderr, or as the JSON document on stdout. */
function report({ code, exitCode, message, remedy }) {
  const error = { code, message, remedy }
  process.exitCode = exitCode
  if (!argv.includes('--json')) {
    process.stderr.write(`error[${code}]: ${message}\nhelp: ${remedy}\n`)
    return
  }
  const document = { schemaVersion: 1, command: commandWords(), ok: false, exitCode }
  const text = JSON.stringify({ ...document, data: {}, warnings: [], error })
  process.stdout.write(`${text}\n`)
}

/** The command as it was typed: one word, or two below a topic. */
function commandWords() {
  const words = argv.filter((word) => !word.startsWith('-'))
  const isTopic = Object.hasOwn(package_.oclif.topics, words[0] ?? '')
  return words.slice(0, isTopic ? 2 : 1).join(' ')
}
