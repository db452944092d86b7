import { skillText } from '../../../support/packs.ts'
import type { HostileRow, Refusal } from '../row.ts'
import type { FolderFiles, Workshop } from '../workshop.ts'

const good = { 'skills/web/SKILL.md': skillText('web') }
const note = 'skills/web/notes.md'

function refused(rule: string, file: string = note): Refusal {
  return { exit: 1, code: 'E_LINK_UNSAFE', rule, file }
}

/** The same links as a folder and as a repository: neither may be easier than the other. */
function both(
  name: string,
  files: (workshop: Workshop) => FolderFiles & Parameters<Workshop['repository']>[0],
  expect: HostileRow['expect'],
): HostileRow[] {
  return [
    { name: `${name}, in a folder`, make: (shop) => shop.folder(files(shop)), expect },
    { name: `${name}, in a repository`, make: (shop) => shop.repository(files(shop)), expect },
  ]
}

/** Links that lead out of the module, in circles, or to something that is no file. */
export const linkRows: readonly HostileRow[] = [
  ...both(
    'a link to a private key',
    ({ machine }) => ({ ...good, [note]: { link: machine.secret } }),
    refused('link/absolute'),
  ),
  ...both(
    'a relative link to a private key',
    () => ({ ...good, [note]: { link: '../../../home/.ssh/id_ed25519' } }),
    refused('link/outside'),
  ),
  ...both(
    'a linked folder with a private key',
    () => ({ ...good, 'skills/web/refs': { link: '../../../home/.ssh' } }),
    refused('link/outside', 'skills/web/refs'),
  ),
  ...both(
    'a SKILL.md that is a link out',
    ({ machine }) => ({ 'skills/web/SKILL.md': { link: machine.secret } }),
    refused('link/absolute', 'skills/web/SKILL.md'),
  ),
  ...both(
    'a skill folder that is a link out',
    () => ({ ...good, 'skills/keys': { link: '../../home/.ssh' } }),
    refused('link/outside', 'skills/keys'),
  ),
  {
    name: 'a chain of links whose last one leads out',
    make: ({ folder }) =>
      folder({
        ...good,
        [note]: { link: 'b' },
        'skills/web/b': { link: 'c' },
        'skills/web/c': { link: '../../../outside/precious.txt' },
      }),
    expect: refused('link/outside', 'skills/web/b'),
  },
  {
    name: 'links in a circle',
    make: ({ repository }) =>
      repository({ ...good, [note]: { link: 'b' }, 'skills/web/b': { link: 'notes.md' } }),
    expect: refused('link/circle', 'skills/web/b'),
  },
  {
    name: 'a link to a folder that holds it',
    make: ({ repository }) => repository({ ...good, 'skills/web/again': { link: '..' } }),
    expect: refused('link/circle', 'skills/web/again'),
  },
  ...['/proc/self/environ', '/dev/zero', '/dev/stdin'].map(
    (target): HostileRow => ({
      name: `a link to ${target}`,
      make: ({ folder }) => folder({ ...good, [note]: { link: target } }),
      expect: refused('link/absolute'),
    }),
  ),
  {
    name: 'a link to nothing',
    make: ({ folder }) => folder({ ...good, [note]: { link: 'absent' } }),
    expect: refused('link/dangling'),
  },
  {
    name: 'a link into a git folder',
    make: ({ folder }) =>
      folder({ ...good, '.git/config': '[x]', [note]: { link: '../../.git/config' } }),
    expect: refused('link/git-folder'),
  },
  ...both(
    'links that stay inside become plain files',
    () => ({
      ...good,
      'shared/rules.md': 'rules\n',
      'skills/web/rules.md': { link: '../../shared/rules.md' },
      'skills/web/more': { link: '../../shared' },
    }),
    {
      installs: {
        'web/SKILL.md': skillText('web'),
        'web/rules.md': 'rules\n',
        'web/more/rules.md': 'rules\n',
      },
    },
  ),
  {
    name: 'a link whose target is a megabyte of text',
    make: ({ repository }) => repository({ ...good, [note]: { link: 'a'.repeat(1024 * 1024) } }),
    expect: refused('link/target'),
  },
  {
    name: 'a plugin manifest that is a link to a secret',
    make: ({ folder, machine }) =>
      folder({ ...good, '.claude-plugin/plugin.json': { link: machine.secret } }),
    expect: refused('link/absolute', '.claude-plugin/plugin.json'),
  },
]
