import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { badlyChanged, changed } from '../support/change-sandboxes.ts'
import { sandbox } from '../support/cli.ts'
import { advisoryCases, type Case, registryCases, reviewCases } from '../support/output-cases.ts'
import {
  addedBuiltIn,
  addedPack,
  exported,
  hidden,
  installed,
  invalid,
  listed,
  modified,
  modifiedPack,
  signedPack,
  signer,
  unlicensed,
  unsignedPack,
  versionedPack,
} from '../support/output-sandboxes.ts'
import { outputProblems, outputSchema, outputSchemaNames } from '../support/output-schemas.ts'
import { sandboxWithPack, skillText } from '../support/packs.ts'
import { dryExcept, twoPolicies } from '../support/policy-sandboxes.ts'
import { repositoryRoot } from '../support/repository-root.ts'

/** Schemas that are no command's own: parts, and what several commands share. */
const shared = ['change', 'common', 'envelope', 'failure', 'projects']

/** A run that goes well and one that does not, for each command that the manifest has. */
const cases: Readonly<Record<string, readonly Case[]>> = {
  ...advisoryCases,
  ...reviewCases,
  adopt: [
    { words: ['adopt'], exitCode: 0, given: installed },
    { words: ['adopt', 'pakc'], exitCode: 3, given: installed },
  ],
  assistants: [
    { words: ['assistants'], exitCode: 0 },
    { words: ['assistants', '--project', './nowhere'], exitCode: 2 },
  ],
  audit: [
    { words: ['audit'], exitCode: 0, given: installed },
    { words: ['audit', 'pack'], exitCode: 1, given: hidden, hasResult: true },
    { words: ['audit', './nowhere'], exitCode: 3 },
  ],
  ci: [
    { words: ['ci'], exitCode: 0, given: installed },
    { words: ['ci'], exitCode: 5, given: modified, hasResult: true },
    { words: ['ci', '--recursive'], exitCode: 5, given: modified, hasResult: true },
  ],
  'bundle:export': [
    { words: ['bundle', 'export'], exitCode: 2, given: installed },
    { words: ['bundle', 'export', 'reviewing-skills'], exitCode: 0, given: addedBuiltIn },
  ],
  'bundle:import': [
    { words: ['bundle', 'import', 'in.tar', '--dry-run'], exitCode: 0, given: exported },
    { words: ['bundle', 'import', 'skills.json'], exitCode: 3, given: exported },
  ],
  complete: [
    { words: ['complete', 'ver'], exitCode: 0, given: sandbox },
    { words: ['complete', '--nothing'], exitCode: 2, given: sandbox },
  ],
  completion: [
    { words: ['completion', 'bash'], exitCode: 0, given: sandbox },
    { words: ['completion', 'tcsh'], exitCode: 2, given: sandbox },
  ],
  'config:get': [
    { words: ['config', 'get', 'cafile'], exitCode: 0, given: sandbox },
    { words: ['config', 'get', 'cafil'], exitCode: 2, given: sandbox },
  ],
  'config:list': [
    { words: ['config', 'list', '--offline'], exitCode: 0, given: sandbox },
    { words: ['config', 'list', 'more'], exitCode: 2, given: sandbox },
  ],
  'config:set': [
    { words: ['config', 'set', 'offline', 'true'], exitCode: 0, given: sandbox },
    { words: ['config', 'set', 'offline', 'maybe'], exitCode: 2, given: sandbox },
  ],
  diff: [
    { words: ['diff', 'pack'], exitCode: 0, given: installed },
    { words: ['diff', 'pakc'], exitCode: 3, given: installed },
  ],
  doctor: [
    { words: ['doctor'], exitCode: 0, given: installed },
    { words: ['doctor'], exitCode: 1, given: modified, hasResult: true },
  ],
  explain: [
    { words: ['explain', 'CWE-451'], exitCode: 0, given: sandbox },
    { words: ['explain', '--list'], exitCode: 0, given: sandbox },
    { words: ['explain', 'SKL-NOPE-001'], exitCode: 2, given: sandbox },
  ],
  gate: [
    { words: ['gate', '--base', 'main'], exitCode: 0, given: changed },
    {
      words: ['gate', '--base', 'main', 'contribution', '--event', 'no.json'],
      exitCode: 3,
      given: changed,
    },
    { words: ['gate', '--base', 'main'], exitCode: 1, given: badlyChanged, hasResult: true },
  ],
  help: [
    { words: ['help', 'mod', 'add'], exitCode: 0, given: sandbox },
    { words: ['help', 'exit-codes'], exitCode: 0, given: sandbox },
    { words: ['help', 'instal'], exitCode: 2, given: sandbox },
  ],
  import: [
    {
      words: ['import', '.lola-req'],
      exitCode: 0,
      given: () => sandboxWithPack().file('.lola-req', 'reviewing-skills\n'),
    },
    { words: ['import', 'nowhere'], exitCode: 2 },
  ],
  info: [
    { words: ['info', './pack'], exitCode: 0, given: invalid },
    { words: ['info', 'pakc'], exitCode: 3, given: listed },
  ],
  init: [
    { words: ['init', '-a', 'cursor', '--vcs', 'committed'], exitCode: 0, given: sandbox },
    { words: ['init', 'ci'], exitCode: 2, given: sandbox },
  ],
  install: [
    { words: ['install', './pack', '-a', 'cursor,claude-code'], exitCode: 0 },
    { words: ['install'], exitCode: 5, given: modified, hasResult: true },
    { words: ['install', './pack', '-a', 'cursor'], exitCode: 1, given: invalid },
  ],
  inventory: [
    { words: ['inventory'], exitCode: 0, given: installed },
    { words: ['inventory', '--formt', 'json'], exitCode: 2 },
  ],
  list: [
    { words: ['list'], exitCode: 0, given: installed },
    { words: ['list'], exitCode: 3, given: () => sandbox().file('skills.lock', '{') },
  ],
  log: [
    { words: ['log'], exitCode: 0, given: installed },
    { words: ['log', '-n', '0'], exitCode: 2, given: installed },
  ],
  'mod:add': [
    { words: ['mod', 'add', 'reviewing-skills'], exitCode: 0, given: sandbox },
    { words: ['mod', 'add', './pack'], exitCode: 1, given: invalid },
  ],
  'mod:info': [
    { words: ['mod', 'info', 'pack'], exitCode: 0, given: listed },
    { words: ['mod', 'info', 'pakc'], exitCode: 3, given: listed },
  ],
  'mod:init': [
    { words: ['mod', 'init', 'new-skills'], exitCode: 0, given: sandbox },
    { words: ['mod', 'init', 'New Skills'], exitCode: 2, given: sandbox },
  ],
  'mod:list': [
    { words: ['mod', 'list'], exitCode: 0, given: listed },
    { words: ['mod', 'list', 'more'], exitCode: 2, given: sandbox },
  ],
  'mod:remove': [
    { words: ['mod', 'remove', 'pack'], exitCode: 0, given: addedPack },
    { words: ['mod', 'remove', 'pakc'], exitCode: 3, given: listed },
  ],
  'mod:update': [
    { words: ['mod', 'update'], exitCode: 0, given: listed },
    { words: ['mod', 'update', 'pakc'], exitCode: 3, given: listed },
  ],
  outdated: [
    { words: ['outdated'], exitCode: 0, given: installed },
    { words: ['outdated', 'pakc'], exitCode: 3, given: installed },
  ],
  pack: [
    { words: ['pack', 'pack', '--dry-run'], exitCode: 0, given: versionedPack },
    { words: ['pack', 'pack'], exitCode: 2, given: sandboxWithPack },
    {
      words: ['pack', 'pack'],
      exitCode: 1,
      given: () => versionedPack().file('pack/skills/two/SKILL.md', skillText('three')),
    },
  ],
  publish: [
    { words: ['publish', 'pack', '--to', 'out'], exitCode: 0, given: versionedPack },
    { words: ['publish', 'pack', '--to', 'out'], exitCode: 2, given: sandboxWithPack },
  ],
  ...registryCases,
  'policy:check': [
    { words: ['policy', 'check'], exitCode: 0, given: installed },
    { words: ['policy', 'check'], exitCode: 1, given: unlicensed, hasResult: true },
    { words: ['policy', 'check', '--recursive'], exitCode: 1, given: unlicensed, hasResult: true },
  ],
  'policy:diff': [
    { words: ['policy', 'diff', 'a.yaml', 'a.yaml'], exitCode: 0, given: twoPolicies },
    {
      words: ['policy', 'diff', 'a.yaml', 'b.yaml'],
      exitCode: 1,
      given: twoPolicies,
      hasResult: true,
    },
    { words: ['policy', 'diff', 'nowhere', 'b.yaml'], exitCode: 2, given: twoPolicies },
  ],
  'policy:except': [
    { words: dryExcept('licenses/unknown'), exitCode: 0, given: unlicensed },
    { words: dryExcept('deny/listed'), exitCode: 2, given: unlicensed },
  ],
  'policy:explain': [
    { words: ['policy', 'explain', 'pack'], exitCode: 0, given: unlicensed },
    { words: ['policy', 'explain', 'pakc'], exitCode: 3, given: installed },
  ],
  'policy:export': [
    { words: ['policy', 'export', '--target', 'codex'], exitCode: 0, given: unlicensed },
    { words: ['policy', 'export', '--target', 'emacs'], exitCode: 2, given: sandbox },
  ],
  'policy:init': [
    { words: ['policy', 'init', '--preset', 'strict', '--dry-run'], exitCode: 0, given: sandbox },
    { words: ['policy', 'init', '--preset', 'loose'], exitCode: 2, given: sandbox },
  ],
  'policy:lint': [
    { words: ['policy', 'lint'], exitCode: 0, given: sandbox },
    {
      words: ['policy', 'lint'],
      exitCode: 1,
      given: () =>
        sandbox().file('skills.policy.yaml', 'schema: 1\nsources: {allow: [acme/web]}\n'),
      hasResult: true,
    },
  ],
  'policy:render': [
    { words: ['policy', 'render', '--format', 'html'], exitCode: 0, given: unlicensed },
    { words: ['policy', 'render', '--format', 'pdf'], exitCode: 2, given: sandbox },
  ],
  'policy:show': [
    { words: ['policy', 'show', '--effective'], exitCode: 0, given: unlicensed },
    {
      words: ['policy', 'show'],
      exitCode: 3,
      given: () => sandbox().file('skills.policy.yaml', 'shema: 1\n'),
    },
  ],
  'policy:test': [
    { words: ['policy', 'test', 'a.test.yaml'], exitCode: 0, given: twoPolicies },
    {
      words: ['policy', 'test', 'a.test.yaml', 'b.test.yaml'],
      exitCode: 1,
      given: twoPolicies,
      hasResult: true,
    },
    { words: ['policy', 'test', 'a.yaml'], exitCode: 3, given: twoPolicies },
  ],
  'key:list': [
    { words: ['key', 'list'], exitCode: 0, given: signer },
    { words: ['key', 'list', 'more'], exitCode: 2, given: sandbox },
  ],
  'key:new': [
    { words: ['key', 'new', 'ci', '--no-passphrase'], exitCode: 0, given: sandbox },
    { words: ['key', 'new', 'ci'], exitCode: 2, given: sandbox },
  ],
  'key:show': [
    { words: ['key', 'show', 'ci'], exitCode: 0, given: signer },
    { words: ['key', 'show', 'cj'], exitCode: 2, given: signer },
  ],
  sbom: [
    { words: ['sbom'], exitCode: 0, given: installed },
    { words: ['sbom', 'nothing'], exitCode: 3, given: installed },
  ],
  search: [
    { words: ['search', 'review'], exitCode: 0, given: sandbox },
    { words: ['search', '--scop', 'user'], exitCode: 2, given: sandbox },
  ],
  sign: [
    { words: ['sign', 'out/pack-1.0.0.tar', '--key', 'ci'], exitCode: 0, given: signedPack },
    { words: ['sign', 'out/pack-1.0.0.tar', '--key', 'cj'], exitCode: 2, given: signedPack },
  ],
  show: [
    { words: ['show', './pack', 'two'], exitCode: 0 },
    { words: ['show', './pack', 'tow'], exitCode: 3 },
  ],
  'store:path': [
    { words: ['store', 'path'], exitCode: 0, given: sandbox },
    { words: ['store', 'path', 'more'], exitCode: 2, given: sandbox },
  ],
  'store:prune': [
    { words: ['store', 'prune', '--days', '0'], exitCode: 0, given: addedPack },
    { words: ['store', 'prune', '--days', '-1'], exitCode: 2, given: sandbox },
  ],
  'store:verify': [
    { words: ['store', 'verify'], exitCode: 0, given: listed },
    { words: ['store', 'verify', 'more'], exitCode: 2, given: sandbox },
  ],
  suggest: [
    { words: ['suggest', './pack', '-a', 'cursor'], exitCode: 0 },
    { words: ['suggest', './pack', '-a', 'curser'], exitCode: 2 },
  ],
  undo: [
    { words: ['undo', '--dry-run'], exitCode: 0, given: installed },
    { words: ['undo'], exitCode: 0, given: sandbox },
    { words: ['undo'], exitCode: 5, given: modified, hasResult: true },
  ],
  uninstall: [
    { words: ['uninstall', 'pack', '-s', 'two'], exitCode: 0, given: modifiedPack },
    { words: ['uninstall', 'pack'], exitCode: 5, given: modified, hasResult: true },
  ],
  update: [
    { words: ['update'], exitCode: 0, given: installed },
    { words: ['update', 'pakc'], exitCode: 3, given: installed },
  ],
  validate: [
    { words: ['validate', 'pack'], exitCode: 0 },
    { words: ['validate', 'pack'], exitCode: 1, given: invalid, hasResult: true },
  ],
  version: [
    { words: ['version', 'minor', 'pack'], exitCode: 0, given: versionedPack },
    { words: ['version', 'minor', 'pack'], exitCode: 2, given: sandboxWithPack },
  ],
  verify: [
    { words: ['verify'], exitCode: 0, given: installed },
    { words: ['verify'], exitCode: 4, given: modified, hasResult: true },
    { words: ['verify', '--recursive'], exitCode: 4, given: modified, hasResult: true },
    { words: ['verify', 'out/pack-1.0.0.tar'], exitCode: 0, given: signedPack },
    { words: ['verify', 'out/pack-1.0.0.tar'], exitCode: 4, given: unsignedPack, hasResult: true },
  ],
  why: [
    { words: ['why', 'pack'], exitCode: 0, given: installed },
    { words: ['why', 'pakc'], exitCode: 3, given: installed },
  ],
}

