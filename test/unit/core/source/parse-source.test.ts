import { describe, expect, it } from 'vitest'
import { parseSource, printSource } from '../../../../packages/core/src/source/index.ts'
import {
  isSkillsError,
  type SkillsError,
} from '../../../../packages/core/src/words/skills-error.ts'

function refusal(text: string): SkillsError {
  try {
    parseSource(text)
  } catch (error) {
    if (isSkillsError(error, 'E_SOURCE_SYNTAX')) return error
    throw error
  }
  throw new Error(`was read: ${text}`)
}

const digest = 'ab'.repeat(32)

/** Text, kind, canonical text where it differs. */
const read: readonly (readonly [string, string, string?])[] = [
  ['prodsec-skills', 'registry'],
  ['prodsec-skills@^1.2', 'registry'],
  ['@acme/web-pack@2', 'registry'],
  ['web@>=1.2 <2', 'registry'],
  ['owner/repo', 'hosted-git'],
  ['owner/repo.git', 'hosted-git', 'owner/repo'],
  ['github:owner/repo', 'hosted-git', 'owner/repo'],
  ['skills/web', 'hosted-git'],
  ['owner/repo@^2', 'hosted-git'],
  ['owner/repo#feature/x', 'hosted-git'],
  ['owner/repo#web@1.2.3', 'hosted-git'],
  ['owner/repo//skills/web@^2', 'hosted-git'],
  ['owner/repo//skills/web/#main', 'hosted-git', 'owner/repo//skills/web#main'],
  ['owner/repo//a@b/c@1', 'hosted-git'],
  ['gitlab:group/sub/repo//skills', 'hosted-git'],
  ['https://github.com/o/r/tree/main/skills/web', 'hosted-git', 'o/r//skills/web#main'],
  ['https://github.com/o/r/tree/v1.2.3', 'hosted-git', 'o/r#v1.2.3'],
  ['https://github.com/o/r/tree/feat%2Fx/My%20Skills/', 'hosted-git', 'o/r//My Skills#feat/x'],
  [
    'https://gitlab.com/g/s/r/-/tree/main/a?ref_type=heads',
    'hosted-git',
    'gitlab:g/s/r//a#refs/heads/main',
  ],
  ['https://git.example.org/g/r/-/tree/main/a', 'git', 'https://git.example.org/g/r//a#main'],
  ['https://github.com/o/r.git', 'git'],
  ['https://github.com/o/r', 'git'],
  ['https://GitHub.com:443/o/r/', 'git', 'https://github.com/o/r'],
  ['https://host.example/team/x.git//sub/dir@1', 'git'],
  ['http://127.0.0.1:8080/x.git@^1', 'git'],
  ['http://127.0.0.1:8080/x.git//sub/dir#main', 'git'],
  ['git+https://host.example/x', 'git', 'https://host.example/x'],
  ['git+https://host.example/x.tgz', 'git'],
  ['git+http://[::1]:8080/x', 'git', 'http://[::1]:8080/x'],
  ['https://host.example/@acme/repo@~1.2', 'git'],
  ['https://host.example/caf\u00e9', 'git', 'https://host.example/caf%C3%A9'],
  ['ssh://git@host.example:2222/team/x.git@^1', 'system-git'],
  ['git+ssh://host/x.git#main', 'system-git', 'ssh://host/x.git#main'],
  ['git@github.com:o/r.git', 'system-git'],
  ['git@host:r@^1', 'system-git'],
  ['git@host:/srv/r.git//skills', 'system-git'],
  ['git+file:///srv/git/x.git#main', 'system-git'],
  ['./dir', 'folder'],
  ['./dir/', 'folder', './dir'],
  ['././dir/./x', 'folder', './dir/x'],
  ['./../dir', 'folder', '../dir'],
  ['.', 'folder'],
  ['./', 'folder', '.'],
  ['..', 'folder'],
  ['.//skills', 'folder'],
  ['../a/../b', 'folder'],
  ['/home/me/My Project', 'folder'],
  ['/opt/python@3.12/c#/x', 'folder'],
  ['./-dir', 'folder'],
  ['file:///home/me/My%20Project', 'folder', '/home/me/My Project'],
  ['./x.tar.gz', 'archive'],
  ['../x@1.2.3.tgz//skills', 'archive'],
  ['file:///tmp/x.zip', 'archive', '/tmp/x.zip'],
  [`./x.tar//a#sha256=${digest}`, 'archive'],
  [
    `https://host.example/x.tgz#sha256=${digest.toUpperCase()}`,
    'archive',
    `https://host.example/x.tgz#sha256=${digest}`,
  ],
  ['https://cdn.example/pkg@1.2.3.tgz//skills', 'archive'],
  ['npm:pkg', 'npm'],
  ['npm:pkg@^1', 'npm'],
  ['npm:@acme/pkg//skills@^1', 'npm'],
  ['oci://ghcr.io/acme/pack', 'oci'],
  ['oci://localhost:5000/pack:1.2.3', 'oci'],
  [`oci://ghcr.io/acme/pack:1.2.3@sha256:${digest}//skills`, 'oci'],
  ['oci://ghcr.io/acme/pack//skills@^1', 'oci'],
  ['https://skills.example', 'well-known'],
  ['https://skills.example/', 'well-known', 'https://skills.example'],
  ['http://127.0.0.1:8080', 'well-known'],
]

