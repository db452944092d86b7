import { printable } from '../../words/printable.ts'
import { SkillsError } from '../../words/skills-error.ts'
import { environmentToken } from '../credentials/environment-credentials.ts'
import type { NetworkSettings } from '../fetched-tree.ts'
import { displayUrl } from '../git-address.ts'
import { openHttpClient } from '../http-client.ts'
import { authenticationError } from '../network-error.ts'
import { rewriteUrl } from '../rewrite-url.ts'
import {
  type NpmMachine,
  readNpmSettings,
  registryAuthorization,
  registryFor,
} from './npm-settings.ts'

const replyBytesMax = 1024 * 1024
const saidCharactersMax = 300

/** Where a package is published: as it is asked, by the rewrite rules. */
export function npmRegistryOf(name: string, machine: NpmMachine, settings: NetworkSettings): URL {
  return new URL(rewriteUrl(registryFor(name, readNpmSettings(machine)).href, settings.rewrite))
}

interface NpmPublishing {
  readonly name: string
  readonly registry: URL
  readonly document: object
}

/**
 * Send the document that publishes a version; npm is not run. The token is the one that the user's npm settings have for
 * this registry, else `SKILLS_TOKEN_<HOST>`. Throws E_AUTH, E_VERSION_EXISTS, E_PUBLISH_REFUSED, and what sending throws.
 */
export async function publishNpmVersion(
  { name, registry, document }: NpmPublishing,
  machine: NpmMachine,
  settings: NetworkSettings,
): Promise<void> {
  const client = openHttpClient(settings)
  const url = new URL(name.replace('/', '%2f'), registry)
  const authorization =
    registryAuthorization(registry, readNpmSettings(machine)) ??
    environmentToken(registry.origin, machine.env)
  try {
    const { status, body } = await client.send({
      method: 'PUT',
      wanted: 'package',
      url,
      headers: { accept: '*/*', 'content-type': 'application/json' },
      authorization,
      body: Buffer.from(JSON.stringify(document), 'utf8'),
      bytesMax: replyBytesMax,
    })
    if (status === 200 || status === 201) return
    throw refused(status, body, url)
  } finally {
    await client.close()
  }
}

function refused(status: number, body: Buffer, url: URL): SkillsError {
  const where = { url: displayUrl(url) }
  if (status === 401) return authenticationError(url, 'package')
  if (status === 409)
    return new SkillsError('E_VERSION_EXISTS', 'This version is published already.', {
      where,
      rule: 'publish/version-exists',
      remedy: 'Somebody published it a moment ago. Run the command again to compare the two.',
    })
  const said = printable(body.toString('utf8').slice(0, saidCharactersMax), { oneLine: true })
  return new SkillsError(
    'E_PUBLISH_REFUSED',
    `The registry ${url.host} answered with status ${status}: ${said}`,
    {
      where,
      rule: 'publish/refused',
      remedy:
        'Check that the token of your npm settings may publish this package. Nothing was published.',
    },
  )
}
