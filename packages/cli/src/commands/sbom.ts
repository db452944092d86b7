import { Args } from '@oclif/core'
import { sbomOfInstalled } from '@skills/operations'
import { SkillsCommand } from '../base-command.ts'
import { scopeRequest } from '../requests.ts'

export default class Sbom extends SkillsCommand {
  static override summary = 'print what is installed here as a CycloneDX document'
  static override description =
    'One component a module with its licence, source and digest, and every skill in it with its own. A pack has SBOMs of its own beside it: see skills pack.'
  static override examples = [
    { description: 'all of this project', command: '<%= config.bin %> sbom > skills.cdx.json' },
    { description: 'one module', command: '<%= config.bin %> sbom web-pack' },
  ]
  static override args = {
    module: Args.string({
      description: 'installed modules; default: all of them',
      multiple: true,
    }),
  }

  async run(): Promise<void> {
    await this.deliver(Sbom, async ({ args, flags }, { context }) => {
      const request = { modules: args.module ?? [], scope: scopeRequest(flags) }
      const data = await sbomOfInstalled(context, request)
      return { data, lines: [JSON.stringify(data, null, 2)] }
    })
  }
}