describe('reading a source', () => {
  it.each(read.map(([text, kind, canonical = text]) => [text, kind, canonical] as const))(
    'reads %s as %s',
    (text, kind, canonical) => {
      const spec = parseSource(text)
      expect(spec.source.kind).toBe(kind)
      expect(printSource(spec)).toBe(canonical)
      expect(parseSource(printSource(spec))).toEqual(spec)
    },
  )

  it('takes the parts apart', () => {
    expect(parseSource('http://127.0.0.1:8080/x.git//sub/dir#main')).toEqual({
      source: { kind: 'git', url: 'http://127.0.0.1:8080/x.git' },
      path: 'sub/dir',
      pick: { kind: 'ref', ref: 'main' },
    })
    expect(parseSource(`oci://ghcr.io/acme/pack:1@sha256:${digest}`).source).toEqual({
      kind: 'oci',
      reference: 'ghcr.io/acme/pack:1',
      digest: `sha256:${digest}`,
    })
    expect(parseSource('git@host:r@^1')).toEqual({
      source: { kind: 'system-git', url: 'git@host:r' },
      path: undefined,
      pick: { kind: 'range', range: '^1' },
    })
  })
})

/** Text and a word of the reason. */
const refused: readonly (readonly [string, string])[] = [
  ['', 'empty'],
  ['  ', 'empty'],
  [' owner/repo', 'space'],
  ['owner/re po', '"owner/repo" is expected'],
  ['owner\t/repo', 'tab'],
  ['owner/repo\n', 'tab, line break'],
  ['owner/repo\u0000', 'control'],
  ['owner/re\u202epo', 'invisible'],
  ['owner/re\u200bpo', 'invisible'],
  ['./a\ud800', 'Unicode'],
  [`owner/${'x'.repeat(2048)}`, 'longer'],
  ['--upload-pack=x', 'hyphen'],
  ['owner\\repo', 'backslash'],
  ['C:\\skills', 'drive letter'],
  ['C:/skills', 'drive letter'],
  ['~/skills', '"~"'],
  ['a/b/c', '"owner/repo" is expected'],
  ['owner/', '"owner/repo" is expected'],
  ['owner/..', '"owner/repo" is expected'],
  ['owner/-repo', '"owner/repo" is expected'],
  ['-owner/repo', 'hyphen'],
  ['gitlab:repo', 'group/repo'],
  ['name#main', 'no branch'],
  ['name//sub', 'no sub-folder'],
  ['skills.tgz', 'starts with "./"'],
  ['@acme', 'module name'],
  ['__proto__', 'module name'],
  ['name@latest', 'range'],
  ['name@', 'empty'],
  ['name@-1', 'hyphen'],
  ['name@^01.2', 'semver'],
  [`name@${'1||'.repeat(100)}1`, 'longer'],
  ['owner/repo@main', 'follows "#"'],
  ['owner/repo@^1#main', 'both'],
  ['owner/repo@^1//skills', 'last'],
  ['owner/repo@^1@^2', 'more than one "@"'],
  ['owner/repo#', 'empty'],
  ['owner/repo#-x', 'hyphen'],
  ['owner/repo#--upload-pack=x', 'hyphen'],
  ['owner/repo#a..b', 'git does not allow'],
  ['owner/repo#a b', 'git does not allow'],
  ['owner/repo#main//skills', 'part that git does not allow'],
  ['owner/repo#x.lock', 'git does not allow'],
  [`owner/repo#${'x'.repeat(256)}`, 'longer'],
  ['owner/repo//', 'sub-folder'],
  ['owner/repo//../x', '".."'],
  ['owner/repo//a/../x', '".."'],
  ['owner/repo//a//b', 'empty part'],
  ['owner/repo///a', 'absolute'],
  ['owner/repo//-x', 'hyphen'],
  ['owner/repo//.git/hooks', 'git folder'],
  ['https://user@host.example/x', 'credential helper'],
  ['https://', 'host'],
  ['https:/host/x', 'two slashes'],
  ['https://host:99999/x', 'host'],
  ['https://-host/x', 'host'],
  ['https://host./x', 'host'],
  ['https://0x7f.1/x', 'written as 127.0.0.1'],
  ['https://2130706433/x', 'written as 127.0.0.1'],
  ['https://ｅxample.com/x', 'host'],
  ['https://host/x?y', 'query'],
  ['https://host/a/../x', '".."'],
  ['https://host/%2e%2e/x', 'hides'],
  ['https://host/a%2fb', 'hides'],
  ['https://host/a%zz', '"%"'],
  ['https://host/a`id`', 'character'],
  ['https://host/x@^1/', 'follows its range'],
  ['https://github.com/o', '"owner/repo" is expected'],
  ['https://github.com/o/r/issues', '"owner/repo" is expected'],
  ['https://github.com/o/r/blob/main/a/SKILL.md', 'page of a file'],
  ['https://github.com/o/r/tree/main/a@^1', 'already'],
  ['https://github.com/o/r/tree/main/a#x', 'already'],
  ['https://github.com/o/r/tree/main/..%2f..%2fx', '".."'],
  ['https://github.com/o/r/tree/%zz', '"%"'],
  ['git+https://host', 'path of the repository'],
  ['https://host/x.tgz@^1', 'no range'],
  ['https://host/x.tgz#main', 'SHA-256'],
  ['./x.tgz#sha256=abc', 'SHA-256'],
  [`./dir#sha256=${digest}`, 'folder has no SHA-256'],
  ['./x.tgz//../y', '".."'],
  ['ssh://-oProxyCommand=x/y', 'host'],
  ['ssh://host', 'path of the repository'],
  ['ssh:///x', 'host'],
  ['-x@host:y', 'hyphen'],
  ['git@-host:y', 'user or host'],
  ['git@host:', 'missing'],
  ['git@host:-x', 'hyphen'],
  ['git+file://host/x', 'three slashes'],
  ['git+file:///', 'path of the repository'],
  ['git://host/x', 'prefix is unknown'],
  ['NPM:x', 'prefix is unknown'],
  ['javascript:alert', 'prefix is unknown'],
  ['file://host/x', 'three slashes'],
  ['file:///a%2fb', 'hidden slash'],
  ['file:///a%00b', 'control'],
  ['file:///a%5Cb', 'backslash'],
  ['/', 'root'],
  ['//server/share', 'two slashes'],
  ['npm:', 'npm package'],
  ['npm:Bad', 'npm package'],
  ['npm:../x', 'npm package'],
  ['npm:x#main', 'no branch'],
  ['oci:host/x', 'two slashes'],
  ['oci://host', 'not valid'],
  ['oci://host/Team/x', 'not valid'],
  ['oci://host/x@sha256:abc', 'not valid'],
  [`oci://host/x:1@sha256:${digest}@^1`, 'more than one "@"'],
  ['oci://host/x:1@^1', 'cannot have a range'],
  ['https://skills.example#main', 'no branch'],
]

