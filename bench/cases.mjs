// Every pair that is measured: ours, what it is compared with, and the goals. A goal bounds the median of
// the pairwise ratios: `must` binds, `ambitious` is aimed at and reported. A side is a function of the
// number of the run that prepares, unmeasured, and returns the script to measure with its box.
import { again, assistants, inFreshBox, oneStep } from './boxes.mjs'
import { teamCases } from './team-cases.mjs'

const vercelAssistants = 'claude-code cursor github-copilot'

/** The pairs that this machine can measure, and the names of those that it cannot, with the reason. */
export function casesOf(space) {
  const all = [
    ...startUp(space),
    ...noOp(space),
    ...coldInstall(space),
    ...fetching(space),
    ...teamCases(space),
    ...manySkills(space),
  ]
  return {
    cases: all.filter((one) => one.missing === undefined),
    left: all.filter((one) => one.missing !== undefined),
  }
}

function startUp(space) {
  return [
    {
      id: 'version',
      title: '`skills --version` against `node -e 0`',
      ours: inFreshBox(space, `${space.ours} --version`),
      theirs: emptyNode(space),
      times: 5,
      must: { cpu: 1.4 },
      ambitious: { cpu: 1.15 },
    },
    {
      id: 'help',
      title: '`skills --help` against `node -e 0`',
      ours: inFreshBox(space, `${space.ours} --help`),
      theirs: emptyNode(space),
      times: 5,
      must: { cpu: 2.4 },
      ambitious: { cpu: 1.7 },
    },
  ]
}

function noOp(space) {
  const ours = again(space, installed(space, 'prodsec-skills'), `${space.ours} install --offline`)
  return [
    {
      id: 'no-op',
      title: 'install again, 134 × 3, offline, every hash checked, against `node -e 0`',
      ours,
      theirs: emptyNode(space),
      times: 5,
      must: { cpu: 3.2 },
      ambitious: { cpu: 2.6 },
    },
    withVercel(space, {
      id: 'no-op-vercel',
      title: 'the same against Vercel `skills add` again',
      ours,
      theirs: again(space, (box) => vercelAdd(space, box), vercelScript(space)),
      must: { cpu: 0.35 },
      ambitious: { cpu: 0.25 },
    }),
  ]
}

function coldInstall(space) {
  const name = 'prodsec-skills'
  const two = inFreshBox(space, twoSteps(space, name))
  const one = inFreshBox(space, oneStep(space, name))
  const floor = inFreshBox(space, cloneAndCopy(space, name))
  const goals = {
    must: { cpu: 3.0, wall: 2.0 },
    ambitious: { cpu: 2.0, wall: 1.4 },
  }
  const vercel = inFreshBox(space, vercelScript(space))
  const goalsVercel = { must: { cpu: 0.7, wall: 0.7 }, ambitious: { cpu: 0.45, wall: 0.45 } }
  return [
    {
      id: 'cold',
      title:
        'cold `install <url>`, 134 × 3, verified and audited, against `git clone` and `cp` × 3',
      ours: one,
      theirs: floor,
      ...goals,
    },
    {
      id: 'cold-two-steps',
      title: 'cold `mod add` and `install` (two processes) against the same',
      ours: two,
      theirs: floor,
      ...goals,
    },
    withVercel(space, {
      id: 'cold-vercel',
      title: 'cold `install <url>` against Vercel `skills add` (2 folders, no audit)',
      ours: one,
      theirs: vercel,
      ...goalsVercel,
    }),
    withVercel(space, {
      id: 'cold-two-steps-vercel',
      title: 'cold `mod add` and `install` (two processes) against the same',
      ours: two,
      theirs: vercel,
      ...goalsVercel,
    }),
    withOpenskills(space, {
      id: 'cold-openskills',
      title: 'cold `install <url>` against openskills `install` (1 folder, no audit)',
      ours: one,
      theirs: inFreshBox(space, openskillsScript(space)),
    }),
  ]
}

