import { type Sandbox, sandbox } from './cli.ts'
import {
  advised,
  affected,
  installed,
  market,
  marketInUse,
  ownRegistry,
  publishedPack,
  reviewed,
  signedRegistry,
  usedMarket,
} from './output-sandboxes.ts'

/** A run of a command whose document is held to the schemas. */
export interface Case {
  readonly words: readonly string[]
  readonly exitCode: number
  /** What stands before the run; default: a project with a module folder `pack`. */
  readonly given?: () => Promise<Sandbox> | Sandbox
  /** A failure after the work was done still delivers the command's own data. */
  readonly hasResult?: true
}

/** Those of advisories. */
export const advisoryCases: Readonly<Record<string, readonly Case[]>> = {
  'advisory:sync': [
    { words: ['advisory', 'sync', './advisories'], exitCode: 0, given: advised },
    { words: ['advisory', 'sync'], exitCode: 3, given: sandbox },
  ],
  'advisory:list': [
    { words: ['advisory', 'list'], exitCode: 0, given: affected },
    { words: ['advisory', 'list', '--all'], exitCode: 2, given: sandbox },
  ],
  'advisory:show': [
    { words: ['advisory', 'show', 'x_SKILL-1'], exitCode: 0, given: affected },
    { words: ['advisory', 'show', 'x_SKILL-2'], exitCode: 2, given: affected },
  ],
  'advisory:check': [
    { words: ['advisory', 'check'], exitCode: 1, given: affected, hasResult: true },
    { words: ['advisory', 'check'], exitCode: 3, given: installed },
  ],
  'advisory:new': [
    {
      words: ['advisory', 'new', 'pack', '--kind', 'malicious', '--summary', 'Bad'],
      exitCode: 0,
      given: async () => advised(),
    },
    {
      words: ['advisory', 'new', 'pakc', '--kind', 'malicious', '--summary', 'Bad'],
      exitCode: 3,
      given: installed,
    },
  ],
}

/** Those of reviews. */
export const reviewCases: Readonly<Record<string, readonly Case[]>> = {
  'review:start': [
    { words: ['review', 'start', './pack'], exitCode: 0, given: reviewed },
    { words: ['review', 'start', 'pakc'], exitCode: 3, given: reviewed },
  ],
  'review:add': [
    {
      words: ['review', 'add', './pack', '--criteria', 'read', '--key', 'ci'],
      exitCode: 0,
      given: reviewed,
    },
    {
      words: ['review', 'add', './pack', '--criteria', 'read', '--key', 'nobody'],
      exitCode: 2,
      given: reviewed,
    },
  ],
  'review:list': [
    { words: ['review', 'list'], exitCode: 0, given: reviewed },
    { words: ['review', 'list', '--all'], exitCode: 2, given: sandbox },
  ],
  'review:verify': [
    { words: ['review', 'verify'], exitCode: 0, given: reviewed },
    {
      words: ['review', 'verify'],
      exitCode: 3,
      given: () => sandbox().file('skills.reviews.json', '{'),
    },
  ],
  'review:suggest': [
    { words: ['review', 'suggest'], exitCode: 0, given: installed },
    { words: ['review', 'suggest', 'more'], exitCode: 2, given: sandbox },
  ],
  'review:import': [
    {
      words: ['review', 'import', '.', '--name', 'acme', '--map', 'read=read'],
      exitCode: 0,
      given: reviewed,
    },
    {
      words: ['review', 'import', './no', '--name', 'acme', '--map', 'read=read'],
      exitCode: 3,
      given: reviewed,
    },
  ],
}

/** Those of registries. */
export const registryCases: Readonly<Record<string, readonly Case[]>> = {
  'registry:init': [
    { words: ['registry', 'init', 'reg', '--name', 'acme'], exitCode: 0, given: sandbox },
    { words: ['registry', 'init', 'reg', '--name', 'A b'], exitCode: 2, given: sandbox },
  ],
  'registry:add': [
    { words: ['registry', 'add', './pack', '--registry', 'reg'], exitCode: 2, given: ownRegistry },
    { words: ['registry', 'add', 'a/b', '--registry', 'nowhere'], exitCode: 3, given: sandbox },
  ],
  'registry:build': [
    { words: ['registry', 'build', 'reg'], exitCode: 0, given: ownRegistry },
    { words: ['registry', 'build', 'nowhere'], exitCode: 3, given: sandbox },
  ],
  'registry:check': [
    { words: ['registry', 'check', 'reg'], exitCode: 0, given: ownRegistry },
    {
      words: ['registry', 'check', 'reg'],
      exitCode: 1,
      given: () => ownRegistry().file('reg/modules/a.json', '{'),
      hasResult: true,
    },
  ],
  'registry:yank': [
    {
      words: ['registry', 'yank', 'pack@1.0.0', '--registry', 'reg', '--reason', 'x'],
      exitCode: 0,
      given: publishedPack,
    },
    { words: ['registry', 'yank', 'pack@1.0.0', '--registry', 'reg'], exitCode: 2, given: sandbox },
  ],
  'registry:mirror': [
    { words: ['registry', 'mirror', './reg', 'copy'], exitCode: 0, given: ownRegistry },
    { words: ['registry', 'mirror', './nowhere', 'copy'], exitCode: 3, given: sandbox },
  ],
  'registry:rotate': [
    {
      words: ['registry', 'rotate', 'reg', '--key', 'ci', '--threshold', '1'],
      exitCode: 0,
      given: signedRegistry,
    },
    { words: ['registry', 'rotate', 'reg', '--key', 'ic'], exitCode: 2, given: ownRegistry },
  ],
  'registry:sign': [
    { words: ['registry', 'sign', 'reg', '--key', 'ci'], exitCode: 0, given: signedRegistry },
    { words: ['registry', 'sign', 'reg'], exitCode: 2, given: ownRegistry },
  ],
  'registry:use': [
    { words: ['registry', 'use', './market', '--name', 'mine'], exitCode: 0, given: market },
    { words: ['registry', 'use', './nowhere'], exitCode: 3, given: sandbox },
  ],
  'registry:list': [
    { words: ['registry', 'list'], exitCode: 0, given: marketInUse },
    { words: ['registry', 'list', '--project', './nowhere'], exitCode: 2, given: sandbox },
  ],
  'registry:remove': [
    { words: ['registry', 'remove', 'mine'], exitCode: 0, given: usedMarket },
    { words: ['registry', 'remove', 'nobody'], exitCode: 3, given: sandbox },
  ],
  'registry:update': [
    { words: ['registry', 'update'], exitCode: 0, given: marketInUse },
    { words: ['registry', 'update', 'nobody'], exitCode: 3, given: sandbox },
  ],
}