const commandIds: readonly string[] = Object.keys(
  JSON.parse(readFileSync(join(repositoryRoot, 'oclif.manifest.json'), 'utf8')).commands,
)

const schemaOf = (id: string): string => id.replaceAll(':', '-')

describe('the schemas of --json', () => {
  test('every command has one, and cases below; no schema is without a command', () => {
    const commands = commandIds.map(schemaOf)
    expect(outputSchemaNames()).toEqual([...commands, ...shared].sort())
    expect(Object.keys(cases).sort()).toEqual([...commandIds].sort())
  })

  test('each has the identity that its file name says, and a title of its own', () => {
    for (const name of outputSchemaNames()) {
      const { $id, $schema } = outputSchema(name)
      expect($id).toBe(`urn:skills-pm:schema:output:${name}:1`)
      expect($schema).toBe('https://json-schema.org/draft/2020-12/schema')
    }
    const titles = outputSchemaNames().map((name) => outputSchema(name).title)
    expect(new Set(titles).size).toBe(titles.length)
  })

  test('a document that lacks a key, has another, or tells a failure as success is found out', () => {
    const document = { schemaVersion: 1, command: 'list', ok: true, exitCode: 0, warnings: [] }
    const error = { code: 'E_USAGE', message: 'Wrong.', remedy: 'Mend it.' }
    expect(outputProblems('envelope', { ...document, data: {} })).toEqual([])
    expect(outputProblems('envelope', document)).not.toEqual([])
    expect(outputProblems('envelope', { ...document, data: {}, more: 1 })).not.toEqual([])
    expect(outputProblems('envelope', { ...document, data: {}, error })).not.toEqual([])
    expect(outputProblems('envelope', { ...document, data: {}, ok: false })).not.toEqual([])
    expect(outputProblems('list', {})).not.toEqual([])
    expect(outputProblems('verify', { results: [], summary: {} })).not.toEqual([])
  })
})

describe.each(Object.entries(cases))('%s', (id, all) => {
  const named = all.map((one) => [`${one.words.join(' ')} (${one.exitCode})`, one] as const)
  test.concurrent.each(named)('skills %s', async (_name, one) => {
    const box = await (one.given ?? sandboxWithPack)()
    const result = (await box.skills(...one.words, '--json')).exits(one.exitCode)
    const document = result.json()
    expect(result.stderr).toBe('')
    expect(outputProblems('envelope', document)).toEqual([])
    expect(document).toMatchObject({ exitCode: one.exitCode, ok: one.exitCode === 0 })
    expect(document.command).toBe(id.replaceAll(':', ' '))
    const isResult = one.exitCode === 0 || one.hasResult === true
    expect(outputProblems(isResult ? schemaOf(id) : 'failure', document.data)).toEqual([])
  })
})
