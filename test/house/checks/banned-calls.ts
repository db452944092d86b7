import type { SourceFile } from '../source-file.ts'
import { isProduct } from '../source-file.ts'
import type { SyntaxNode } from '../syntax.ts'
import { child, children, dottedName, everyNode, literalText } from '../syntax.ts'
import type { Violation } from '../violation.ts'

/** What a call must not be, and what to do instead. */
const bannedCalls: Readonly<Record<string, string>> = {
  eval: 'nothing builds code at run time',
  Function: 'nothing builds code at run time',
  'Date.now': 'take the time as a parameter',
  'Math.random': 'take randomness as a parameter',
  'process.cwd': 'take the working folder as a parameter',
  'os.homedir': 'take the home folder as a parameter',
  homedir: 'take the home folder as a parameter',
}

/** Methods that are wrong on any object. */
const bannedMethods: Readonly<Record<string, string>> = {
  localeCompare: 'compare by code unit, see core/words/order.ts',
  toLocaleLowerCase: 'results differ between machines; use toLowerCase',
  toLocaleUpperCase: 'results differ between machines; use toUpperCase',
  toLocaleString: 'results differ between machines; format it yourself',
}

/** Where process, home, clock and streams become values that are passed on. */
const machineFiles = new Set(['packages/cli/src/machine.ts', 'packages/cli/src/terminal.ts'])

/** No built code, no locale, and no time, chance or environment that was not passed in. */
export function checkBannedCalls(files: readonly SourceFile[]): readonly Violation[] {
  return files
    .filter((file) => isProduct(file) && !machineFiles.has(file.path))
    .flatMap((file) => [...everyNode(file.program)].flatMap((node) => faults(file, node)))
}

function faults(file: SourceFile, node: SyntaxNode): readonly Violation[] {
  const found = bannedUse(node)
  if (found === undefined) return []
  const [what, remedy] = found
  const line = file.lineAt(node.start)
  return [
    { rule: 'banned-call', file: file.path, line, message: `${what} is not used here`, remedy },
  ]
}

function bannedUse(node: SyntaxNode): readonly [string, string] | undefined {
  if (node.type === 'MemberExpression') {
    return dottedName(node) === 'process.env'
      ? ['process.env', 'take the environment as a parameter']
      : undefined
  }
  if (node.type === 'VariableDeclarator' && dottedName(child(node, 'init')) === 'process') {
    return ['process taken apart', 'take what it holds as parameters']
  }
  if (node.type === 'ImportDeclaration' && literalText(child(node, 'source')) === 'node:process') {
    return ['node:process', 'take what it holds as parameters']
  }
  if (node.type === 'NewExpression') return bannedNew(node)
  if (node.type === 'Property') return bannedOption(node)
  if (node.type !== 'CallExpression') return undefined
  const called = dottedName(child(node, 'callee')) ?? ''
  const remedy = own(bannedCalls, called)
  if (remedy !== undefined) return [called, remedy]
  const method = called.includes('.') ? (called.split('.').at(-1) ?? '') : ''
  const instead = own(bannedMethods, method)
  if (instead !== undefined) return [method, instead]
  const isShell = /^((child_process|childProcess)\.)?(exec|execSync)$/u.test(called)
  return isShell ? [called, 'it starts a shell; use execFile or spawn with a list'] : undefined
}

function bannedNew(node: SyntaxNode): readonly [string, string] | undefined {
  const made = dottedName(child(node, 'callee'))
  if (made === 'Function') return ['new Function', 'nothing builds code at run time']
  if (made === 'Intl.Collator') return ['Intl.Collator', 'compare by code unit']
  if (made === 'Date' && children(node, 'arguments').length === 0) {
    return ['new Date()', 'take the time as a parameter']
  }
  return undefined
}

function bannedOption(node: SyntaxNode): readonly [string, string] | undefined {
  const isShell = dottedName(child(node, 'key')) === 'shell'
  const value = child(node, 'value')
  if (!isShell || value?.type !== 'Literal' || value['value'] === false) return undefined
  return ['the option shell', 'start the program itself with a list of arguments']
}

function own(table: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined
}
