import { Args, Flags } from '@oclif/core'
import { type ScopeRequest, verifyInstalled } from '@skills/operations'
import { SkillsCommand } from '../base-command.ts'
import { recursiveFlags } from '../flags.ts'
import { outcomeOfEach } from '../recursive.ts'
import { renderVerify } from '../render/render-verify.ts'
import { scopeRequest } from '../requests.ts'
import { isPackName, packOutcome } from '../signed-outcome.ts'

export default class Verify extends SkillsCommand {
  static override summary =
    'check what is installed against the lock, or a pack against its signatures'
  static override description =
    'Reads only. Every file of every installed skill is hashed; a changed, missing or added file, or a lost executable bit, is named. Exit status 4 where anything differs, 1 where policy does not allow what is installed. A pack is checked against its own list of files and every bundle beside it: signed by somebody you know, about exactly these bytes.'
  static override examples = [
    { description: 'everything in this project', command: '<%= config.bin %> verify' },
    {
      description: 'every project of a monorepo',
      command: '<%= config.bin %> verify --recursive',
    },
    {
      description: 'a pack and its signatures',
      command: '<%= config.bin %> verify web-1.2.0.tar --allowed-signers ./allowed_signers',
    },
    {
      description: 'one module, for a machine',
      command: '<%= config.bin %> verify prodsec-skills --json',
    },
  ]
  static override flags = {
    'allowed-signers': Flags.string({
      multiple: true,
      multipleNonGreedy: true,
      helpValue: 'FILE',
      description:
        'of a pack: who may sign, as ssh-keygen has it; default: yours, and your own keys',
    }),
    identity: Flags.string({
      helpValue: 'SUBJECT',
      description: 'of a pack: whose certificate counts, exactly',
      dependsOn: ['issuer'],
    }),
    issuer: Flags.string({
      helpValue: 'URL',
      description: 'of a pack: who vouches for that identity, exactly',
      dependsOn: ['identity'],
    }),
    'trusted-root': Flags.string({
      helpValue: 'FILE',
      description: 'of a pack: the trusted_root.json of a Sigstore; default: yours',
    }),
    ...recursiveFlags,
  }
  static override args = {
    module: Args.string({
      description:
        'names of installed modules; or one pack (.tar, .tar.gz) or signed skill (./folder); default: all modules',
      multiple: true,
    }),
  }

  async run(): Promise<void> {
    await this.deliver(Verify, async ({ args, flags }, session) => {
      const { context, terminal, paint } = session
      const inOne = async (scope: ScopeRequest) => {
        const outcome = await verifyInstalled(context, { modules: args.module ?? [], scope })
        const { results, summary, decision, signatures, warnings, failure } = outcome
        return {
          data: { results, summary, decision, signatures },
          lines: renderVerify(outcome, { terminal, paint }),
          notes: results.length === 0 ? ['Nothing is installed here.'] : [],
          warnings,
          failure,
        }
      }
      const [pack, ...more] = (args.module ?? []).filter(isPackName)
      if (pack !== undefined) {
        const isAlone = more.length === 0 && args.module?.length === 1 && !flags.recursive
        return packOutcome(session, { pack, isAlone, flags })
      }
      const scope = scopeRequest(flags)
      return flags.recursive ? outcomeOfEach(session, scope, inOne) : inOne(scope)
    })
  }
}
