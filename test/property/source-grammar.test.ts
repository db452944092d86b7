import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromManifest, toManifest } from '../../packages/core/src/source/manifest-source.ts'
import { parseSource } from '../../packages/core/src/source/parse-source.ts'
import { printSource } from '../../packages/core/src/source/print-source.ts'
import type { Pick, Source, SourceSpec } from '../../packages/core/src/source/source.ts'
import { sourceIdentity } from '../../packages/core/src/source/source-identity.ts'
import {
  parseRelativePath,
  relativePathProblem,
} from '../../packages/core/src/words/relative-path.ts'
import { isSkillsError } from '../../packages/core/src/words/skills-error.ts'

const hex64 = fc.stringMatching(/^[0-9a-f]{64}$/)
const word = fc.stringMatching(/^[a-z0-9](?:[a-z0-9-]{0,10}[a-z0-9])?$/)
const fileName = fc.oneof(
  word,
  fc.constantFrom('@acme', '.claude', 'a@b', 'My Skills', 'é', '-x', 'x.git', 'v1.2.3', 'C#', '^2'),
)
const host = fc.oneof(
  fc.constantFrom(
    'example.com',
    '127.0.0.1',
    '[::1]',
    'localhost',
    'git_host.internal',
    'github.com',
    'gitlab.com',
  ),
  fc
    .tuple(word, word)
    .map(([left, right]) => `${left}.y${right}`)
    .filter((name) => URL.canParse(`https://${name}`)),
)
const plainHost = host.filter((name) => name !== 'github.com' && name !== 'gitlab.com')
const port = fc.option(fc.integer({ min: 1, max: 65_535 }), { nil: undefined })
const authority = fc
  .tuple(plainHost, port)
  .map(([name, number]) => (number === undefined ? name : `${name}:${number}`))
const urlPart = fc.oneof(
  word,
  fc.constantFrom('~user', 'a.b', 'My%20Project', '_git', '@scope', 'x:y', 'caf%C3%A9'),
)
const lastUrlPart = fc.oneof(
  urlPart.filter((part) => !part.includes('@')),
  word.map((name) => `${name}.git`),
)
const urlPath = fc
  .tuple(fc.array(urlPart, { maxLength: 3 }), lastUrlPart)
  .map(([parts, last]) => `/${[...parts, last].join('/')}`)
const origin = fc
  .tuple(fc.constantFrom('http', 'https'), authority)
  .map(([scheme, rest]) => new URL(`${scheme}://${rest}`).origin)

const subPath = fc
  .tuple(fc.array(fileName, { maxLength: 3 }), word)
  .map(([parts, last]) => [...parts, last].join('/'))
  .filter(
    (path) =>
      !path.startsWith('-') && !path.includes('#') && relativePathProblem(path) === undefined,
  )
  .map(parseRelativePath)
const range = fc.constantFrom(
  '1',
  'v1',
  '^1.2',
  '~2.0.1',
  '1.2.3-rc.1+build.5',
  '>=1.2 <2',
  '^1||^2',
  '1.2 - 2',
  '*',
  'x',
  '=1.0.0',
)
const ref = fc.oneof(
  word,
  fc.constantFrom(
    'main',
    'refs/heads/feature/x',
    'v1.2.3',
    'web@1.2.3',
    'fix#12',
    'HEAD',
    'é/ü',
    '0'.repeat(40),
    '@acme/web@1.0.0',
  ),
)
const newest: fc.Arbitrary<Pick> = fc.constant({ kind: 'newest' })
const byRange: fc.Arbitrary<Pick> = range.map((text) => ({ kind: 'range', range: text }))
const byRef: fc.Arbitrary<Pick> = ref.map((text) => ({ kind: 'ref', ref: text }))

function specs(
  source: fc.Arbitrary<Source>,
  suffixes: { readonly path: boolean; readonly pick: fc.Arbitrary<Pick> },
): fc.Arbitrary<SourceSpec> {
  const path = suffixes.path ? fc.option(subPath, { nil: undefined }) : fc.constant(undefined)
  return fc.record({ source, path, pick: suffixes.pick })
}

