import type { CredentialSource, Credentials, NetworkSettings } from '../fetched-tree.ts'
import { environmentCredentials } from './environment-credentials.ts'

/**
 * Where credentials come from: the environment, else git's credential helpers, each origin asked once. The result
 * is for `NetworkSettings.credentialsFor`, which is called only after that origin said 401.
 */
export function credentialSource(env: NetworkSettings['env']): CredentialSource {
  const known = new Map<string, Promise<Credentials | undefined>>()
  return (origin) => {
    const present = known.get(origin)
    if (present !== undefined) return present
    const found = find(origin, env)
    known.set(origin, found)
    return found
  }
}

async function find(origin: string, env: NetworkSettings['env']): Promise<Credentials | undefined> {
  const known = environmentCredentials(origin, env)
  if (known !== undefined) return known
  // Every run has a source of credentials, and few start a process for it.
  const { helperCredentials } = await import('./helper-credentials.ts')
  return helperCredentials(origin, env)
}