function fetching(space) {
  const ours = (name) => inFreshBox(space, `${space.fetchWithOurs} ${space.address(name)}`)
  const clone = (name) => inFreshBox(space, `git clone -q --depth 1 ${space.address(name)} clone`)
  const isomorphicGit = (name) =>
    inFreshBox(space, `${space.fetchWithIsomorphicGit} ${space.address(name)}`)
  const many = 'synth-5000'
  const prodsec = 'prodsec-skills'
  return [
    {
      id: 'fetch',
      title: 'fetch 5,000 skills to hashed bytes against `git clone`',
      ours: ours(many),
      theirs: clone(many),
      must: { cpu: 0.5 },
      ambitious: { cpu: 0.3 },
    },
    {
      id: 'fetch-isomorphic-git',
      title: 'the same against isomorphic-git alone',
      ours: ours(many),
      theirs: isomorphicGit(many),
      withMemory: true,
    },
    {
      id: 'fetch-prodsec-isomorphic-git',
      title: 'prodsec-skills, the same',
      ours: ours(prodsec),
      theirs: isomorphicGit(prodsec),
      withMemory: true,
    },
  ]
}

function manySkills(space) {
  const install = (name) => inFreshBox(space, oneStep(space, name))
  const floor = (name) => inFreshBox(space, cloneAndCopy(space, name))
  return [
    {
      id: 'cold-5000',
      title: 'cold `install <url>`, 5,000 × 3, against `git clone` and `cp` × 3',
      ours: install('synth-5000'),
      theirs: floor('synth-5000'),
      must: { cpu: 1.5 },
      ambitious: { cpu: 1.0 },
      slow: true,
    },
    {
      id: 'cold-1000',
      title: 'cold `install <url>`, 1,000 × 3, against the same',
      ours: install('synth-1000'),
      theirs: floor('synth-1000'),
      slow: true,
    },
    {
      id: 'cold-10000',
      title: 'cold `install <url>`, 10,000 × 3, against the same',
      ours: install('synth-10000'),
      theirs: floor('synth-10000'),
      slow: true,
    },
  ]
}

/** How processor time grows from 1,000 to 10,000 skills: the exponent, beside the floor's own. */
export const growth = {
  title: 'growth from 1,000 to 10,000 skills: exponent of processor time, above that of the floor',
  small: { id: 'cold-1000', skills: 1_000 },
  large: { id: 'cold-10000', skills: 10_000 },
  must: 0.1,
  ambitious: 0,
}

/** Peaks of resident memory, in MiB. */
export function memoryCasesOf(space) {
  const prodsec = installed(space, 'prodsec-skills')
  return [
    {
      id: 'memory-no-op',
      title: 'peak memory: install again, 134 × 3',
      run: again(space, prodsec, `${space.ours} install --offline`),
      must: 70,
      ambitious: 60,
    },
    {
      id: 'memory-cold',
      title: 'peak memory: cold `install <url>`, 134 × 3',
      run: inFreshBox(space, oneStep(space, 'prodsec-skills')),
      must: 90,
      ambitious: 70,
    },
    {
      id: 'memory-10000',
      title: 'peak memory: cold `install <url>`, 10,000 × 3',
      run: inFreshBox(space, oneStep(space, 'synth-10000')),
      must: 250,
      ambitious: 160,
      slow: true,
    },
  ]
}

function emptyNode(space) {
  return inFreshBox(space, `${space.node} -e 0`)
}

function installed(space, name) {
  return () => oneStep(space, name)
}

function vercelAdd(space) {
  return vercelScript(space)
}

function twoSteps(space, name) {
  const add = `${space.ours} mod add ${space.address(name)}`
  return `${add} && ${space.ours} install --assistant ${assistants} --yes`
}

/** What a person could do by hand: no check, no record. */
function cloneAndCopy(space, name) {
  const { path } = space.repository(name)
  const copies = ['.claude', '.cursor', '.github'].map(
    (folder) => `mkdir ${folder} && cp -r clone/${path} ${folder}/skills`,
  )
  return [`git clone -q --depth 1 ${space.address(name)} clone`, ...copies].join(' && ')
}

function vercelScript(space) {
  const words = `--agent ${vercelAssistants} --skill '*' --copy --yes`
  return `${space.vercel} add ${space.address('prodsec-skills')} ${words}`
}

function openskillsScript(space) {
  return `${space.openskills} install ${space.address('prodsec-skills')} --yes`
}

function withVercel(space, one) {
  return space.vercel === undefined ? { ...one, missing: 'Vercel `skills`: add --peers' } : one
}

function withOpenskills(space, one) {
  return space.openskills === undefined ? { ...one, missing: 'openskills: add --peers' } : one
}