const anyPick = fc.oneof(newest, byRange, byRef)
const localPath = fc
  .tuple(
    fc.constantFrom('./', '../', '/', '../../', './a/../'),
    fc.array(fileName, { minLength: 1, maxLength: 3 }),
  )
  .map(([start, parts]) => `${start}${parts.join('/')}`)
const archiveEnding = fc.constantFrom('.tar', '.tar.gz', '.tgz', '.zip', '.TGZ')

const kinds: Readonly<Record<string, fc.Arbitrary<SourceSpec>>> = {
  registry: specs(
    fc
      .oneof(
        word,
        fc.tuple(word, word).map(([scope, name]) => `@${scope}/${name}`),
      )
      .filter((name) => !/(?:^|[@/])(?:con|prn|aux|nul|com\d|lpt\d)(?:$|\/)/.test(name))
      .map((name) => ({ kind: 'registry', name })),
    { path: false, pick: fc.oneof(newest, byRange) },
  ),
  github: specs(
    fc.tuple(word, fc.oneof(word, fc.constantFrom('.github', 'a.b_c'))).map(([owner, repo]) => ({
      kind: 'hosted-git',
      host: 'github',
      repository: `${owner}/${repo}`,
    })),
    { path: true, pick: anyPick },
  ),
  gitlab: specs(
    fc.array(word, { minLength: 2, maxLength: 5 }).map((parts) => ({
      kind: 'hosted-git',
      host: 'gitlab',
      repository: parts.join('/'),
    })),
    { path: true, pick: anyPick },
  ),
  git: specs(
    fc
      .oneof(
        fc
          .tuple(origin, urlPath, fc.constantFrom('', '.tgz', '.zip'))
          .map(([start, path, end]) => `${start}${path}${end}`),
        fc
          .tuple(word, word, fc.constantFrom('', '.git'))
          .map(([owner, repo, end]) => `https://github.com/${owner}/${repo}${end}`),
      )
      .map((url) => ({ kind: 'git', url })),
    { path: true, pick: anyPick },
  ),
  'system-git': specs(
    fc
      .oneof(
        fc
          .tuple(fc.constantFrom('', 'git@', 'me.x@'), authority, urlPath)
          .map(([user, rest, path]) => `ssh://${user}${rest}${path}`),
        fc
          .tuple(
            plainHost.filter((name) => !name.startsWith('[')),
            urlPath,
            fc.boolean(),
          )
          .map(([name, path, absolute]) => `git@${name}:${absolute ? path : path.slice(1)}`),
        urlPath.map((path) => `git+file://${path}`),
      )
      .map((url) => ({ kind: 'system-git', url })),
    { path: true, pick: anyPick },
  ),
  folder: specs(
    fc
      .oneof(localPath, fc.constantFrom('.', '..', '../..'))
      .map((path) => ({ kind: 'folder', path })),
    { path: true, pick: newest },
  ),
  archive: specs(
    fc
      .tuple(
        fc.oneof(
          localPath,
          fc.tuple(origin, urlPath).map(([start, path]) => `${start}${path}`),
        ),
        archiveEnding,
        fc.option(hex64, { nil: undefined }),
      )
      .map(([start, end, sha256]) => ({ kind: 'archive', location: `${start}${end}`, sha256 })),
    { path: true, pick: newest },
  ),
  npm: specs(
    fc
      .oneof(
        word,
        fc.tuple(word, word).map(([scope, name]) => `@${scope}/${name}`),
      )
      .map((name) => ({
        kind: 'npm',
        package: name,
      })),
    { path: true, pick: fc.oneof(newest, byRange) },
  ),
  oci: fc.oneof(
    specs(
      fc.tuple(authority, word).map(([rest, name]) => ({
        kind: 'oci',
        reference: `${new URL(`https://${rest}`).host}/team/${name}`,
        digest: undefined,
      })),
      { path: true, pick: fc.oneof(newest, byRange) },
    ),
    specs(
      fc
        .tuple(word, hex64, fc.constantFrom('', ':1.2.3', ':latest_1'))
        .map(([name, digest, tag]) => ({
          kind: 'oci',
          reference: `ghcr.io/team/${name}${tag}`,
          digest: `sha256:${digest}`,
        })),
      { path: true, pick: newest },
    ),
  ),
  'well-known': specs(
    origin.map((url) => ({ kind: 'well-known', url })),
    { path: false, pick: newest },
  ),
}
const anySpec = fc.oneof(...Object.values(kinds))

