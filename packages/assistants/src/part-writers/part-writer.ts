import { type ComponentKind, canonicalJson, type SkillsError } from '@skills/core'
import { writeHook } from '../hooks/write-hook.ts'
import { readServer } from '../servers/read-server.ts'
import type { Converted, Loss } from '../servers/server.ts'
import { writeServer } from '../servers/write-server.ts'
import { blockText } from '../shared-files/block-text.ts'
import type { JsonValue, Part } from '../shared-files/index.ts'
import { checkedPart } from '../shared-files/json-part.ts'
import { toJsonValue } from '../shared-files/json-value.ts'
import { partRefused } from '../shared-files/refusals.ts'
import type { PartForm } from './part-form.ts'

/** A component of a module as a part writer gets it. */
export interface PartSource {
  readonly kind: ComponentKind
  readonly name: string
  readonly module: string
  /** The text of its file: what instructions are. */
  readonly text: string
  /** What JSON defines of it. */
  readonly definition: unknown
}

/** The text that the part's editor is given, and what is lost of the component, each as a sentence's end. */
export interface WrittenPart {
  readonly text: string
  readonly lost: readonly string[]
}

/** Write a component in a form. Pure. Throws E_COMPONENT_REFUSED with every reason. */
export function writePart(form: PartForm, source: PartSource): WrittenPart {
  if (form.kind === 'instructions')
    return { text: blockText(partOf(source, source.text)), lost: [] }
  const converted = form.kind === 'mcp' ? serverOf(form, source) : hookOf(form, source)
  if (converted.kind === 'converted') {
    const { value } = checkedPart(partOf(source, converted.value))
    return { text: canonicalJson(value), lost: converted.losses.map(lossText) }
  }
  throw refused(source, converted.reasons)
}

function serverOf(
  { shape }: Extract<PartForm, { kind: 'mcp' }>,
  { name, definition }: PartSource,
): Converted<JsonValue> {
  const server = readServer(definition)
  if (server.kind === 'refused') return server
  const written = writeServer(name, server.value, shape)
  if (written.kind === 'refused') return written
  return { ...written, losses: [...server.losses, ...written.losses] }
}

function hookOf(
  { shape }: Extract<PartForm, { kind: 'hook' }>,
  { name, definition }: PartSource,
): Converted<JsonValue> {
  const hook = writeHook(name, toJsonValue(definition), shape)
  return hook.kind === 'refused' ? hook : { ...hook, value: hook.value.items }
}

function partOf({ kind, name, module: owner }: PartSource, value: JsonValue): Part {
  return { owner, kind, name, at: [name], value }
}

function lossText({ setting, says }: Loss): string {
  return `${setting}: ${says}`
}

function refused(source: PartSource, reasons: readonly string[]): SkillsError {
  const { kind, name, module: owner } = source
  return partRefused({ owner, kind, name, at: [] }, reasons.join('; '))
}
