// npm test: installs what is missing, builds, runs every suite, names what was skipped and why.
// The last line is always `N passed, N failed`. --check runs the checks first and counts each.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { isInstalled } from './installed.mjs'
import { root } from './workspace.mjs'

const reportFile = join(root, '.cache/test-report.json')
const words = process.argv.slice(2)
const totals = { passed: 0, failed: 0 }

/** Debian packages with programs that the tests use, and how to see that one is there. */
const debianPackages = [
  // With its http server it makes and serves the repositories that the tests fetch.
  { name: 'git', isThere: hasGitServer },
  // They sign and verify beside us.
  { name: 'gpg', isThere: () => isProgram('gpg', '--version') },
  { name: 'openssh-client', isThere: () => existsSync('/usr/bin/ssh-keygen') },
  // Reads bundles by hand, as the guide shows it.
  { name: 'jq', isThere: () => isProgram('jq', '--version') },
  // A real ssh server on loopback.
  { name: 'openssh-server', isThere: () => existsSync('/usr/sbin/sshd') },
  // The witness from outside: which sockets and files a run opens.
  { name: 'strace', isThere: () => isProgram('strace', '-V') },
  // Opens the HTML report of an audit as people do.
  { name: 'chromium', isThere: () => existsSync('/usr/bin/chromium') },
  // Makes the certificate authority of a company for one test.
  { name: 'openssl', isThere: () => isProgram('openssl', 'version') },
  // A registry of OCI artifacts, and what writes its file of logins.
  { name: 'docker-registry', isThere: () => existsSync('/usr/bin/docker-registry') },
  { name: 'apache2-utils', isThere: () => existsSync('/usr/bin/htpasswd') },
  // The shells whose completion is tried.
  { name: 'zsh', isThere: () => isProgram('zsh', '--version') },
  { name: 'fish', isThere: () => isProgram('fish', '--version') },
]

main()
console.log(`${totals.passed} passed, ${totals.failed} failed`)
process.exitCode = totals.failed === 0 ? 0 : 1

function main() {
  if (!prepare()) return
  if (words.includes('--check')) runChecks()
  if (!step('build', [process.execPath, 'scripts/build.mjs'])) return
  runSuites(words.filter((word) => word !== '--check'))
}

function prepare() {
  if (!isInstalled() && !step('npm ci', ['npm', 'ci', '--no-audit', '--no-fund'])) return false
  installPrograms()
  return true
}

function hasGitServer() {
  const { status, stdout } = spawnSync('git', ['--exec-path'], { encoding: 'utf8' })
  return status === 0 && existsSync(join(stdout.trim(), 'git-http-backend'))
}

function isProgram(program, probe) {
  return spawnSync(program, [probe], { stdio: 'ignore' }).status === 0
}

function installPrograms() {
  const missing = debianPackages.filter(({ isThere }) => !isThere()).map(({ name }) => name)
  if (missing.length === 0) return
  const isRoot = process.getuid?.() === 0
  const hasApt = spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0
  if (!isRoot || !hasApt) {
    const names = missing.join(', ')
    console.error(`${names}: missing, and not to be installed here; tests that need it will say so`)
    return
  }
  run(['apt-get', 'update', '-q'])
  run(['apt-get', 'install', '-q', '-y', '--no-install-recommends', ...missing], {
    DEBIAN_FRONTEND: 'noninteractive',
  })
}

/** Each step of `npm run check` counts as one; house tests run with the other suites. */
function runChecks() {
  const { stdout, status } = spawnSync(process.execPath, ['scripts/check.mjs', '--without-house'], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 256 * 1024 * 1024,
  })
  process.stdout.write(stdout)
  totals.passed += stdout.match(/^ok {3}/gmu)?.length ?? 0
  const failed = stdout.match(/^FAIL /gmu)?.length ?? 0
  totals.failed += failed === 0 && status !== 0 ? 1 : failed
}

function runSuites(filters) {
  rmSync(reportFile, { force: true })
  const reporters = ['--reporter=default', '--reporter=./scripts/test-reporter.mjs']
  const vitest = join(root, 'node_modules/vitest/vitest.mjs')
  const succeeded = run([process.execPath, vitest, 'run', ...reporters, ...filters], {
    SKILLS_TEST_REPORT: reportFile,
  })
  const report = existsSync(reportFile)
    ? JSON.parse(readFileSync(reportFile, 'utf8'))
    : { passed: 0, failed: 1, skipped: [] }
  totals.passed += report.passed
  // A run that failed for another reason, such as no test at all, is a failure, too.
  totals.failed += report.failed === 0 && !succeeded ? 1 : report.failed
  printSkipped(report.skipped)
}

/** One line a suite and reason, which may stand in brackets in a name; else the test is named itself. */
function printSkipped(skipped) {
  const groups = new Map()
  for (const { file, name, why } of skipped) {
    const told = why ?? /\(([^()]+)\)/u.exec(name)?.[1] ?? name.split(' > ')[0]
    const key = `${file}: ${told.replace(' → skipped', '')}`
    groups.set(key, (groups.get(key) ?? 0) + 1)
  }
  for (const [key, count] of groups) console.log(`skipped ${count} in ${key}`)
}

/** A step that is silent in the totals unless it fails. */
function step(name, command) {
  if (run(command)) return true
  console.error(`${name} failed`)
  totals.failed += 1
  return false
}

function run([program, ...parameters], env = {}) {
  const result = spawnSync(program, parameters, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  })
  if (result.error) console.error(result.error.message)
  return result.status === 0
}
