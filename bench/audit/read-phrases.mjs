// The sentences of test/fixtures/prose, each in a skill.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../scripts/workspace.mjs'

const folder = join(root, 'test/fixtures/prose')
const carriers = namesIn('carriers').map((name) =>
  readFileSync(join(folder, 'carriers', name), 'utf8'),
)

/** Every sentence: `{ id, side, family, half, text, files }`, sorted by id; half is develop, measure or unseen. */
export function readPhrases() {
  return ['hostile', 'honest'].flatMap((side) => [
    ...namesIn(side).flatMap((name, family) =>
      sentencesOf(join(side, name)).map((text, index) =>
        phrase({ side, family: name, text, index, carrier: index + family }),
      ),
    ),
    ...sentencesOf(join('unseen', `${side}.txt`)).map((text, index) =>
      phrase({ side, family: 'unseen', half: 'unseen', text, index, carrier: index }),
    ),
  ])
}

function phrase({ side, family, half, text, index, carrier }) {
  const skill = (carriers[carrier % carriers.length] ?? '').replace('{{TEXT}}', () => text)
  return {
    id: `${side}/${family.replace('.txt', '')}:${index + 1}`,
    side,
    family,
    half: half ?? (index % 2 === 0 ? 'develop' : 'measure'),
    text,
    files: new Map([['SKILL.md', skill]]),
  }
}

function sentencesOf(path) {
  return readFileSync(join(folder, path), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
}

function namesIn(name) {
  return readdirSync(join(folder, name)).sort()
}
