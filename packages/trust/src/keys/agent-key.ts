import { SkillsError } from '@skills/core'
import { runProgram } from '../programs/run-program.ts'
import type { PublicKey } from '../ssh/public-key.ts'
import { fitsMessage, readSshArmor } from '../ssh/sshsig.ts'
import type { SigningKey } from './signing-key.ts'

interface Agent {
  readonly publicKey: PublicKey
  /** The key's file, private or public; ssh-keygen finds the agent's key by it. */
  readonly file: string
  readonly env: Readonly<Record<string, string | undefined>>
}

const passedOn = ['PATH', 'HOME', 'SSH_AUTH_SOCK', 'SystemRoot', 'USERPROFILE']

/** A key that only an agent or hardware can use: every signature is one of SSH, made by `ssh-keygen -Y sign`. */
export function keyOfAgent(agent: Agent): SigningKey {
  const { publicKey } = agent
  const sign = (message: Uint8Array, namespace: string) => signedByAgent(agent, message, namespace)
  return { publicKey, isAtHand: false, sign, signSsh: sign }
}

/** What the agent answers is checked before it is used. Throws E_AGENT. */
async function signedByAgent(
  { publicKey, file, env }: Agent,
  message: Uint8Array,
  namespace: string,
): Promise<Buffer> {
  const known = passedOn.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]]))
  const { status, stdout } = await runProgram({
    program: 'ssh-keygen',
    args: ['-Y', 'sign', '-f', file, '-n', namespace],
    input: message,
    env: { ...Object.fromEntries(known), SSH_ASKPASS_REQUIRE: 'never', LC_ALL: 'C' },
  })
  const text = stdout.toString('latin1')
  const read = status === 0 ? readSshArmor(text) : undefined
  const isRight =
    read?.publicKey.fingerprint === publicKey.fingerprint &&
    read.namespace === namespace &&
    fitsMessage(read, message)
  if (!isRight)
    throw new SkillsError('E_AGENT', 'ssh-keygen did not sign with this key.', {
      where: { file },
      remedy: 'Give the key to an agent first: ssh-add FILE. A key in hardware has to be touched.',
    })
  return read.blob
}
