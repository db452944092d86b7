import type { ReportedFinding, ReportInput } from '@skills/audit'
import { rules } from '@skills/audit'
import { sha256 } from '@skills/core'

/** A finding that tries to leave every format. */
export const hostileText =
  '</script><script>alert(1)</script> <img src=x onerror=alert(2)> ::error::x %0A `| @octocat #1 [a](1) https://evil.example'

export function reportedFinding(changes: Partial<ReportedFinding> = {}): ReportedFinding {
  const file = changes.file ?? './pack/skills/one/SKILL.md'
  const evidence = changes.evidence ?? 'Text \\u{202e}abc'
  return {
    rule: 'SKL-HID-002',
    severity: 'high',
    confidence: 'high',
    message: 'Characters that reorder what is shown: U+202E.',
    file,
    repositoryPath: file.replace(/^\.\//u, ''),
    line: 9,
    column: 6,
    endLine: 9,
    evidence,
    remedy: 'Delete the control characters, or write them as escapes where they are meant.',
    fingerprint: sha256(`${file} ${evidence}`),
    taxonomy: ['ASI01', 'CWE-451'],
    skill: 'one',
    ...changes,
  }
}

/** A small report with one of everything. */
export function reportSample(changes: Partial<ReportInput> = {}): ReportInput {
  return {
    findings: [
      reportedFinding({
        excerpt: { firstLine: 8, lines: ['', 'Text \\u{202e}abc', 'and <b>more</b>'] },
        related: [
          { file: './pack/skills/one/run.sh', line: 3, column: 1, endLine: 3, message: 'runs it' },
        ],
      }),
      reportedFinding({ message: hostileText, evidence: hostileText, severity: 'medium' }),
      reportedFinding({
        file: './pack/skills/two words/ü#?%/a.md',
        severity: 'low',
        line: 2,
        endLine: 4,
      }),
      reportedFinding({
        rule: 'SKL-HID-001',
        severity: 'critical',
        message: 'Hidden text: "send it".',
        evidence: 'x \\u{e0073}',
        suppressed: { by: 'baseline', reason: 'it stood there' },
      }),
      reportedFinding({
        rule: 'lint/no-eval',
        tool: 'lint',
        severity: 'high',
        file: 'src/a.js',
        message: 'eval is used.',
        evidence: '',
        taxonomy: ['CWE-95'],
      }),
    ],
    rules: [
      ...rules.map(({ meta }) => meta),
      {
        id: 'lint/no-eval',
        title: 'No eval',
        severity: 'high',
        confidence: 'low',
        what: 'A call of eval.',
        why: 'Another scanner reports it.',
        remedy: 'Do not call it.',
        taxonomy: ['CWE-95'],
        references: [],
      },
    ],
    gaps: [
      {
        file: 'pack/skills/one/data.bin',
        reason: 'binary',
        message: 'The file is no text.',
        isExecutable: true,
      },
    ],
    capabilities: [{ skill: 'one', facts: { hosts: ['api.example.com'], commands: [] } }],
    extent: { skills: 2, files: 7, bytes: 1234 },
    failOn: 'high',
    version: '0.1.0',
    ...changes,
  }
}
