import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { assistants } from '@skills/assistants'
import { errorCodes } from '@skills/core'
import { describe, expect, it } from 'vitest'
import { checkAssistantNames } from './checks/assistant-names.ts'
import { checkBannedCalls } from './checks/banned-calls.ts'
import { checkDeclaredDependencies, checkRootDependencies } from './checks/declared-dependencies.ts'
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
import { exceptions } from './exceptions.ts'
import {
  dependencyNames,
  families,
  machinePaths,
  readPackage,
  readPackages,
  readTextFiles,
  root,
} from './repository.ts'
import { readSourceFiles } from './source-file.ts'
import { judge, type Violation, violationText } from './violation.ts'

const files = readSourceFiles(root)
const texts = readTextFiles()
// Pages of rules show what fixtures hold, which are not ours to mend.
const isOurText = ({ path }: { readonly path: string }): boolean =>
  !path.startsWith('docs/reference/rules/')
const packages = readPackages()
const startUp = files.filter((file) => file.path.startsWith('bin/'))
const ids = new Set(assistants.map((assistant) => assistant.id))

const rules: Readonly<Record<string, () => readonly Violation[]>> = {
  'files have at most 400 lines': () => checkFileSizes(files),
  'functions have at most 70 lines and three parameters': () => checkFunctions(files),
  'packages import along the table': () => checkPackageImports(files),
  'stages of core import backwards only': () => checkStageImports(files),
  'packages declare what they import': () => checkDeclaredDependencies(files, packages),
  'the root ships what the packages import': () =>
    checkRootDependencies(readPackage(''), packages, startUp),
  'writes, processes and sockets stay in their places': () => checkPrivileges(files),
  'banned calls are absent': () => checkBannedCalls(files),
  'no code branches on the name of an assistant': () => checkAssistantNames(files, ids),
  'lists and folders agree': () => checkFamilies(files, families),
  'every error code is thrown and tested': () => checkErrorCodes(Object.keys(errorCodes), files),
  'no note was left behind': () => checkNotes(texts.filter(isOurText)),
  'no test is focused or switched off': () => checkFocusedTests(files),
  'default exports stand only where a tool asks for them': () => checkDefaultExports(files),
  'no path of a machine is written down': () =>
    checkMachinePaths(texts.filter(isOurText), machinePaths()),
  'every dependency has its line': () =>
    checkDependencyPage(
      dependencyNames(),
      readFileSync(join(root, 'docs/dependencies.md'), 'utf8'),
    ),
}

describe('house rules', () => {
  const found = Object.entries(rules).map(([name, check]) => ({ name, violations: check() }))

  for (const { name, violations } of found) {
    it(name, () => {
      const { open } = judge(violations, exceptions)
      expect(open.map(violationText)).toEqual([])
    })
  }

  it('every exception is still needed', () => {
    const { stale } = judge(
      found.flatMap(({ violations }) => violations),
      exceptions,
    )
    expect(stale).toEqual([])
  })
})
