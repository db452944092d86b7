import { describe, expect, it } from 'vitest'
import { checkAssistantNames } from './checks/assistant-names.ts'
import { checkBannedCalls } from './checks/banned-calls.ts'
import {
  checkDeclaredDependencies,
  checkRootDependencies,
  type PackageFacts,
} from './checks/declared-dependencies.ts'
import { checkDependencyPage } from './checks/dependency-page.ts'
import { checkErrorCodes } from './checks/error-codes.ts'
import { checkFamilies } from './checks/families.ts'
import { checkPackageImports, checkStageImports } from './checks/import-direction.ts'
import {
  checkDefaultExports,
  checkFocusedTests,
  checkMachinePaths,
  checkNotes,
} from './checks/leftovers.ts'
import { checkPrivileges } from './checks/privileges.ts'
import { checkFileSizes, checkFunctions } from './checks/sizes.ts'
import { type SourceFile, sourceFile } from './source-file.ts'
import { judge, type Violation, violationText } from './violation.ts'

const inCore = 'packages/core/src/plan/sample.ts'

/** The messages a check gives for one file. */
function messages(
  check: (files: readonly SourceFile[]) => readonly Violation[],
  path: string,
  text: string,
): readonly string[] {
  return check([sourceFile(path, text)]).map((one) => `${one.line}: ${one.message}`)
}

describe('sizes', () => {
  it('finds a file of 401 lines and lets 400 pass', () => {
    const lines = (count: number): string =>
      'export const a = 1\n'.repeat(1) + '\n'.repeat(count - 1)
    expect(messages(checkFileSizes, inCore, lines(400))).toEqual([])
    expect(messages(checkFileSizes, inCore, lines(401))).toEqual([
      '401: the file has 401 lines, the limit is 400',
    ])
  })

  it('exempts what is generated', () => {
    expect(messages(checkFileSizes, 'packages/core/src/generated/a.js', '\n'.repeat(900))).toEqual(
      [],
    )
  })

  it('finds a function of 71 lines, however its braces stand', () => {
    const long = `const text = '}'\nexport const f = () => {\n${'  // {\n'.repeat(69)}}\n`
    expect(messages(checkFunctions, inCore, long)).toEqual([
      '2: a function has 71 lines, the limit is 70',
    ])
  })

  it('finds a function of four parameters', () => {
    const text = 'export function f(a: number, b: number, c: number, d: number): void {}\n'
    expect(messages(checkFunctions, inCore, text)).toEqual([
      '1: f has 4 parameters, the limit is 3',
    ])
  })
})

describe('import direction', () => {
  it('finds an import against the table, type imports and lazy ones too', () => {
    const text = [
      "import type { A } from '@skills/policy'",
      "export * from '@skills/audit'",
      "const b = await import('@skills/core')",
      '',
    ].join('\n')
    expect(messages(checkPackageImports, 'packages/audit/src/a.ts', text)).toEqual([
      '1: audit may not import policy',
      '2: audit may not import audit',
    ])
  })

  it('finds a deep import and a path out of the package', () => {
    const text =
      "import { a } from '@skills/core/src/a.ts'\nimport { b } from '../../core/src/b.ts'\n"
    expect(messages(checkPackageImports, 'packages/audit/src/a.ts', text)).toEqual([
      '1: @skills/core/src/a.ts reaches into a package',
      '2: ../../core/src/b.ts leads out of the package audit',
    ])
  })

  it('finds a package without a row', () => {
    const found = messages(checkPackageImports, 'packages/stranger/src/a.ts', "import './b.ts'\n")
    expect(found).toEqual(['1: the package stranger has no row in the table of allowed imports'])
  })

  it('finds a stage that looks forward, and the front page', () => {
    const text = [
      "import { a } from '../words/order.ts'",
      "import { b } from '../apply/index.ts'",
      "import { c } from '../index.ts'",
      "import { d } from './neighbour.ts'",
      '',
    ].join('\n')
    expect(messages(checkStageImports, inCore, text)).toEqual([
      '2: the stage plan imports the later stage apply',
      '3: a stage imports the front page of core',
    ])
  })
})

