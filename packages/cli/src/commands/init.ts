import { Args, Flags } from '@oclif/core'
import {
  ciPlatforms,
  initCi,
  initialiseModule,
  initPolicy,
  initProject,
  policyPresets,
  vcsChoices,
} from '@skills/operations'
import { askAssistants } from '../ask.ts'
import { SkillsCommand } from '../base-command.ts'
import { assistantFlags, planFlags } from '../flags.ts'
import { renderInit } from '../render/render-init.ts'
import { scopeRequest } from '../requests.ts'

export default class Init extends SkillsCommand {
  static override summary = 'begin a project, a module, a workflow or a policy'
  static override description =
    'project: skills.json with the assistants. module: the same as mod init. ci: a workflow that runs skills ci and skills verify. policy: the same as policy init. What is there already stays.'
  static override examples = [
    {
      description: 'a project whose skills are committed',
      command: '<%= config.bin %> init --assistant claude-code --vcs committed',
    },
    { description: 'a workflow', command: '<%= config.bin %> init ci --platform github' },
  ]
  static override args = {
    what: Args.string({
      description: 'what to begin',
      options: ['project', 'module', 'ci', 'policy'],
      default: 'project',
    }),
    dir: Args.string({ description: 'folder of a module; default: this folder' }),
  }
  static override flags = {
    ...assistantFlags,
    vcs: Flags.option({ options: vcsChoices })({
      description:
        'what git does with the folders of skills: committed keeps their line endings, ignored leaves them out, none takes our lines out of its files again',
    }),
    platform: Flags.option({ options: ciPlatforms })({ description: 'where the workflow runs' }),
    preset: Flags.option({ options: policyPresets })({
      description: 'which policy to begin with [default: baseline]',
    }),
    ...planFlags,
  }

  async run(): Promise<void> {
    await this.deliver(Init, async ({ args: { what, dir }, flags }, { context, terminal }) => {
      const { vcs, platform, assistant: assistants, 'dry-run': dryRun } = flags
      const scope = scopeRequest(flags)
      if (what === 'module') return renderInit(await initialiseModule(context, { dir, dryRun }))
      if (what === 'ci') return renderInit(await initCi(context, { platform, dryRun, scope }))
      if (what === 'policy') {
        const { preset = 'baseline' } = flags
        return renderInit(await initPolicy(context, { preset, dryRun, scope }))
      }
      const ask = terminal.asks && !flags.yes ? askAssistants : undefined
      return renderInit(await initProject(context, { assistants, vcs, dryRun, scope, ask }))
    })
  }
}
