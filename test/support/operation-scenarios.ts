import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { sweepScratch, withModuleList, withScopeLock } from '@skills/core'
import type { Scenario } from './fault-loop.ts'
import { createGitRepository, type GitRepository } from './git-repository.ts'
import { type OperationsSite, packFiles } from './operations-site.ts'
import { skillText } from './packs.ts'

/** A module whose source can go from edition 1 to edition 2. */
interface ModuleSource {
  readonly of: (site: OperationsSite) => string
  readonly setEdition: (site: OperationsSite, edition: 1 | 2) => void
  /** What `install` is told to get edition 2: a lock keeps a git version, and never a folder's bytes. */
  readonly newer: readonly string[]
}

export const folderSource: ModuleSource = {
  of: () => '../pack',
  setEdition: (site, edition) => {
    rmSync(join(site.top, 'pack'), { recursive: true, force: true })
    const files = Object.entries(packFiles(edition))
    site.write(Object.fromEntries(files.map(([file, text]) => [`pack/${file}`, text])))
  },
  newer: [],
}

/** A repository whose version 1.1.0 appears and goes. It stays outside the site, as a server would. */
export function gitSource(repository: GitRepository, address: string): ModuleSource {
  const commitOf = (edition: 1 | 2) => {
    const files = Object.entries(packFiles(edition)).map(([file, content]) => {
      const entry = { content, executable: file.endsWith('.sh') }
      return [file, entry] as const
    })
    return repository.commit(Object.fromEntries(files), { time: 1_700_000_000 + edition })
  }
  repository.tag('v1.0.0', commitOf(1))
  const second = commitOf(2)
  return {
    of: () => address,
    setEdition: (_site, edition) => {
      if (edition === 2) repository.git('update-ref', 'refs/tags/v1.1.0', second)
      else repository.git('update-ref', '-d', 'refs/tags/v1.1.0')
    },
    newer: ['pack@^1.1'],
  }
}

export function makeServed(folder: string): GitRepository {
  return createGitRepository(join(folder, 'pack.git'))
}

/** The use cases whose ways of writing differ: `update` writes as a reinstall does, `ci` as an install. */
export function differentScenarios(source: ModuleSource): readonly Scenario[] {
  return scenariosOf(source).filter(({ name }) => name !== 'update' && name !== 'ci')
}

async function clearAway({ scope, context, data }: OperationsSite): Promise<void> {
  await withScopeLock(scope, () => withModuleList(context.machine, async () => undefined))
  sweepScratch(join(data, 'store/scratch'))
}

/** Every use case that writes, over one kind of source. */
export function scenariosOf(source: ModuleSource): readonly Scenario[] {
  const added = async (site: OperationsSite) => {
    source.setEdition(site, 1)
    await site.add(source.of(site))
  }
  const installed = async (site: OperationsSite) => {
    await added(site)
    await site.install()
  }
  return [
    {
      name: 'add',
      prepare: async (site) => source.setEdition(site, 1),
      run: (site) => site.add(source.of(site)),
    },
    { name: 'first install', prepare: added, run: (site) => site.install() },
    {
      name: 'reinstall with changed bytes',
      prepare: async (site) => {
        await installed(site)
        source.setEdition(site, 2)
      },
      run: (site) => site.install({ modules: source.newer }),
    },
    {
      name: 'install of a second module',
      prepare: async (site) => {
        await installed(site)
        site.write({ 'second/skills/more/SKILL.md': skillText('more') })
      },
      run: (site) => site.install({ modules: ['../second'] }),
    },
    { name: 'uninstall', prepare: installed, run: (site) => site.uninstall('pack') },
    undoScenario(source, installed),
    {
      name: 'update',
      prepare: async (site) => {
        await installed(site)
        source.setEdition(site, 2)
      },
      run: (site) => site.updateInstalled(),
    },
    {
      name: 'ci',
      prepare: async (site) => {
        await installed(site)
        rmSync(join(site.project, '.claude'), { recursive: true })
      },
      run: (site) => site.ci(),
    },
    {
      name: 'mod update',
      prepare: async (site) => {
        await added(site)
        source.setEdition(site, 2)
      },
      run: (site) => site.update(),
    },
  ]
}

function undoScenario(
  source: ModuleSource,
  installed: (site: OperationsSite) => Promise<void>,
): Scenario {
  return {
    name: 'undo of an update that overwrote an edit',
    prepare: async (site) => {
      await installed(site)
      site.write({ 'project/.claude/skills/lint/SKILL.md': 'edited by hand' })
      source.setEdition(site, 2)
      await site.install({ modules: source.newer, onConflict: 'overwrite' })
    },
    // A second undo would take back the first: then only what a killed run left is cleared away.
    run: async (site) =>
      site.log().runs[0]?.command === 'undo' ? await clearAway(site) : await site.undo(),
  }
}
