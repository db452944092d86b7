import type { Assistant } from './assistant.ts'

/** One row: id, folder in a project, folder of the user, and a variable that moves what stands below home. */
type Row = readonly [
  id: string,
  project: string,
  user: string | undefined,
  moved?: readonly [variable: string, replaces: string],
]

/**
 * Assistants of which one installer says where they read, and nobody else: no documentation of their makers was
 * found. Installing for them works and says so. Two rows of that list are left out, since `data/skills` and
 * `agent/skills` are names that any project may use for its own: see `leftOut`.
 */
const rows: readonly Row[] = [
  ['adal', '.adal/skills', '~/.adal/skills'],
  ['aider-desk', '.aider-desk/skills', '~/.aider-desk/skills'],
  ['autohand-code', '.autohand/skills', '~/.autohand/skills', ['AUTOHAND_HOME', '~/.autohand']],
  ['codearts-agent', '.codeartsdoer/skills', '~/.codeartsdoer/skills'],
  ['codemaker', '.codemaker/skills', '~/.codemaker/skills'],
  ['codestudio', '.codestudio/skills', '~/.codestudio/skills'],
  ['dexto', '.agents/skills', '~/.agents/skills'],
  ['firebender', '.agents/skills', '~/.firebender/skills'],
  ['forgecode', '.forge/skills', '~/.forge/skills'],
  ['fx', '.agents/skills', '~/.agents/skills'],
  ['iflow-cli', '.iflow/skills', '~/.iflow/skills'],
  ['inference-sh', '.inferencesh/skills', '~/.inferencesh/skills'],
  ['jazz', '.jazz/skills', '~/.jazz/skills'],
  ['kimchi', '.kimchi/skills', '~/.config/kimchi/harness/skills'],
  ['kode', '.kode/skills', '~/.kode/skills'],
  ['lingma', '.lingma/skills', '~/.lingma/skills'],
  ['loaf', '.agents/skills', '~/.agents/skills'],
  ['mcpjam', '.mcpjam/skills', '~/.mcpjam/skills'],
  ['minimax-code', '.minimax/skills', '~/.minimax/skills'],
  ['moxby', '.moxby/skills', '~/.moxby/skills'],
  ['mux', '.mux/skills', '~/.mux/skills'],
  ['neovate', '.neovate/skills', '~/.neovate/skills'],
  ['ona', '.ona/skills', '~/.ona/skills'],
  ['pochi', '.pochi/skills', '~/.pochi/skills'],
  ['posit-assistant', '.posit/assistant/skills', '~/.posit/assistant/skills'],
  ['promptscript', '.agents/skills', undefined],
  ['qoder-cn', '.qoder/skills', '~/.qoder-cn/skills'],
  ['sarvam-code', '.agents/skills', '~/.agents/skills'],
  ['terramind', '.terramind/skills', '~/.terramind/skills'],
  ['tinycloud', '.tinycloud/skills', '~/.tinycloud/skills'],
  ['zencoder', '.zencoder/skills', '~/.zencoder/skills'],
  ['zenflow', '.zencoder/skills', '~/.zencoder/skills'],
]

/** What is on that list and has no table here, with the reason as a sentence. */
export const leftOut: readonly { readonly id: string; readonly reason: string }[] = [
  {
    id: 'astrbot',
    reason: 'Its folder data/skills is a name that projects use for files of their own.',
  },
  {
    id: 'eve',
    reason: 'Its folder agent/skills is a name that projects use for files of their own.',
  },
]

/** The rows as tables, sorted by id. */
export const hearsayAssistants: readonly Assistant[] = rows.map(([id, project, user, moved]) => ({
  id,
  name: id,
  aliases: [],
  status: 'active',
  isHearsay: true,
  sources: [
    {
      about: 'skill folders',
      link: 'https://github.com/vercel-labs/skills',
      read: '2026-11-24',
      confidence: 'third-party',
    },
  ],
  // The folder above its skills; the shared one is nobody's mark.
  detection: {
    project: ownMarks([project]),
    home: ownMarks(user === undefined ? [] : [user]),
    programs: [],
  },
  homes: [
    ...(moved === undefined ? [] : [{ variable: moved[0], replaces: moved[1] }]),
    ...(user?.startsWith('~/.config/') === true
      ? [{ variable: 'XDG_CONFIG_HOME', replaces: '~/.config' }]
      : []),
  ],
  places: {
    skill: {
      project: { native: [project], alsoReads: [], writeTo: project },
      ...(user === undefined ? {} : { user: { native: [user], alsoReads: [], writeTo: user } }),
      confidence: 'third-party',
      precedence: 'not documented',
      quirks: [],
    },
  },
}))

function ownMarks(places: readonly string[]): readonly string[] {
  return places
    .filter((place) => !/^(?:~\/)?\.agents\//u.test(place))
    .map((place) => place.slice(0, place.lastIndexOf('/')))
}
