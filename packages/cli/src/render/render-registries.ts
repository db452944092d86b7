import { printable } from '@skills/core'
import type { AskedRegistry, RegistryRow } from '@skills/operations'

/** What a registry is asked for, in a word. */
export function scopesText({ from, scopes }: RegistryRow): string {
  if (from === 'built-in') return 'its own names'
  return scopes.length === 0 ? 'any name' : scopes.join(' ')
}

/** One line about a registry that was asked. */
export function registryText(registry: AskedRegistry): string {
  const { name, source, format, modules, refused } = registry
  const count = modules === null ? 'an unknown number of' : String(modules)
  const left = refused === 0 ? '' : `, ${refused} cannot be had`
  const signed = registry.keys.length === 0 ? '' : `, signed by ${registry.keys.join(' and ')}`
  const text = `${name}: ${format} with ${count} modules${left} (${scopesText(registry)})${signed} at ${source ?? '-'}`
  return printable(text, { oneLine: true })
}
