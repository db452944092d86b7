import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { decodeUtf8, type Operation, parseFrontMatter } from '@skills/core'
import type { ListedSkill } from './listed-skill.ts'

/**
 * What a skill that stays says of itself; `undefined` where it cannot be told. Only folders with a digest are
 * opened: in any other a link or a device may stand.
 */
export function skillOnDisk(operation: Operation): ListedSkill | undefined {
  if (operation.op !== 'keep' || operation.state === undefined) return undefined
  const text = decodeUtf8(readIfThere(join(operation.folder, 'SKILL.md')) ?? new Uint8Array())
  const front = text === undefined ? undefined : parseFrontMatter(text, operation.display)
  if (front === undefined || !front.ok) return undefined
  const { description, category } = front.data
  return {
    name: operation.name,
    description: typeof description === 'string' ? description.trim() : '',
    category: typeof category === 'string' ? category : undefined,
  }
}

function readIfThere(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path)
  } catch {
    return undefined
  }
}
