/** What a file is for, by its path alone. */
export type FileKind = 'generated' | 'test' | 'docs' | 'source' | 'other'

/** Files that tools write and people do not read line by line. */
const generatedNames: ReadonlySet<string> = new Set(
  (
    'package-lock.json npm-shrinkwrap.json yarn.lock pnpm-lock.yaml bun.lock bun.lockb composer.lock cargo.lock ' +
    'gemfile.lock poetry.lock pdm.lock uv.lock pipfile.lock go.sum go.work.sum flake.lock skills.lock mix.lock ' +
    'packages.lock.json podfile.lock gradle.lockfile'
  ).split(' '),
)

const generatedPaths =
  /(?:^|\/)(?:node_modules|vendor|third_party|dist|__snapshots__)\/|\.(?:min\.(?:js|css|mjs)|map|snap|pb\.go|pb\.cc|pb\.h|lock)$|_pb2(?:_grpc)?\.pyi?$|(?:^|[._/-])generated(?:[._/-]|$)/u

const testPaths =
  /(?:^|\/)(?:tests?|spec|specs|__tests__|testdata|testing|fixtures|e2e|benchmarks?)\/|[._-](?:test|tests|spec|e2e|cy)\.[a-z0-9]+$|(?:^|\/)(?:test_[^/]*|conftest|tests?)\.[a-z0-9]+$|(?:^|\/)[^/]*tests?\.(?:java|kt|cs|swift|scala)$/u

const docsPaths =
  /\.(?:md|mdx|rst|adoc|txt|org)$|(?:^|\/)(?:docs?|man|examples?)\/|(?:^|\/)(?:readme|license|copying|notice|authors|contributors|changelog|changes|history|codeowners)(?:\.[a-z]+)?$/u

const sourceEndings: ReadonlySet<string> = new Set(
  (
    'js mjs cjs jsx ts mts cts tsx vue svelte py pyx rb go rs c h cc cpp cxx hh hpp m mm java kt kts scala cs fs swift ' +
    'php pl pm lua r jl ex exs erl hrl hs clj cljs dart zig nim sh bash zsh ps1 sql groovy v sv vhd asm s'
  ).split(' '),
)

/** Say what a file is for. Letters count alike. */
export function fileKind(path: string): FileKind {
  const lower = path.toLowerCase()
  const name = lower.slice(lower.lastIndexOf('/') + 1)
  if (generatedNames.has(name) || generatedPaths.test(lower)) return 'generated'
  if (testPaths.test(lower)) return 'test'
  if (docsPaths.test(lower)) return 'docs'
  return sourceEndings.has(endingOf(name)) ? 'source' : 'other'
}

/** `a/b.tar.gz` → `gz`; a file without one, and one that begins with its only dot, has none. */
export function endingOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase()
  const dot = name.lastIndexOf('.')
  return dot <= 0 ? '' : name.slice(dot + 1)
}