/** Pieces of the grammar in any order: far more often near a source than random characters are. */
const pieces = fc.constantFrom(
  'owner',
  'repo',
  '/',
  '//',
  '@',
  '#',
  ':',
  '.',
  '..',
  './',
  '../',
  '~',
  '-',
  '^1',
  '1.2.3',
  'main',
  'https://',
  'http://',
  'git+',
  'ssh://',
  'file://',
  'npm:',
  'oci://',
  'github:',
  'gitlab:',
  'git@',
  'host.example',
  '127.0.0.1:80',
  '[::1]',
  '.git',
  '.tgz',
  '.zip',
  'sha256:',
  '#sha256=',
  'a'.repeat(64),
  '/-/tree/',
  '/tree/',
  'github.com',
  '%20',
  '%2f',
  '?',
  '\\',
  ' ',
  '\u0000',
  '\u202e',
  'é',
  ' || ',
  '0x7f.1',
  '*',
)
const nearSource = fc.array(pieces, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''))

/** Either a refusal with our code, or a spec that prints and parses to itself. */
function holds(text: string): void {
  let spec: SourceSpec
  try {
    spec = parseSource(text)
  } catch (error) {
    expect(isSkillsError(error, 'E_SOURCE_SYNTAX'), String(error)).toBe(true)
    return
  }
  const canonical = printSource(spec)
  expect(parseSource(canonical)).toEqual(spec)
  expect(printSource(parseSource(canonical))).toBe(canonical)
  const { source, version } = toManifest(spec)
  expect(fromManifest(source, version)).toEqual(spec)
}

describe('the grammar of sources', () => {
  for (const [kind, arbitrary] of Object.entries(kinds)) {
    it(`reads back every ${kind} source it prints`, () => {
      fc.assert(
        fc.property(arbitrary, (spec) => {
          expect(parseSource(printSource(spec))).toEqual(spec)
        }),
        { numRuns: 300 },
      )
    })
  }

  it('keeps every source over the manifest', () => {
    fc.assert(
      fc.property(anySpec, (spec) => {
        const { source, version } = toManifest(spec)
        expect(fromManifest(source, version)).toEqual(spec)
      }),
      { numRuns: 300 },
    )
  })

  it('gives one identity to a source whatever version is picked', () => {
    fc.assert(
      fc.property(kinds['github'] ?? anySpec, anyPick, (spec, pick) => {
        expect(sourceIdentity({ ...spec, pick })).toBe(sourceIdentity(spec))
      }),
    )
  })

  it('refuses or round-trips texts made of its own pieces', () => {
    fc.assert(fc.property(nearSource, holds), { numRuns: 5000 })
  })

  it('refuses or round-trips any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), holds), { numRuns: 1000 })
  })

  it('refuses or round-trips a source with something put into it', () => {
    fc.assert(
      fc.property(anySpec, pieces, fc.nat(), (spec, piece, at) => {
        const text = printSource(spec)
        const index = at % (text.length + 1)
        holds(`${text.slice(0, index)}${piece}${text.slice(index)}`)
      }),
      { numRuns: 3000 },
    )
  })

  it('never repeats a password, wherever it stands in the address', () => {
    const secret = 'hunter2SECRET'
    const start = fc.constantFrom(
      'https://',
      'http://',
      'git+https://',
      'ssh://',
      'git+ssh://',
      'oci://',
      'https:/',
      '',
    )
    fc.assert(
      fc.property(start, pieces, pieces, (scheme, before, after) => {
        for (const text of [
          `${scheme}user:${before}${secret}@host/${after}`,
          `${scheme}user:${secret}${before}@host/x`,
        ])
          try {
            parseSource(text)
          } catch (error) {
            if (!isSkillsError(error)) throw error
            expect(
              `${error.message} ${error.remedy} ${JSON.stringify(error.where ?? {})}`,
            ).not.toContain(secret)
            expect(error.cause).toBeUndefined()
          }
      }),
      { numRuns: 1000 },
    )
  })
})
