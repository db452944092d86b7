import {
  type ComponentKind,
  type LockedModule,
  type Manifest,
  type ManifestModule,
  type OtherComponent,
  parseSha256,
  treeDigest,
} from '@skills/core'
import { grantDigest } from '../grant-digest.ts'
import { ownValue } from '../resolve/lock-graph.ts'

/** The kinds that run code and are never installed without a person's grant, with the manifest's key for it. */
const grantKeys: Readonly<Partial<Record<ComponentKind, 'hooks' | 'mcp'>>> = {
  hook: 'hooks',
  mcp: 'mcp',
}

/** Is this a kind that runs code, so that a person has to allow each by its name? */
export function needsGrant(kind: ComponentKind): boolean {
  return grantKeys[kind] !== undefined
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

/** The digest that a person granted for a component by its name; `undefined` where nobody did, or none is needed. */
export function grantOf(
  manifest: Manifest,
  of: { readonly module: string; readonly component: ComponentKind; readonly name: string },
): string | undefined {
  const key = grantKeys[of.component]
  return key && ownValue(ownValue(manifest.modules, of.module)?.allow?.[key], of.name)
}

/** Is a component of a module one that needs no grant, or that the manifest allows as it is? */
export function isAllowed(
  { kind, name, digest }: OtherComponent,
  allow: ManifestModule['allow'],
): boolean {
  const key = grantKeys[kind]
  return key === undefined || ownValue(allow?.[key], name) === grantDigest(digest)
}
