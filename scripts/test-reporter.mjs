// Writes what scripts/test.mjs needs to know: how many tests passed and failed, and which were skipped
// and why. vitest's own JSON report has no reasons and counts a file that cannot be loaded as nothing.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** vitest reporter; the report goes to the file that SKILLS_TEST_REPORT names. */
export default class CountReporter {
  onTestRunEnd(modules, unhandledErrors) {
    const report = { passed: 0, failed: unhandledErrors.length, skipped: [] }
    for (const module of modules) countModule(module, report)
    const file = process.env.SKILLS_TEST_REPORT
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, JSON.stringify(report))
  }
}

function countModule(module, report) {
  report.failed += module.errors().length
  for (const suite of module.children.allSuites()) report.failed += suite.errors().length
  for (const test of module.children.allTests()) {
    const result = test.result()
    if (result.state === 'passed') report.passed += 1
    else if (result.state === 'failed') report.failed += 1
    else if (result.state === 'skipped') {
      report.skipped.push({ file: module.relativeModuleId, name: test.fullName, why: result.note })
    } else report.failed += 1 // never finished
  }
}
