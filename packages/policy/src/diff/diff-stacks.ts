import { type Mode, modeOf, modes } from '../judge-layers.ts'
import type { PolicyLayer, PolicyStack } from '../layer.ts'
import { diffPolicies } from './diff-policies.ts'

/** A difference with the layer and line it stands on. */
export interface StackChange {
  readonly direction: 'loosened' | 'tightened'
  readonly file: string
  /** One-based. */
  readonly line: number
  /** The line is one of the new file. */
  readonly isInHead: boolean
  readonly message: string
}

/** What a change of a whole stack loosens and tightens. A layer is known by its file, or by its source without the pin. */
export function diffStacks(base: PolicyStack, head: PolicyStack): StackChange[] {
  const names = [...new Set([...base, ...head].map(nameOf))]
  return names.flatMap((name) => {
    const before = base.findIndex((layer) => nameOf(layer) === name)
    const after = head.findIndex((layer) => nameOf(layer) === name)
    const [old, young] = [base[before], head[after]]
    return [
      ...diffLayers(old, young),
      ...diffModes(
        old && { layer: old, mode: modeOf(base, before) },
        young && { layer: young, mode: modeOf(head, after) },
      ),
    ]
  })
}

function nameOf({ kind, name }: PolicyLayer): string {
  return `${kind} ${kind === 'org' ? name.replace(/#[0-9a-f]{40}/u, '') : name}`
}

const silent = { schema: 1 } as const

function diffLayers(old: PolicyLayer | undefined, young: PolicyLayer | undefined): StackChange[] {
  return diffPolicies(old?.policy ?? silent, young?.policy ?? silent)
    .filter(({ path }) => path[0] !== 'mode')
    .flatMap(({ direction, path, isInHead, message }) => {
      const layer = isInHead ? young : old
      if (layer === undefined) return []
      return [{ direction, file: layer.name, line: layer.lineOf(path), isInHead, message }]
    })
}

interface Moded {
  readonly layer: PolicyLayer
  readonly mode: Mode
}

/** A layer below can change what breaking one above does, so that modes are compared as they are in force. */
function diffModes(old: Moded | undefined, young: Moded | undefined): StackChange[] {
  if (old === undefined || young === undefined || old.mode === young.mode) return []
  return [
    {
      direction: modes.indexOf(young.mode) > modes.indexOf(old.mode) ? 'tightened' : 'loosened',
      file: young.layer.name,
      line: young.layer.lineOf(['mode']),
      isInHead: true,
      message: `what breaks it was ${effects[old.mode]} and is now ${effects[young.mode]}`,
    },
  ]
}

const effects = { audit: 'reported', warn: 'warned of', enforce: 'refused' } as const
