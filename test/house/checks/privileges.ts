import type { SourceFile } from '../source-file.ts'
import { isProduct } from '../source-file.ts'
import type { SyntaxNode } from '../syntax.ts'
import { child, children, dottedName, everyNode, literalText } from '../syntax.ts'
import type { Violation } from '../violation.ts'

/** Where the product may touch the world. A path is a folder or a file of the sources. */
export const privilegedPlaces = {
  write: ['packages/core/src/apply/', 'packages/core/src/store/', 'packages/core/src/fetch/'],
  // Repositories that only the system's git can reach, and the credential helpers of git and docker.
  process: [
    'packages/core/src/fetch/run-program.ts',
    // A whole file system is synced by a program: Node has no call for it.
    'packages/core/src/store/sync-file-systems.ts',
    // Keys that only an agent, hardware or gpg can use.
    'packages/trust/src/programs/run-program.ts',
  ],
  network: ['packages/core/src/fetch/'],
} as const

type Privilege = keyof typeof privilegedPlaces

const fileModules = new Set([
  'node:fs',
  'node:fs/promises',
  'fs',
  'fs/promises',
  'fs-extra',
  'graceful-fs',
])
const processModules = new Set(['node:child_process', 'child_process', 'node:cluster', 'execa'])
const networkModules =
  /^(node:)?(http|https|http2|net|tls|dgram|dns|dns\/promises)$|^undici(\/|$)|^isomorphic-git\/http/u

const writers =
  /^(writeFile|appendFile|mkdir|mkdtemp|rm|rmdir|unlink|rename|copyFile|cp|copy|move|remove|symlink|link|chmod|fchmod|lchmod|chown|lchown|fchown|utimes|lutimes|futimes|truncate|ftruncate|write|writev|createWriteStream|outputFile|outputJson|outputJSON|writeJson|writeJSON|ensureDir|ensureFile|ensureLink|ensureSymlink|emptyDir|mkdirs|mkdirp|fsync)(Sync)?$/u

/** Writes, processes and sockets stay in the few places made for them. */
export function checkPrivileges(files: readonly SourceFile[]): readonly Violation[] {
  return files
    .filter(isProduct)
    .flatMap((file) => [...importedPrivileges(file), ...calledPrivileges(file)])
}

function importedPrivileges(file: SourceFile): readonly Violation[] {
  return file.imports.flatMap((edge) => {
    if (edge.typeOnly) return []
    if (processModules.has(edge.from))
      return fault(file, { privilege: 'process', what: edge.from, line: edge.line })
    if (networkModules.test(edge.from))
      return fault(file, { privilege: 'network', what: edge.from, line: edge.line })
    if (!fileModules.has(edge.from)) return []
    return edge.names
      .filter((name) => writers.test(name))
      .flatMap((name) => fault(file, { privilege: 'write', what: name, line: edge.line }))
  })
}

function calledPrivileges(file: SourceFile): readonly Violation[] {
  const wholeModule = wholeFileModules(file)
  return [...everyNode(file.program)].flatMap((node) => {
    const line = file.lineAt(node.start)
    if (node.type === 'MemberExpression') {
      const [object, name] = dottedName(node)?.split('.').slice(-2) ?? []
      const isWriter = object !== undefined && wholeModule.has(object) && writers.test(name ?? '')
      return isWriter ? fault(file, { privilege: 'write', what: `${object}.${name}`, line }) : []
    }
    if (node.type !== 'CallExpression') return []
    const called = dottedName(child(node, 'callee'))
    if (called === 'fetch' || called === 'globalThis.fetch')
      return fault(file, { privilege: 'network', what: 'fetch', line })
    if (/(^|\.)open(Sync)?$/u.test(called ?? '') && opensForWriting(node, wholeModule, file)) {
      return fault(file, { privilege: 'write', what: `${called} with a writing flag`, line })
    }
    return []
  })
}

/** Local names that stand for a whole file module: `import fs from`, `import * as fs from`. */
function wholeFileModules(file: SourceFile): ReadonlySet<string> {
  const names = [...everyNode(file.program)].flatMap((node) => {
    if (node.type !== 'ImportDeclaration') return []
    if (!fileModules.has(literalText(child(node, 'source')) ?? '')) return []
    return children(node, 'specifiers')
      .filter((one) => one.type !== 'ImportSpecifier')
      .map((one) => dottedName(child(one, 'local')) ?? '')
  })
  return new Set(names)
}

/** A call of a file module's `open` whose flags are anything but reading. */
function opensForWriting(
  call: SyntaxNode,
  wholeModule: ReadonlySet<string>,
  file: SourceFile,
): boolean {
  const called = dottedName(child(call, 'callee')) ?? ''
  const object = called.includes('.') ? called.split('.').at(-2) : undefined
  const isFileOpen =
    object === undefined
      ? file.imports.some((edge) => fileModules.has(edge.from) && edge.names.includes(called))
      : wholeModule.has(object)
  const flags = children(call, 'arguments')[1]
  if (!isFileOpen || flags === undefined) return false
  if (literalText(flags) === 'r') return false
  const text = file.text.slice(flags.start, flags.end)
  return !text.includes('O_RDONLY') || /O_(?:WRONLY|RDWR|CREAT|APPEND|TRUNC)/u.test(text)
}

const remedies: Readonly<Record<Privilege, string>> = {
  write: 'plan it and let core/apply write it',
  process:
    'only the runners of git, credential helpers, sync and programs with keys start a process',
  network: 'only core/fetch opens a connection',
}

interface Use {
  readonly privilege: Privilege
  readonly what: string
  readonly line: number
}

function fault(file: SourceFile, { privilege, what, line }: Use): readonly Violation[] {
  const places: readonly string[] = privilegedPlaces[privilege]
  if (places.some((place) => file.path.startsWith(place))) return []
  const message = `${what} is used outside ${places.join(', ')}`
  const rule = `privilege-${privilege}`
  return [{ rule, file: file.path, line, message, remedy: remedies[privilege] }]
}
