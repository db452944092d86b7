/** A language and its extensions, which fences use as tags too. */
const extensionsOf: readonly (readonly [string, string])[] = [
  ['markdown', 'md markdown mdc mdx prompt'],
  ['text', 'txt text rst adoc log csv tsv'],
  ['shell', 'sh bash zsh ksh shell command console shell-session envrc'],
  ['fish', 'fish'],
  ['powershell', 'ps1 psm1 powershell pwsh'],
  ['batch', 'bat cmd'],
  ['javascript', 'js cjs mjs jsx javascript node'],
  ['typescript', 'ts cts mts tsx typescript'],
  ['python', 'py pyw python python3'],
  ['ruby', 'rb ruby'],
  ['perl', 'pl perl'],
  ['php', 'php'],
  ['lua', 'lua'],
  ['go', 'go'],
  ['rust', 'rs rust'],
  ['java', 'java'],
  ['kotlin', 'kt kts'],
  ['swift', 'swift'],
  ['c', 'c h'],
  ['cpp', 'cpp cc hpp'],
  ['csharp', 'cs csharp'],
  ['scala', 'scala'],
  ['r', 'r'],
  ['julia', 'jl'],
  ['sql', 'sql'],
  ['applescript', 'applescript scpt'],
  ['vbscript', 'vb vbs vbe wsf'],
  ['json', 'json jsonc json5'],
  ['yaml', 'yaml yml'],
  ['toml', 'toml'],
  ['ini', 'ini cfg conf properties npmrc'],
  ['env', 'env dotenv'],
  ['xml', 'xml plist'],
  ['html', 'html htm svg'],
  ['css', 'css'],
  ['dockerfile', 'dockerfile docker'],
  ['makefile', 'makefile make mk'],
]

/** A language and the names of files in it. */
const fileNamesOf: readonly (readonly [string, string])[] = [
  ['dockerfile', 'dockerfile containerfile'],
  ['makefile', 'makefile gnumakefile justfile'],
  ['shell', '.envrc .bashrc .bash_profile .zshrc .profile'],
  ['ini', '.npmrc .yarnrc .gitconfig'],
  ['env', '.env'],
  ['markdown', '.cursorrules .windsurfrules .clinerules .goosehints'],
]

const languages = lookUp(extensionsOf)
const fileNames = lookUp(fileNamesOf)

function lookUp(rows: readonly (readonly [string, string])[]): ReadonlyMap<string, string> {
  return new Map(
    rows.flatMap(([language, words]) =>
      words.split(' ').map((word): [string, string] => [word, language]),
    ),
  )
}

const interpreters: readonly (readonly [RegExp, string])[] = [
  [/\b(?:ba|z|k|da)?sh\b/u, 'shell'],
  [/\bpython[0-9.]*\b/u, 'python'],
  [/\b(?:node|bun|deno)\b/u, 'javascript'],
  [/\b(?:tsx|ts-node)\b/u, 'typescript'],
  [/\bruby\b/u, 'ruby'],
  [/\bperl\b/u, 'perl'],
  [/\bphp\b/u, 'php'],
  [/\bpwsh\b/u, 'powershell'],
  [/\bosascript\b/u, 'applescript'],
]

const gitHook =
  /(?:^|\/)(?:hooks|\.husky|\.githooks)\/(?:pre|post|commit|prepare|applypatch)-?[a-z-]*$/u

/** The language of a file by its name, else by its first line. */
export function languageOfFile(path: string, text: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase()
  const dot = name.lastIndexOf('.')
  const known = fileNames.get(name) ?? (dot === -1 ? undefined : languages.get(name.slice(dot + 1)))
  if (known !== undefined && known !== 'text') return known
  if (text.startsWith('#!')) {
    const line = text.slice(0, Math.min(200, Math.max(0, text.indexOf('\n'))) || 200)
    const found = interpreters.find(([pattern]) => pattern.test(line))?.[1]
    if (found !== undefined) return found
  }
  return known ?? (gitHook.test(path) ? 'shell' : 'text')
}

/** The language a fence's tag means; the tag itself where it is not known. */
export function languageOfTag(tag: string): string {
  const word = tag.toLowerCase()
  return languages.get(word) ?? word
}
