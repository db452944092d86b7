// The repositories that are fetched: the real prodsec-skills where this machine has it, and modules of
// any number of skills, made from a list of words with a fixed seed.
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { importSource } from '../scripts/bundle.mjs'
import { root } from '../scripts/workspace.mjs'

const skillBytes = 4096
const words =
  `review the change with care and name every file that it touches before you answer ask which input
  comes from outside where it is parsed who may call this function and what happens when a value is missing
  prefer small steps write a test first explain the reason keep the list short check the result again
  report what was found with its place and a remedy never guess a number read the document to its end`.split(
    /\s+/u,
  )

/** The shape of prodsec-skills: 134 skills in three folders deep, 141 files, about one megabyte. */
const prodsecLike = { skills: 134, bytes: 7600, folder: (name) => `module/skills/${name}` }
const plain = { bytes: skillBytes, folder: (name) => `skills/${name}` }

/**
 * Makes repositories below a folder when they are first asked for. `get` returns the bare repository's
 * name, how many skills it holds, where they lie in it, and whether its text is real.
 */
export async function repositoriesIn(folder) {
  const { createGitRepository } = await importSource('test/support/git-repository.ts')
  const made = new Map()
  const make = (name) => {
    const repository = createGitRepository(join(folder, `${name}.git`))
    const facts = fill(repository, name)
    // As servers keep them: one pack, deltas found.
    repository.git('repack', '-a', '-d', '-q')
    repository.git('config', 'uploadpack.allowAnySHA1InWant', 'true')
    return { name, ...facts }
  }
  return (name) => {
    if (!made.has(name)) made.set(name, make(name))
    return made.get(name)
  }
}

function fill(repository, name) {
  const corpus = resolve(root, process.env.SKILLS_CORPUS ?? '../shared/corpus', name)
  if (existsSync(corpus)) {
    repository.commitFolder(corpus)
    return { skills: 134, path: 'module/skills', isReal: true }
  }
  // `synth-5000`; `many-5-7` has five skills whose names are its own.
  const shape =
    name === 'prodsec-skills'
      ? prodsecLike
      : { ...plain, skills: Number(name.split('-')[1]), prefix: name.replace(/^synth-.*/u, '') }
  repository.commit(moduleFiles(shape))
  return { skills: shape.skills, path: shape.folder('x').slice(0, -2), isReal: false }
}

function moduleFiles({ skills, bytes, folder, prefix = '' }) {
  const files = { 'README.md': '# A module made for measuring\n' }
  const next = randomNumbers(skills)
  for (let index = 0; index < skills; index += 1) {
    const name = `${prefix === '' ? 'skill' : prefix}-${String(index).padStart(5, '0')}`
    files[`${folder(name)}/SKILL.md`] = skillText(name, bytes, next)
  }
  return files
}

function skillText(name, bytes, next) {
  const head = `---\nname: ${name}\ndescription: Use it to ${sentence(next, 18)}.\n---\n\n# ${name}\n`
  const lines = [head]
  let length = head.length
  while (length < bytes) {
    const line = next() % 9 === 0 ? `\n## ${sentence(next, 4)}\n` : `- ${sentence(next, 14)}.`
    lines.push(line)
    length += line.length + 1
  }
  return `${lines.join('\n')}\n`
}

function sentence(next, count) {
  return Array.from({ length: count }, () => words[next() % words.length]).join(' ')
}

/** Numerical Recipes' linear congruential generator: the same numbers everywhere. */
function randomNumbers(seed) {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state >>> 8
  }
}
