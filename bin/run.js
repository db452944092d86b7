#!/usr/bin/env node
// The start of every run. Rules: `--version` loads nothing; no plugin of the user's data folder is
// ever loaded; the exit status is one of docs/reference/errors.md even when the program is broken.
// A CommonJS module, like all of dist: the loader of the others costs a start more than `--version` does.
const { readFileSync } = require('node:fs')
const { join } = require('node:path')

const root = join(__dirname, '..')
const argv = process.argv.slice(2)
const package_ = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

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
  start().catch(failure)
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
    settleHome()
    require('./v8-flags.js').expectShortRun()
    require('./code-cache.js').useCodeCache()
    const { flush, run, settings } = require('../dist/start.js')
    // With NODE_ENV=development oclif would look for TypeScript sources and run them.
    settings.enableAutoTranspile = false
    // userPlugins is on by default: a package.json in the data folder could then name code to run.
    await run(argv, { root, userPlugins: false, devPlugins: false })
    await flush()
  } catch (error) {
    failure(error)
  }
}

/**
 * A container's user may have no home folder, or a HOME that is empty or relative. oclif would stop there, or
 * put our records into the shared temporary folder or the current one. /dev/null is a home in which nothing is
 * and nothing can be made. Relative XDG variables are ignored, as their specification says.
 */
function settleHome() {
  const { isAbsolute } = require('node:path')
  for (const name of ['XDG_CONFIG_HOME', 'XDG_DATA_HOME', 'XDG_CACHE_HOME', 'XDG_STATE_HOME'])
    if (!isAbsolute(process.env[name] ?? '/')) delete process.env[name]
  if (process.platform === 'win32') return
  if (!isAbsolute(homeFolder())) process.env.HOME = '/dev/null'
  // oclif asks for the user's entry to know the shell, which such a user has not; nothing of ours needs it.
  process.env.SHELL ??= '/bin/sh'
}

function homeFolder() {
  const { homedir } = require('node:os')
  try {
    return homedir()
  } catch {
    return ''
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
  // A part of the program that cannot be loaded is nobody's wrong usage.
  const status = error?.code === 'MODULE_NOT_FOUND' ? undefined : error?.oclif?.exit
  if (error?.code === 'EEXIT') process.exit(status ?? 0)
  if (status !== undefined) {
    report({
      code: 'E_USAGE',
      exitCode: 2,
      message: firstLine(error),
      remedy: 'Run skills --help to see all commands.',
    })
  } else if (typeof error?.errno === 'number' && error.syscall !== undefined) {
    report({
      code: 'E_READ',
      exitCode: 3,
      message: firstLine(error),
      remedy: 'The system refused this. Check limits, room and rights, then run the command again.',
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
