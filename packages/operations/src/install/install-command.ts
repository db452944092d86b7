import { shellWord } from '../shell-word.ts'
import type { InstallRequest } from './install-request.ts'

/**
 * An install as it was asked for, to be typed again with more words at its end: `skills install owner/repo
 * --assistant cursor`. Words that a shell would read differently are quoted for a POSIX shell. Pure.
 */
export function installCommand(request: InstallRequest): string {
  const { modules, grants, link, scope } = request
  const words = [
    ...modules,
    ...listed('--assistant', request.assistants),
    ...listed('--skill', request.skills),
    ...listed('--exclude', request.exclude),
    ...listed('--category', request.categories),
    ...listed('--owner', request.owners),
    ...listed('--allow-hook', grants.hook),
    ...listed('--allow-mcp', grants.mcp),
    ...(request.layout === undefined ? [] : ['--layout', request.layout]),
    ...(link ? ['--link'] : []),
    ...(request.resolveLock ? ['--resolve-lock'] : []),
    ...(request.onConflict === 'fail' ? [] : ['--on-conflict', request.onConflict]),
    ...(scope.global || scope.scope === 'user' ? ['--global'] : []),
    ...(scope.project === undefined ? [] : ['--project', scope.project]),
  ]
  return ['skills install', ...words.map(shellWord)].join(' ')
}

function listed(flag: string, values: readonly string[] | undefined): string[] {
  return values === undefined || values.length === 0 ? [] : [flag, values.join(',')]
}
