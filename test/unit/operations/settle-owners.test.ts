import { emptyManifest, parseComponentName } from '@skills/core'
import { describe, expect, it } from 'vitest'
import type { ResolvedModule } from '../../../packages/operations/src/install/resolved-module.ts'
import { settleOwners } from '../../../packages/operations/src/install/settle-owners.ts'
import { lockModule } from '../../../packages/operations/src/wanted/lock-module.ts'
import { obtainedOf, requestOf } from '../../support/obtained.ts'
import { skillText } from '../../support/packs.ts'
import { thrown } from '../../support/thrown.ts'

function resolved(name: string, ...skills: readonly string[]): ResolvedModule {
  const files = skills.map((skill) => [`skills/${skill}/SKILL.md`, skillText(skill, name)])
  const { obtained } = obtainedOf(name, Object.fromEntries(files))
  const capabilities = { executables: [], scripts: [], tools: [] }
  const request = requestOf(name)
  const locked = lockModule(request, obtained, { skills: obtained.module.skills, capabilities })
  return { request, locked, content: undefined }
}

const modules = [resolved('a', 'one', 'same', 'twin'), resolved('b', 'same', 'twin', 'two')]
const manifest = emptyManifest()

function asking(typed: readonly string[], command?: string) {
  return { typed, command: command ?? 'skills install' }
}

describe('who provides a skill', () => {
  it('is the only module that carries it', () => {
    const { owners } = settleOwners(
      [resolved('a', 'one'), resolved('b', 'two')],
      manifest,
      asking([]),
    )
    expect(owners).toEqual({})
  })

  it('is settled by the manifest', () => {
    const owners = { same: 'b', twin: 'a' }
    const settled = settleOwners(modules, { ...manifest, owners }, asking([]))
    expect(settled.owner.get(parseComponentName('same'))).toBe('b')
    expect(settled.owner.get(parseComponentName('twin'))).toBe('a')
  })

  it('is settled by one flag for all names or by one a name', () => {
    expect(settleOwners(modules, manifest, asking(['b'])).owners).toEqual({ same: 'b', twin: 'b' })
    expect(settleOwners(modules, manifest, asking(['same=a', 'twin=b'])).owners).toEqual({
      same: 'a',
      twin: 'b',
    })
  })
})

describe('a clash that nobody settled', () => {
  it('names the command as it was typed, with what settles it', () => {
    const command = "skills install 'owner/b#main' --assistant cursor"
    const error = thrown(() => settleOwners(modules, manifest, asking([], command)))
    expect(error.remedy).toContain(`${command} --owner a (or --owner b)`)
  })

  it('names the manifest where the command has no flag for it', () => {
    const asked = { typed: [], command: undefined }
    const error = thrown(() => settleOwners(modules, manifest, asked))
    expect(error.remedy).toContain('"owners": {"same": "a"}')
    expect(error.remedy).not.toContain('--owner')
  })

  it('is refused with every name at once and the command for each', () => {
    const error = thrown(() => settleOwners(modules, manifest, asking([])))
    expect(error).toMatchObject({ code: 'E_NAME_CLASH', exitStatus: 5 })
    expect(error.problems.map((problem) => problem.remedy)).toEqual([
      '--owner same=a',
      '--owner twin=a',
    ])
    expect(error.remedy).toContain('skills install --owner a (or --owner b)')
  })

  it('stays refused for the names that a flag did not speak of', () => {
    const error = thrown(() => settleOwners(modules, manifest, asking(['same=a'])))
    expect(error.problems).toHaveLength(1)
    expect(error.message).toBe('1 skill is carried by more than one module: a, b.')
  })

  it('is not settled by a flag that names no module or skill of it', () => {
    for (const word of ['c', 'one=a', 'same=c', '']) {
      expect(thrown(() => settleOwners(modules, manifest, asking([word]))).code).toBe('E_USAGE')
    }
  })
})
