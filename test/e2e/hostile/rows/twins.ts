import { skillText } from '../../../support/packs.ts'
import type { HostileRow, Refusal } from '../row.ts'

const good = { 'skills/web/SKILL.md': skillText('web') }
const twin = (file: string): Refusal => ({
  exit: 1,
  code: 'E_PATH_UNSAFE',
  rule: 'path/twin',
  file,
})

/** Two files of a skill that some file system takes for one. */
function twins(name: string, first: string, second: string): HostileRow {
  return {
    name: `twins: ${name}`,
    make: ({ repository }) =>
      repository({
        ...good,
        [`skills/web/${first}`]: 'what is reviewed\n',
        [`skills/web/${second}`]: 'what is read\n',
      }),
    expect: twin(`skills/web/${second}`),
  }
}

/** Names that are two here and one elsewhere: the file that was reviewed is not the one that is read. */
export const twinRows: readonly HostileRow[] = [
  twins('letter case', 'A.md', 'a.md'),
  twins('a folder and a file', 'A/x.md', 'a'),
  twins('composed and decomposed letters', 'e\u0301.md', '\u00e9.md'),
  twins('sharp s and double s', 'strasse.md', 'stra\u00dfe.md'),
  twins('a ligature', 'file.md', '\ufb01le.md'),
  twins('the Kelvin sign', 'k.md', '\u212a.md'),
  twins('the Turkish dotless i', 'i.md', '\u0131.md'),
  twins('a joiner that HFS+ drops', 'ab.md', 'a\u200db.md'),
  {
    name: 'twins: SKILL.md and skill.md',
    make: ({ repository }) =>
      repository({ ...good, 'skills/web/skill.md': skillText('web', 'Evil.') }),
    expect: twin('skills/web/skill.md'),
  },
  {
    name: 'twins: two skills of one name in two folders',
    make: ({ repository }) =>
      repository({ ...good, 'skills/more/web/SKILL.md': skillText('web', 'Other.') }),
    expect: {
      exit: 1,
      code: 'E_MODULE_INVALID',
      rule: 'name/duplicate',
      file: 'skills/more/web',
      remedy: '--exclude web',
    },
  },
  {
    name: 'twins: two skill folders by letter case',
    make: ({ repository }) => repository({ ...good, 'skills/Web/SKILL.md': skillText('web') }),
    expect: twin('skills/web'),
  },
]
