import { type Check, ok, warning } from '../check.ts'

/** Older versions never get here: the start refuses them. */
export const nodeVersion: Check = {
  id: 'node',
  run: () => {
    const { node } = process.versions
    const major = Number.parseInt(node, 10)
    if (major % 2 === 0) return [ok(`Node.js ${node}`)]
    return [
      warning(
        `Node.js ${node} is no long-term version and gets no mending.`,
        'Install an even version, such as 22 or 24.',
      ),
    ]
  },
}
