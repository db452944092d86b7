import type { Language } from '../ir.ts'

/** Programs that run what they are given, by the language they read. */
export const interpreters: ReadonlyMap<string, Language> = new Map<string, Language>([
  ...'sh bash zsh dash ksh ash fish rbash'
    .split(' ')
    .map((name): [string, Language] => [name, 'shell']),
  ...'python python2 python3 pypy pypy3 py ipython'
    .split(' ')
    .map((name): [string, Language] => [name, 'python']),
  ...'node nodejs deno bun ts-node tsx'
    .split(' ')
    .map((name): [string, Language] => [name, 'javascript']),
  ...'pwsh powershell iex invoke-expression'
    .split(' ')
    .map((name): [string, Language] => [name, 'powershell']),
  ['ruby', 'ruby'],
  ['perl', 'perl'],
  ['php', 'perl'],
  ['lua', 'perl'],
  ['osascript', 'perl'],
  ['cmd', 'batch'],
])

/** The name of a program without folder, version and `.exe`. */
export function programName(word: string): string {
  if (word.length > 1_000) return ''
  const last = word.slice(Math.max(word.lastIndexOf('/'), word.lastIndexOf('\\')) + 1).toLowerCase()
  const name = last.replace(/\.(?:exe|cmd|bat)$/u, '')
  return /^(?:python|pip|node|ruby|perl|php)\d[\d.]*$/u.test(name)
    ? name.replace(/[\d.]+$/u, '')
    : name
}
