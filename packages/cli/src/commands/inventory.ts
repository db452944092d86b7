import { Flags } from '@oclif/core'
import { inventoryAsCycloneDx, takeInventory } from '@skills/operations'
import { SkillsCommand } from '../base-command.ts'
import { renderColumns } from '../render/render-list.ts'

export default class Inventory extends SkillsCommand {
  static override summary = 'list everything installed in all scopes and known projects'
  static override description =
    'Known are the projects that skills wrote to on this machine. Reads only.'
  static override examples = [
    { description: 'as a table', command: '<%= config.bin %> inventory' },
    {
      description: 'as a CycloneDX document',
      command: '<%= config.bin %> inventory --format cyclonedx',
    },
  ]
  static override flags = {
    format: Flags.option({ options: ['text', 'cyclonedx'] as const })({
      description: 'how to print it',
      default: 'text',
    }),
  }

  async run(): Promise<void> {
    await this.deliver(Inventory, async ({ flags }, { context, terminal }) => {
      const inventory = takeInventory(context)
      const gone = inventory.unreadable.map(
        ({ root }) => `${root}: its skills.lock is gone or cannot be read`,
      )
      if (flags.format === 'cyclonedx') {
        const document = await inventoryAsCycloneDx(inventory, context.machine.version)
        return { data: document, lines: [JSON.stringify(document, null, 2)], notes: gone }
      }
      const rows = inventory.modules.map(({ root, name, version, source }) => [
        root,
        name,
        version,
        source,
      ])
      return {
        data: inventory,
        lines: await renderColumns(['WHERE', 'MODULE', 'VERSION', 'SOURCE'], rows, terminal),
        notes: gone,
      }
    })
  }
}
