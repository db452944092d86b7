// Homes and projects for the cases, and what most of them type.
export const assistants = 'claude-code,cursor,copilot'

/** Each run in a new home and an empty project. */
export function inFreshBox(space, script) {
  return () => ({ ...space.box(), script })
}

/** Each run in one home and project that were prepared once, by what `prepare` measures as one run. */
export function again(space, prepare, script) {
  let box
  return () => {
    if (box === undefined) {
      box = space.box()
      space.run({ ...box, script: prepare(box) })
    }
    return { ...box, script }
  }
}

/** One command from an address to three assistants. */
export function oneStep(space, name) {
  return `${space.ours} install ${space.address(name)} --assistant ${assistants} --yes`
}
