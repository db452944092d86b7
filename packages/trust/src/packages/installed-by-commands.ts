import type { PackageSubject } from '../advisories/advisory-keys.ts'

type Ecosystem = PackageSubject['ecosystem']

interface Installer {
  readonly ecosystem: Ecosystem
  /** The words before the packages, as a source of an expression without flags. */
  readonly words: string
  /** Only the first word is a package; those after it are its arguments. */
  readonly isRunner: boolean
}

/** Commands that fetch packages by name and run or install them. */
const installers: readonly Installer[] = [
  { ecosystem: 'npm', words: '(?:npx|bunx|pnpx|pnpm dlx|yarn dlx|npm exec|bun x)', isRunner: true },
  {
    ecosystem: 'npm',
    words: '(?:npm (?:i|install|add)|pnpm (?:i|install|add)|yarn (?:global )?add|bun add)',
    isRunner: false,
  },
  { ecosystem: 'PyPI', words: '(?:uvx|pipx run|uv tool run)', isRunner: true },
  {
    ecosystem: 'PyPI',
    words:
      '(?:(?:python3? -m )?pip3? install|uv pip install|uv add|uv tool install|pipx install|poetry add)',
    isRunner: false,
  },
]

const commands = installers.map(
  (installer) =>
    [
      installer,
      new RegExp(`(?:^|[^\\w-])${installer.words}[ \\t]+([^\\n\`|;&<>(){}]{1,400})`, 'gu'),
    ] as const,
)

const packageWord = {
  npm: /^((?:@[a-z0-9~-][\w.~-]*\/)?[a-z0-9~-][\w.~-]*)(?:@(\S+))?$/iu,
  PyPI: /^([a-z0-9](?:[\w.-]*[a-z0-9])?)(?:\[[^\]]*\])?(?:(?:={2,3}|@)([\w.!+-]+))?$/iu,
} as const

/** Options whose next word is no package. */
const optionsWithValue = new Set(
  '-r --requirement -c --constraint -i --index-url --extra-index-url --registry -t --target --prefix -p --package --python --from'.split(
    ' ',
  ),
)

/** The packages that commands in a text fetch by name. A version counts only where it is exact. */
export function installedByCommands(text: string): readonly PackageSubject[] {
  return commands.flatMap(([installer, expression]) =>
    [...text.matchAll(expression)].flatMap(([, words = '']) => named(installer, words)),
  )
}

function named({ ecosystem, isRunner }: Installer, words: string): readonly PackageSubject[] {
  const found: PackageSubject[] = []
  const all = words.split(/[\s"',]+/u).filter((word) => word !== '')
  for (const [index, word] of all.entries()) {
    if (word.startsWith('-')) {
      const next = all[index + 1]
      if ((word === '-p' || word === '--package' || word === '--from') && next !== undefined)
        found.push(...packageOf(ecosystem, next))
      continue
    }
    if (optionsWithValue.has(all[index - 1] ?? '')) continue
    const one = packageOf(ecosystem, word)
    found.push(...one)
    // Prose goes on after the last package, and a runner's arguments are its own.
    if (isRunner || one.length === 0) break
  }
  return found
}

function packageOf(ecosystem: Ecosystem, word: string): readonly PackageSubject[] {
  const [, name, version] = packageWord[ecosystem].exec(word.replace(/[.:]$/u, '')) ?? []
  if (name === undefined || /^\.{1,2}$/u.test(name)) return []
  const exact = version !== undefined && /^\d+(?:\.\d+)+\S*$/u.test(version) ? version : undefined
  return [{ ecosystem, name, ...(exact === undefined ? {} : { version: exact }) }]
}
