import { describe, expect, it } from 'vitest'
import { tagVersion } from '../../../../packages/core/src/resolve/index.ts'
import { readTag } from '../../../../packages/core/src/resolve/tag-version.ts'

describe('the version of a tag', () => {
  it.each([
    ['web@v1.2.3', 'web', '1.2.3'],
    ['web@1.2.3', 'web', '1.2.3'],
    ['web/v1.2.3', 'web', '1.2.3'],
    ['web--v1.2.3-rc.1', 'web', '1.2.3-rc.1'],
    ['web-v1.2.3', 'web', '1.2.3'],
    ['web-1.2.3+build.5', 'web', '1.2.3+build.5'],
    ['v1.2.3', 'web', '1.2.3'],
    ['1.2.3', 'web', '1.2.3'],
    ['@acme/web@1.2.3', '@acme/web', '1.2.3'],
    ['web-v1.2.3', '@acme/web', '1.2.3'],
    ['0.0.0-20240101000000-abcdef123456', 'web', '0.0.0-20240101000000-abcdef123456'],
  ])('%s of %s is %s', (tag, module, version) => {
    expect(tagVersion(tag, module)).toBe(version)
  })

  it.each([
    'v1',
    'v1.2',
    'v01.2.3',
    'vv1.2.3',
    '=1.2.3',
    'V1.2.3',
    ' 1.2.3',
    '1.2.3 ',
    '1.2.3\n',
    'v1.2.3-',
    'v1.2.3-01',
    'other@1.2.3',
    'Web@1.2.3',
    'web1.2.3',
    'web@@1.2.3',
    'xweb@1.2.3',
    'release-1.2.3',
    'web---v1.2.3',
    'latest',
    '',
    `v1.2.3-${'a'.repeat(300)}`,
    '99999999999999999999.0.0',
    '１.2.3',
  ])('none of %j', (tag) => {
    expect(tagVersion(tag, 'web')).toBeUndefined()
  })

  it('ranks the grammars in their order', () => {
    const tags = ['web@v1.0.0', 'web/v1.0.0', 'web--v1.0.0', 'web-v1.0.0', 'v1.0.0']
    const ranks = tags.map((tag) => readTag(tag, 'web')?.rank)
    expect(ranks).toEqual([0, 1, 2, 3, 4])
  })
})
