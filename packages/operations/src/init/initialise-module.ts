import type { Context } from '../context.ts'
import { initModule } from '../mod-init.ts'
import type { Initialised } from './init-outcome.ts'

/** `skills init module`: as `skills mod init`. Throws what `initModule` throws. */
export async function initialiseModule(
  context: Context,
  request: { readonly dir: string | undefined; readonly dryRun: boolean },
): Promise<Initialised> {
  const { name, folder, created } = await initModule(context, request)
  return {
    what: 'module',
    folder,
    files: created.map((path) => ({ path, op: 'create' })),
    assistants: [],
    snippet: null,
    written: !request.dryRun,
    notes: request.dryRun ? [] : [`Made the module ${name}. Check it: skills validate`],
  }
}
