import { partEditor, partForms } from '@skills/assistants'
import { canonicalJson, type PartEditor, type PartId, parseModuleName } from '@skills/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jsonTexts } from '../support/shared-file-cases.ts'

/** A part as the plan knows it: whose it is, and the text that stands for it. */
interface Step {
  readonly form: string
  readonly module: string
  readonly name: string
  readonly text: string
}

const modules = fc.constantFrom('acme-web', '@acme/data')
const servers = fc.record({
  form: fc.constant('server-gemini'),
  module: modules,
  name: fc.constantFrom('one', 'two'),
  text: fc.constantFrom({ command: 'a' }, { url: 'https://x.y', headers: {} }).map(canonicalJson),
})
const hooks = fc.record({
  form: fc.constant('hook-gemini'),
  module: modules,
  name: fc.constantFrom('PreToolUse', 'Stop'),
  text: fc
    .constantFrom([{ hooks: [1] }], [{ matcher: 'x', hooks: [2] }, { hooks: [3] }])
    .map(canonicalJson),
})

test('servers and hooks of several modules come, change and go in one file, and every byte is as it was', async () => {
  const editors = new Map<string, PartEditor>()
  for (const id of ['server-gemini', 'hook-gemini']) editors.set(id, await editorOf(id))
  const steps = fc.uniqueArray(fc.oneof(servers, hooks), { maxLength: 6, selector: keyOf })
  fc.assert(
    fc.property(
      fc.option(jsonTexts(true), { nil: undefined }),
      steps,
      fc.nat(),
      (before, todo, turn) => {
        let text = before
        const [first] = todo
        const memo = first === undefined ? undefined : editors.get(first.form)?.remember?.(before)
        for (const step of todo) text = editors.get(step.form)?.put(text, step.text, idOf(step))
        for (const step of todo)
          expect(editors.get(step.form)?.find(text ?? '', idOf(step))).toBe(step.text)
        const going = [...todo.slice(turn % 6), ...todo.slice(0, turn % 6)]
        for (const step of going)
          text = editors.get(step.form)?.remove(text ?? '', idOf(step), memo)
        const isGone =
          before === undefined && editors.get('server-gemini')?.isEmpty(text ?? '') === true
        expect(isGone ? undefined : text).toBe(before)
      },
    ),
    { numRuns: 120 },
  )
})

test('every form: what is put in is found in the same words, and goes without a trace', async () => {
  for (const [id, form] of Object.entries(partForms)) {
    const editor = await partEditor(form)
    const name = form.kind === 'hook' ? 'Stop' : 'one'
    const text =
      form.kind === 'instructions'
        ? 'Be careful.'
        : canonicalJson(form.kind === 'hook' ? [{ hooks: [] }] : { command: 'a' })
    const step: Step = { form: id, module: 'acme-web', name, text }
    const file = editor.put(undefined, text, idOf(step))
    expect(editor.find(file, idOf(step)), id).toBe(text)
    expect(editor.find(file, { ...idOf(step), name: 'other' }), id).toBeUndefined()
    const left = editor.remove(file, idOf(step), editor.remember?.(undefined))
    expect(editor.isEmpty(left), id).toBe(true)
    expect(editor.isEmpty(editor.remove(file, idOf(step), undefined)), id).toBe(true)
    expect(editor.isEmpty(file), id).toBe(false)
  }
})

test('a hook that a person changed is found as something that our records do not know', async () => {
  const editor = await editorOf('hook-claude')
  const step: Step = {
    form: 'hook-claude',
    module: 'a',
    name: 'Stop',
    text: canonicalJson([{ hooks: ['a'] }]),
  }
  const file = editor.put('{"hooks": {"Stop": ["mine"]}}', step.text, idOf(step))
  const changed = file.replace('"a"', '"b"')
  const found = editor.find(changed, idOf(step))
  expect(found).not.toBe(step.text)
  expect(found).toContain('"b"')
  expect(editor.find(changed, { ...idOf(step), isRecorded: false })).toBeUndefined()
  expect(editor.remove(changed, idOf(step), undefined)).toBe(changed)
})

test('a table of TOML that has lost our marks, or a comment of a person inside, is not ours as it was', async () => {
  const editor = await editorOf('server-codex')
  const step: Step = {
    form: 'server-codex',
    module: 'a',
    name: 'one',
    text: canonicalJson({ command: 'a' }),
  }
  const file = editor.put(undefined, step.text, idOf(step))
  const commented = file.replace('command', '# mine\ncommand')
  expect(editor.find(commented, idOf(step))).not.toBe(step.text)
  const unmarked = file.replace(/^#.*\n/gmu, '')
  expect(editor.find(unmarked, idOf(step))).not.toBe(step.text)
  expect(editor.find(unmarked, { ...idOf(step), isKnown: () => false })).toBe(step.text)
})

function editorOf(id: string): Promise<PartEditor> {
  const form = partForms[id]
  if (form === undefined) throw new Error(id)
  return partEditor(form)
}

function keyOf({ form, name }: Step): string {
  return `${form} ${name}`
}

function idOf({ form, module, name, text }: Step): PartId {
  const component = form.startsWith('server')
    ? 'mcp'
    : form.startsWith('hook')
      ? 'hook'
      : 'instructions'
  return {
    file: 'f',
    component,
    name,
    module: parseModuleName(module),
    isKnown: (part) => part === text,
    isRecorded: true,
  }
}
