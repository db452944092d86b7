import { programFormats } from '../../files/file-format.ts'
import type { Rule } from '../../rule.ts'

/** `__pycache__/a.cpython-312.pyc` comes from `a.py`. */
function sourceOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return `${name.replace(/(?:\.[a-z]+-\d+)?(?:\.opt-\d)?\.py[co]$/u, '')}.py`
}

/** Programs that cannot be read. */
export const rule: Rule = {
  meta: {
    id: 'SKL-FS-001',
    title: 'Compiled program',
    severity: 'high',
    confidence: 'high',
    lifecycle: 'stable',
    what: 'A native or bytecode program in the skill: WebAssembly is medium; Python bytecode without its source beside it is critical.',
    why: 'Nobody can read what it does, and a review of the sources says nothing about it.',
    remedy: 'Ship sources only.',
    taxonomy: ['AST06', 'AST08', 'CWE-434', 'CWE-506'],
    references: ['https://cwe.mitre.org/data/definitions/434.html'],
    since: '0.2.0',
  },
  check: ({ opaque, paths }) =>
    opaque
      .filter(({ format }) => programFormats.has(format))
      .map(({ document, format, path }) => {
        const source = sourceOf(path)
        const isAlone =
          format === 'python-bytecode' && !paths.some((other) => other.endsWith(source))
        const severity = isAlone ? 'critical' : format === 'wasm' ? 'medium' : 'high'
        const message = isAlone
          ? 'Python bytecode without its source.'
          : `A compiled program (${format}).`
        return { document, start: 0, end: 0, message, evidence: path, severity }
      }),
}
