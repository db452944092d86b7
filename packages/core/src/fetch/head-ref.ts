const branchPrefix = 'refs/heads/'

/**
 * The full name of the default branch. Where a server does not say which branch HEAD is, it is one with the same
 * commit: `main` or `master`, else the first by name; without any it is HEAD itself.
 */
export function headRef(
  target: string | undefined,
  commit: string,
  branches: ReadonlyMap<string, string>,
): string {
  if (target?.startsWith(branchPrefix) === true) return target
  const same = [...branches].filter(([, id]) => id === commit).map(([name]) => name)
  const name = ['main', 'master'].find((usual) => same.includes(usual)) ?? same.sort()[0]
  return name === undefined ? 'HEAD' : branchPrefix + name
}