describe('dependencies', () => {
  const core: PackageFacts = {
    folder: 'packages/core',
    dependencies: { semver: '7.0.0', ajv: '8.0.0' },
    references: ['audit'],
  }

  it('finds what is imported and not declared, and the reverse', () => {
    const text =
      "import semver from 'semver/functions/satisfies.js'\nimport 'undici'\nimport 'node:fs'\n"
    const found = checkDeclaredDependencies([sourceFile(inCore, text)], [core])
    expect(found.map((one) => `${one.file}: ${one.message}`)).toEqual([
      'packages/core/package.json: undici is imported but not declared',
      'packages/core/package.json: ajv is declared but not imported',
      'packages/core/tsconfig.json: a needless reference to audit',
    ])
  })

  it('finds a root that ships something else', () => {
    const root: PackageFacts = {
      folder: '',
      dependencies: { semver: '7.0.1', leftpad: '^1.0.0' },
      references: [],
    }
    const start = [sourceFile('bin/run.js', "await import('@oclif/core')\n")]
    expect(checkRootDependencies(root, [core], start).map((one) => one.message)).toEqual([
      '@oclif/core is missing',
      'ajv is missing',
      'leftpad is not used by a package',
      'leftpad ^1.0.0 is no exact version',
      'semver is 7.0.0 here and 7.0.1 at the root',
    ])
  })

  it('finds a dependency without a line and a line without a dependency', () => {
    const page = '| package | purpose |\n| `old` | gone |\n'
    expect(checkDependencyPage(['new'], page).map(violationText)).toEqual([
      'docs/dependencies.md:1 [dependency-page] new has no line. say its purpose, size, upkeep and the file that imports it.',
      'docs/dependencies.md:2 [dependency-page] old is no dependency. remove the line.',
    ])
  })
})

describe('privileges', () => {
  it('finds writers however they are imported', () => {
    const text = [
      "import { readFile, writeFile } from 'node:fs/promises'",
      "import fs from 'node:fs'",
      "import * as extra from 'fs-extra'",
      "fs.rmSync('a')",
      "extra.move('a', 'b')",
      "fs.promises.readFile('a')",
      "await import('node:child_process')",
      "fs.openSync('a', 'wx')",
      "fs.openSync('a', 'r')",
      "fetch('a')",
      "import { request } from 'undici'",
      '',
    ].join('\n')
    const found = messages(checkPrivileges, inCore, text).map((one) => one.split(' is used')[0])
    expect(found.sort()).toEqual([
      '10: fetch',
      '11: undici',
      '1: writeFile',
      '4: fs.rmSync',
      '5: extra.move',
      '7: node:child_process',
      '8: fs.openSync with a writing flag',
    ])
  })

  it('lets the apply stage write, but not open a socket', () => {
    const text = "import { writeFile } from 'node:fs'\nimport net from 'node:net'\n"
    const found = messages(checkPrivileges, 'packages/core/src/apply/a.ts', text)
    expect(found).toEqual(['2: node:net is used outside packages/core/src/fetch/'])
  })
})

describe('banned calls', () => {
  it('finds each of them', () => {
    const text = [
      "eval('1')",
      "new Function('1')",
      "execSync('ls')",
      "spawn('ls', { shell: true })",
      "'a'.localeCompare('b')",
      'Date.now()',
      'new Date()',
      'Math.random()',
      "process.env['HOME']",
      'process.cwd()',
      'const { env } = process',
      "import { argv } from 'node:process'",
      "new Date('2020-01-01')",
      "spawn('ls', { shell: false })",
      '',
    ].join('\n')
    const lines = messages(checkBannedCalls, inCore, text).map((one) => Number.parseInt(one, 10))
    expect(lines).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
  })

  it('finds a branch on an assistant, outside its package', () => {
    const text =
      "if (id === 'cursor') run()\nswitch (id) { case 'codex': run() }\nlist.includes('cursor')\n"
    const check = (files: readonly SourceFile[]): readonly Violation[] =>
      checkAssistantNames(files, new Set(['cursor', 'codex']))
    expect(messages(check, inCore, text)).toEqual([
      '1: the code branches on the assistant cursor',
      '2: the code branches on the assistant codex',
      '3: the code branches on the assistant cursor',
    ])
    expect(messages(check, 'packages/assistants/src/a.ts', text)).toEqual([])
  })
})

