/**
 * Is this a name that a reference may have? A server's names are recorded, shown, and made into paths by
 * programs; git gives none that breaks these rules. Source: git's Documentation/git-check-ref-format.
 */
export function isRefName(name: string): boolean {
  if (name === 'HEAD') return true
  if (!name.startsWith('refs/') || name.endsWith('.') || !name.isWellFormed()) return false
  if (/[\u0000-\u0020~^:?*[\\\u007f]|\.\.|@\{/u.test(name)) return false
  return name
    .split('/')
    .every((part) => part !== '' && !part.startsWith('.') && !part.endsWith('.lock'))
}
