import { join } from 'node:path'
import {
  type DecisionReason,
  isSkillsError,
  limits,
  type PolicyException,
  printable,
  readTextFile,
  type Scope,
  SkillsError,
  sha256,
  writeError,
  writeTextFile,
} from '@skills/core'
import { insertException, type PolicyLayer, parsePolicy } from '@skills/policy'
import type { Context, Warning } from '../context.ts'
import { policyName } from '../policy/policy-files.ts'
import type { ScopeRequest } from '../scope.ts'
import { gitOwner } from './git-owner.ts'
import { type MeantException, meantBy } from './meant-exception.ts'
import { openPolicy, type PolicySite } from './open-policy.ts'
import { tryOut } from './try-exception.ts'

export interface ExceptRequest {
  /** The fingerprint of a finding, the rule of one, or a rule of policy. */
  readonly what: string
  /** A module, an installed skill or a source; everything installed is looked through where left out. */
  readonly target: string | undefined
  readonly skill: string | undefined
  readonly reason: string
  readonly expires: string
  /** Who git says you are where left out. */
  readonly owner: string | undefined
  readonly approvedBy: string | undefined
  readonly ticket: string | undefined
  readonly dryRun: boolean
  readonly scope: ScopeRequest
}

export interface AddedException {
  readonly file: string
  /** One-based. */
  readonly line: number
  readonly exception: PolicyException
  /** What was refused and is accepted now. */
  readonly accepts: readonly DecisionReason[]
  readonly written: boolean
  readonly warnings: readonly Warning[]
}

/**
 * `skills policy except`: one more exception in the project's own policy, for exact bytes and a time, with every other
 * byte of the file as it was. Whether it counts is tried out first: where it would accept nothing, nothing is written.
 * Throws E_USAGE, E_POLICY_REFUSED (nobody may accept this, or not here), E_FILE_INVALID, E_WRITE.
 */
export async function addException(
  plain: Context,
  request: ExceptRequest,
): Promise<AddedException> {
  mustBePlain(request)
  const site = await openPolicy(plain, request.scope)
  const meant = await meantBy(site, request)
  const { folder, text: present } = policyTextOf(plain, site.scope)
  const exception = exceptionFor(site, { request, meant, text: present })
  const text = insertException(present, exception)
  if (text === undefined) throw cannotInsert(exception)
  const layer = layerOf(plain, site.scope, text)
  const tried = tryOut(site, { layer, exception, content: meant.content })
  if (!request.dryRun) await write(join(folder, policyName), text)
  const index = layer.policy.exceptions?.findIndex(({ id }) => id === exception.id) ?? 0
  const line = layer.lineOf(['exceptions', index])
  return { file: policyName, line, exception, ...tried, written: !request.dryRun }
}

/** What comes into the file is read by people; nothing hidden goes in. */
function mustBePlain({ reason, owner = '', approvedBy = '', ticket = '' }: ExceptRequest): void {
  for (const [flag, text] of Object.entries({ reason, owner, 'approved-by': approvedBy, ticket }))
    if (printable(text, { oneLine: true }) !== text)
      throw new SkillsError('E_USAGE', `--${flag} has characters that a reader would not see.`, {
        where: { flag: `--${flag}` },
        remedy: 'Write it as one line of plain text.',
      })
}

function policyTextOf(
  { machine }: Context,
  scope: Scope,
): { readonly folder: string; readonly text: string } {
  const folder = scope.kind === 'user' ? machine.folders.config : scope.root
  const found = readTextFile(join(folder, policyName), limits.policyBytesMax)
  return { folder, text: found?.text ?? 'schema: 1\n' }
}

interface Drawn {
  readonly request: ExceptRequest
  readonly meant: MeantException
  readonly text: string
}

function exceptionFor({ context, scope }: PolicySite, drawn: Drawn): PolicyException {
  const { request, meant, text } = drawn
  const now = context.machine.now()
  const owner = request.owner ?? gitOwner(context.machine.home, scope.root)
  if (owner === undefined)
    throw new SkillsError('E_USAGE', 'Nobody is named who answers for the exception.', {
      where: { flag: '--owner' },
      remedy: 'Name a person: --owner j.doe@example.com',
    })
  const { approvedBy, ticket, reason } = request
  return {
    id: nextId(text),
    rule: meant.rule,
    ...(meant.fingerprint === undefined ? {} : { fingerprint: meant.fingerprint }),
    digest: meant.digest,
    owner,
    ...(approvedBy === undefined ? {} : { approvedBy }),
    reason,
    created: dayOf(now.getTime()),
    expires: expiryOf(request.expires, now.getTime()),
    ...(ticket === undefined ? {} : { ticket }),
  }
}

/** Ids that people gave stay theirs; ours count on. */
function nextId(text: string): string {
  const numbers = [...text.matchAll(/\bEX-(\d{1,6})\b/gu)].map(([, digits]) => Number(digits))
  return `EX-${Math.max(0, ...numbers) + 1}`
}

const dayMilliseconds = 86_400_000

function dayOf(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10)
}

/** A date as the policy has it, or days and weeks from now. */
function expiryOf(text: string, now: number): string {
  const groups = /^(?<count>[1-9]\d{0,2})(?<unit>[dw])$/u.exec(text)?.groups
  if (groups === undefined) return text
  const days = Number(groups['count']) * (groups['unit'] === 'w' ? 7 : 1)
  return dayOf(now + days * dayMilliseconds)
}

function layerOf({ machine }: Context, scope: Scope, text: string): PolicyLayer {
  const kind = scope.kind === 'user' ? 'user' : 'project'
  const name = scope.kind === 'user' ? join(machine.folders.config, policyName) : policyName
  try {
    const parsed = parsePolicy({ text, name, version: machine.version })
    return { kind, name, isTightenOnly: false, sha256: sha256(text), ...parsed }
  } catch (error) {
    if (!isSkillsError(error, 'E_POLICY_INVALID')) throw error
    const [first] = error.problems
    throw new SkillsError('E_USAGE', first?.message ?? error.message, {
      where: { flag: '--expires' },
      rule: first?.rule ?? 'policy/exception',
      remedy: first?.remedy ?? 'Correct the flags. Nothing was written.',
      cause: error,
    })
  }
}

async function write(file: string, text: string): Promise<void> {
  try {
    await writeTextFile(file, text, { run: 'policy-except' })
  } catch (error) {
    throw writeError(error, 'The policy is as it was.')
  }
}

function cannotInsert(exception: PolicyException): SkillsError {
  return new SkillsError(
    'E_FILE_INVALID',
    `${policyName} is written in a way in which no exception can be added without changing other bytes.`,
    {
      where: { file: policyName },
      remedy: `Nothing was written. Put this into its list "exceptions" by hand: ${JSON.stringify(exception)}`,
    },
  )
}
