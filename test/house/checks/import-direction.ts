import type { SourceFile } from '../source-file.ts'
import { packageOf } from '../source-file.ts'
import type { Violation } from '../violation.ts'

/** Who may import whom. Every package has a row; this is the only place where it is said. */
export const allowedImports: Readonly<Record<string, readonly string[]>> = {
  core: [],
  assistants: ['core'],
  audit: ['core'],
  policy: ['core'],
  trust: ['core'],
  publish: ['core', 'trust'],
  gate: ['core', 'audit', 'policy', 'trust'],
  operations: ['core', 'assistants', 'audit', 'policy', 'trust', 'publish', 'gate'],
  cli: ['core', 'operations'],
}

/** The way of data inside `core`: a stage imports itself and what stands before it. */
export const stageOrder: readonly string[] = [
  'words',
  'source',
  'fetch',
  'store',
  'module',
  'validate',
  'resolve',
  'plan',
  'apply',
  'record',
]

/** Imports between packages follow the table, through a package's front door only. */
export function checkPackageImports(files: readonly SourceFile[]): readonly Violation[] {
  return files.flatMap((file) => {
    const owner = packageOf(file.path)
    if (owner === undefined) return []
    return file.imports.flatMap((edge) => {
      const fault = packageFault(owner, file.path, edge.from)
      if (fault === undefined) return []
      return [{ rule: 'package-imports', file: file.path, line: edge.line, ...fault }]
    })
  })
}

function packageFault(
  owner: string,
  path: string,
  from: string,
): Pick<Violation, 'message' | 'remedy'> | undefined {
  const allowed = allowedImports[owner]
  if (allowed === undefined) {
    return {
      message: `the package ${owner} has no row in the table of allowed imports`,
      remedy: 'add it to allowedImports in test/house/checks/import-direction.ts',
    }
  }
  if (from.startsWith('.')) {
    const target = resolvedPath(path, from)
    if (target.startsWith(`packages/${owner}/src/`)) return undefined
    return {
      message: `${from} leads out of the package ${owner}`,
      remedy: 'import the other package by its name',
    }
  }
  const [scope, name, ...rest] = from.split('/')
  if (scope !== '@skills' || name === undefined) return undefined
  if (rest.length > 0) {
    return { message: `${from} reaches into a package`, remedy: `import @skills/${name}` }
  }
  if (allowed.includes(name)) return undefined
  return {
    message: `${owner} may not import ${name}`,
    remedy: `it may import: ${allowed.join(', ') || 'no package'}; move the shared word to core`,
  }
}

/** Inside `core`, imports go back along the way of data, never forward. */
export function checkStageImports(files: readonly SourceFile[]): readonly Violation[] {
  return files.flatMap((file) => {
    const stage = stageOf(file.path)
    if (stage === undefined) return []
    return file.imports.flatMap((edge) => {
      if (!edge.from.startsWith('.')) return []
      const target = stageOf(resolvedPath(file.path, edge.from))
      const fault = stageFault(stage, target)
      if (fault === undefined) return []
      return [{ rule: 'stage-imports', file: file.path, line: edge.line, ...fault }]
    })
  })
}

function stageFault(
  stage: string,
  target: string | undefined,
): Pick<Violation, 'message' | 'remedy'> | undefined {
  const here = stageOrder.indexOf(stage)
  if (here === -1) {
    return {
      message: `the stage ${stage} is not in the order of stages`,
      remedy: 'add it to stageOrder in test/house/checks/import-direction.ts',
    }
  }
  if (target === undefined) {
    return { message: 'a stage imports the front page of core', remedy: 'import the file itself' }
  }
  if (stageOrder.indexOf(target) <= here) return undefined
  return {
    message: `the stage ${stage} imports the later stage ${target}`,
    remedy: `only ${stageOrder.slice(0, here + 1).join(', ')} are known there`,
  }
}

/** `packages/core/src/<stage>/…` → the stage. */
function stageOf(path: string): string | undefined {
  return /^packages\/core\/src\/([^/]+)\//u.exec(path)?.[1]
}

/** The path a relative import means. */
function resolvedPath(importer: string, from: string): string {
  const { pathname } = new URL(from, `file:///${importer}`)
  return pathname.slice(1)
}
