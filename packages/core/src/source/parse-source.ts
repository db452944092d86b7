import { isLocalSource, parseLocalSource } from './parse-local-source.ts'
import {
  parseHostedSource,
  parseNpmSource,
  parseOciSource,
  parseRegistrySource,
} from './parse-named-source.ts'
import {
  isScpLike,
  parseGitFileSource,
  parseScpSource,
  parseSshSource,
} from './parse-system-git.ts'
import { parseWebSource } from './parse-web-source.ts'
import type { SourceSpec } from './source.ts'
import { sourceError } from './source-error.ts'
import { checkSourceText } from './source-text.ts'

interface Form {
  readonly fits: (text: string) => boolean
  readonly parse: (text: string) => SourceSpec
}

/** The forms of a source, the first that fits decides: prefixes before guesses. */
const forms: readonly Form[] = [
  { fits: isLocalSource, parse: parseLocalSource },
  { fits: startsWith(/^npm:/u), parse: parseNpmSource },
  { fits: startsWith(/^oci:/u), parse: parseOciSource },
  {
    fits: startsWith(/^github:/u),
    parse: (text) => parseHostedSource(text, 'github', 'github:'.length),
  },
  {
    fits: startsWith(/^gitlab:/u),
    parse: (text) => parseHostedSource(text, 'gitlab', 'gitlab:'.length),
  },
  { fits: startsWith(/^(?:git\+)?https?:/iu), parse: parseWebSource },
  { fits: startsWith(/^(?:git\+)?ssh:/iu), parse: parseSshSource },
  { fits: startsWith(/^git\+file:/iu), parse: parseGitFileSource },
  { fits: isScpLike, parse: parseScpSource },
  { fits: startsWith(/^[a-z][a-z0-9+.-]*:/iu), parse: refuseScheme },
  { fits: startsWith(/^~/u), parse: refuseTilde },
  { fits: startsWith(/^@/u), parse: parseRegistrySource },
  { fits: startsWith(/^[^#/]*\/(?!\/)/u), parse: (text) => parseHostedSource(text, 'github', 0) },
  { fits: () => true, parse: parseRegistrySource },
]

/**
 * Read a source as people write it; the grammar is the reference's "Sources". Two texts of one meaning
 * give equal specs as far as the text alone can tell, and `printSource` gives the canonical text back.
 * Throws E_SOURCE_SYNTAX with the reason and an example; credentials in the text are never repeated.
 */
export function parseSource(text: string): SourceSpec {
  checkSourceText(text)
  const form = forms.find((candidate) => candidate.fits(text))
  if (form === undefined) throw new TypeError('the last form fits every text')
  return form.parse(text)
}

function startsWith(pattern: RegExp): (text: string) => boolean {
  return (text) => pattern.test(text)
}

function refuseScheme(text: string): never {
  throw sourceError(
    text,
    'its prefix is unknown; there are https, http, ssh, git+https, git+http, git+ssh, git+file, file, github, gitlab, npm and oci',
    'https://example.com/team/skills.git',
  )
}

function refuseTilde(text: string): never {
  throw sourceError(
    text,
    '"~" was not expanded by a shell',
    '/home/me/folder, or ./folder from where you are',
  )
}
