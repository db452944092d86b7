import type { CredentialSource, Credentials } from '../fetched-tree.ts'
import { dockerSettings, loginFor, type RegistryMachine } from './docker-settings.ts'
import { environmentCredentials } from './environment-credentials.ts'

/**
 * Credentials for registries of artifacts: the environment (`SKILLS_TOKEN_<HOST>`), else what docker or podman keep in
 * the user's home, by a credential helper that is named there or as text. Each origin is asked about once. Nothing is
 * ever written. The result is for `NetworkSettings.registryCredentialsFor`.
 */
export function registryCredentialSource(machine: RegistryMachine): CredentialSource {
  const known = new Map<string, Promise<Credentials | undefined>>()
  return (origin) => {
    const present = known.get(origin)
    if (present !== undefined) return present
    const found = find(origin, machine)
    known.set(origin, found)
    return found
  }
}

async function find(origin: string, machine: RegistryMachine): Promise<Credentials | undefined> {
  const own = environmentCredentials(origin, machine.env)
  if (own !== undefined) return own
  const { host } = new URL(origin)
  for (const settings of dockerSettings(machine)) {
    const login = loginFor(settings, host)
    const found = login.helper === undefined ? undefined : await fromHelper(login, machine)
    const credentials = found ?? login.credentials
    if (credentials !== undefined) return credentials
  }
  return undefined
}

async function fromHelper(
  { helper, key }: { readonly helper?: string | undefined; readonly key: string },
  machine: RegistryMachine,
): Promise<Credentials | undefined> {
  const { dockerHelper } = await import('./docker-helper.ts')
  return dockerHelper({ helper: helper ?? '', key, machine })
}