describe('refusing a source', () => {
  it.each(refused)('refuses %j', (text, reason) => {
    const error = refusal(text)
    expect(error.message).toContain(reason)
    expect(error.remedy).toMatch(/^Write for example: ./)
    expect(error.exitStatus).toBe(2)
    expect(error.message).not.toMatch(/[\u0000-\u001f\u202e\u200b]/)
  })

  it.each([
    'https://user:s3cr3t@host/x',
    'https://s3cr3t@host/x',
    'https://user:s3/cr3t@host/x y\\',
    'https://user:p@s3cr3t@host/x',
    'git+https://s3cr3t:x-oauth-basic@github.com/o/r@^1',
    'ssh://git:s3cr3t@host/x',
    'git:s3cr3t@host:x',
    'https://host/x.tgz?token=s3cr3t',
    'https://host/x.tgz?token=a@s3cr3t',
    'https:/user:s3cr3t@host/x',
    'oci://user:s3cr3t@host/x',
    'ftp://user:s3cr3t@host/x',
    'https://host/x?s3cr3t\u0000',
  ])('does not repeat the secret of %j', (text) => {
    const error = refusal(text)
    expect(JSON.stringify([error.message, error.remedy, error.where])).not.toContain('cr3t')
    expect(error.cause).toBeUndefined()
  })

  it('says where a password belongs', () => {
    expect(refusal('https://me:x@host/r').message).toContain('credential helper or the environment')
  })

  it('does not write a folder that could not be read again', () => {
    expect(() =>
      printSource({
        source: { kind: 'folder', path: '/a\nb' },
        path: undefined,
        pick: { kind: 'newest' },
      }),
    ).toThrow(expect.objectContaining({ code: 'E_SOURCE_SYNTAX' }))
  })
})
