// Pairs about teams: many modules on one server, pipelines, checks for what is newer. One server answers at
// once; the other 300 ms later, as one that is far away: there the way is what a question costs.
import { again, assistants, inFreshBox, oneStep } from './boxes.mjs'

const names = Array.from({ length: 20 }, (_, index) => `many-5-${index}`)
const places = ['.claude', '.cursor', '.github']

/** A function of the space, as those in cases.mjs. */
export function teamCases(space) {
  return [...manyModules(space), warmPipeline(space)]
}

function manyModules(space) {
  const installNear = installAll(space, space.address)
  const installFar = installAll(space, space.farAddress)
  return [
    {
      id: 'modules-20',
      title: 'cold `install` of 20 modules × 3, against 20 × `git clone` and `cp` × 3',
      ours: inFreshBox(space, installNear),
      theirs: inFreshBox(space, cloneAll(space)),
    },
    {
      id: 'update-20',
      title: '`update` of 20 modules with nothing new, against 20 × `git ls-remote` at once',
      ours: again(space, () => installFar, `${space.ours} update`),
      theirs: inFreshBox(space, askAll(space)),
    },
    {
      id: 'outdated-20',
      title: '`outdated` of 20 modules on one far host, against one `git ls-remote`',
      ours: again(space, () => installFar, `${space.ours} outdated`),
      theirs: inFreshBox(space, `git ls-remote -q ${space.farAddress(names[0])}`),
      must: { wall: 2 },
      ambitious: { wall: 1.5 },
    },
  ]
}

/** Both begin without the folders; the peer copies what we installed and starts an empty Node once. */
function warmPipeline(space) {
  const clean = `rm -rf ${places.join(' ')}`
  const keep = places.map((place) => `mkdir -p kept/${place} && mv ${place}/* kept/${place}/`)
  const install = oneStep(space, 'prodsec-skills')
  const copies = places.map((place) => `cp -r kept/${place} ${place}`)
  return {
    id: 'ci-warm',
    title: '`ci` from a warm store, 134 × 3, against `cp -r` of the same files and `node -e 0`',
    ours: again(space, () => install, `${clean} && ${space.ours} ci --offline`),
    theirs: again(
      space,
      () => [install, ...keep].join(' && '),
      [clean, ...copies, `${space.node} -e 0`].join(' && '),
    ),
    must: { wall: 1.5 },
    ambitious: { wall: 1.2 },
  }
}

function installAll(space, addressOf) {
  const addresses = names.map((name) => addressOf(name)).join(' ')
  return `${space.ours} install ${addresses} --assistant ${assistants} --yes`
}

function cloneAll(space) {
  const folders = places.map((place) => `mkdir -p ${place}/skills`)
  const each = names.map((name) => {
    const copies = places.map((place) => `cp -r ${name}/skills/* ${place}/skills/`)
    return [`git clone -q --depth 1 ${space.address(name)} ${name}`, ...copies].join(' && ')
  })
  return [...folders, ...each].join(' && ')
}

function askAll(space) {
  const addresses = names.map((name) => space.farAddress(name)).join(' ')
  return `printf '%s\\n' ${addresses} | xargs -P 20 -n 1 git ls-remote -q`
}
