import type { Skill } from '../words/component.ts'
import { byCodeUnit } from '../words/order.ts'
import type { ReadFile, SnapshotFile } from '../words/snapshot.ts'

/** What skills could do, read from their files and not from their promises. Everything sorted, each once. */
export interface Capabilities {
  /** Files with the executable bit and compiled programs; paths in the module. */
  readonly executables: readonly string[]
  /** Files in a scripting language, by extension or `#!`; paths in the module. */
  readonly scripts: readonly string[]
  /** The tools that `allowed-tools` asks for, as written. */
  readonly tools: readonly string[]
}

const scriptExtensions = new Set(
  (
    'applescript awk bash bat cjs cmd csh cts fish go hta jl js jse jsx ksh lua mjs mts php pl pm ps1 psm1 ' +
    'py pyw r rb scpt sed sh sql tcl ts tsx vb vbe vbs wsf zsh'
  ).split(' '),
)
const programExtensions = new Set(
  'a app bin class com deb dll dmg dylib elf exe jar msi node o pkg pyc pyo rpm so wasm'.split(' '),
)
/** Extensions of files that nothing runs, so that their first bytes need not be read. */
const passiveExtensions = new Set(
  'csv css gif htm html ico jpeg jpg json lock md mdx pdf png rst svg toml txt webp xml yaml yml'.split(
    ' ',
  ),
)
const programMagic = ['7f454c46', '4d5a', 'cafebabe', 'cffaedfe', 'cefaedfe', '0061736d']

/** Read what the skills carry. Reads the first bytes of files whose extension says nothing. */
export function readCapabilities(skills: readonly Skill[], read: ReadFile): Capabilities {
  const executables = new Set<string>()
  const scripts = new Set<string>()
  const tools = new Set<string>()
  for (const skill of skills) {
    for (const tool of toolTokens(skill.allowedTools ?? '')) tools.add(tool)
    for (const file of skill.files) {
      const path = skill.folder === '' ? file.path : `${skill.folder}/${file.path}`
      const kind = fileKind(file, read)
      if (file.executable || kind === 'program') executables.add(path)
      if (kind === 'script') scripts.add(path)
    }
  }
  return {
    executables: [...executables].sort(byCodeUnit),
    scripts: [...scripts].sort(byCodeUnit),
    tools: [...tools].sort(byCodeUnit),
  }
}

function fileKind(file: SnapshotFile, read: ReadFile): 'script' | 'program' | 'other' {
  const name = file.path.slice(file.path.lastIndexOf('/') + 1)
  const dot = name.lastIndexOf('.')
  const extension = dot <= 0 ? '' : name.slice(dot + 1).toLowerCase()
  if (scriptExtensions.has(extension)) return 'script'
  if (programExtensions.has(extension)) return 'program'
  if (passiveExtensions.has(extension) && !file.executable) return 'other'
  const start = Buffer.from(read(file).subarray(0, 4))
  if (start.subarray(0, 2).toString('latin1') === '#!') return 'script'
  const magic = start.toString('hex')
  return programMagic.some((prefix) => magic.startsWith(prefix)) ? 'program' : 'other'
}

/**
 * `allowed-tools` as single tools: separated by spaces or commas, except inside brackets, since `Bash(git add *)`
 * is one. Both forms are in use: the specification has spaces, Claude Code's documentation commas.
 */
export function toolTokens(text: string): string[] {
  const tokens: string[] = []
  let token = ''
  let depth = 0
  for (const character of text) {
    if (character === '(') depth += 1
    if (character === ')') depth = Math.max(0, depth - 1)
    if (depth === 0 && /[\s,]/u.test(character)) {
      if (token !== '') tokens.push(token)
      token = ''
    } else token += character
  }
  if (token !== '') tokens.push(token)
  return tokens
}