describe('lists', () => {
  const family = {
    name: 'beasts',
    folder: 'packages/zoo/src/beasts',
    list: 'packages/zoo/src/beasts/index.ts',
    member: /^[a-z]+\.ts$/u,
  }

  it('finds a member that the list forgot, and a list that is not there', () => {
    const member = sourceFile('packages/zoo/src/beasts/yak.ts', 'export const yak = 1\n')
    const list = sourceFile(family.list, "import { gnu } from './gnu.ts'\n")
    expect(checkFamilies([member, list], [family])).toMatchObject([{ file: member.path }])
    expect(checkFamilies([member], [family])).toMatchObject([{ file: family.list }])
  })

  it('finds an error code that nobody throws or tests', () => {
    const files = [
      sourceFile('packages/core/src/words/error-codes.ts', 'export const a = {\n  E_ONE: 1,\n}\n'),
      sourceFile(inCore, "throw fail('E_TWO')\n"),
      sourceFile('test/unit/a.test.ts', "expect('E_THREE')\n"),
    ]
    const found = checkErrorCodes(['E_ONE', 'E_TWO', 'E_THREE'], files)
    expect(found.map((one) => `${one.line}: ${one.message}`)).toEqual([
      '2: E_ONE is never thrown',
      '2: E_ONE is in no test',
      '1: E_TWO is in no test',
      '1: E_THREE is never thrown',
    ])
  })
})

describe('leftovers', () => {
  it('finds notes, but not words that contain them', () => {
    const note = ['TO', 'DO'].join('')
    const texts = [{ path: 'a.md', text: `mastodon\n// ${note}: later\n` }]
    expect(checkNotes(texts).map((one) => one.line)).toEqual([2])
  })

  it('finds focused, skipped and promised tests', () => {
    const text =
      "it.only('a')\ndescribe.skip('b')\ntest.todo('c')\nit.skipIf(true)('d')\nit.concurrent.only('e')\n"
    const lines = messages(checkFocusedTests, 'test/unit/a.test.ts', text)
    expect(lines.map((one) => Number.parseInt(one, 10))).toEqual([1, 2, 3, 5])
  })

  it('finds default exports outside commands and hooks', () => {
    const text = 'export default 1\n'
    expect(messages(checkDefaultExports, inCore, text)).toHaveLength(1)
    expect(messages(checkDefaultExports, 'packages/cli/src/commands/a.ts', text)).toEqual([])
  })

  it('finds a home folder that is no example, and the path of this checkout', () => {
    const home = ['', 'home', 'zaphod', 'x'].join('/')
    const texts = [{ path: 'a.md', text: `/home/alice/x\n${home}\n/srv/build/out\n` }]
    expect(checkMachinePaths(texts, ['/srv/build']).map((one) => one.line)).toEqual([2, 3])
  })
})

describe('exceptions', () => {
  const violation = { rule: 'a', file: 'f.ts', line: 1, message: 'too long', remedy: 'cut' }

  it('cover what they name and fail when they cover nothing', () => {
    const used = { rule: 'a', file: 'f.ts', about: 'long', reason: 'a table' }
    const unused = { rule: 'a', file: 'g.ts', reason: 'gone' }
    expect(judge([violation], [used, unused])).toEqual({ open: [], stale: [unused] })
    expect(judge([violation], [{ ...used, about: 'short' }]).open).toEqual([violation])
  })
})
