import {
  type ComponentKind,
  type LockedModule,
  type Manifest,
  parseSha256,
  treeDigest,
} from '@skills/core'
import { ownValue } from '../resolve/lock-graph.ts'

/** The kinds that run code and are never installed without a person's grant, with the manifest's key for it. */
const grantKeys: Readonly<Partial<Record<ComponentKind, 'hooks' | 'mcp'>>> = {
  hook: 'hooks',
  mcp: 'mcp',
}

/**
 * May this component be written? A hook or an MCP server needs a grant by its name in the manifest, for exactly the
 * definition that the lock has: with another definition the grant has ended.
 */
export function isGranted(
  manifest: Manifest,
  of: {
    readonly module: string
    readonly component: ComponentKind
    readonly name: string
    readonly locked: LockedModule
  },
): boolean {
  const key = grantKeys[of.component]
  if (key === undefined) return true
  const component = ownValue(of.locked.components, `${of.component}/${of.name}`)
  const granted = ownValue(ownValue(manifest.modules, of.module)?.allow?.[key], of.name)
  const digest = parseSha256(granted?.replace(/^sha256:/u, '') ?? '')
  const [file] = Object.keys(component?.files ?? {})
  if (component === undefined || digest === undefined || file === undefined) return false
  return treeDigest([{ path: file, sha256: digest }]) === component.integrity
}
