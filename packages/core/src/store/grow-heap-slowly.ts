import { setFlagsFromString } from 'node:v8'

/** From so many files on, what lies about before it is collected outweighs what collecting earlier costs. */
const manyFiles = 2000

/** From so many on, the space for new objects stays small: growing, it takes another 40 MiB. */
const veryManyFiles = 8000

const major = Number(process.versions.node.split('.')[0])

/**
 * V8 lets its heap grow to several times of what is in use before it collects garbage. With thousands of files that is
 * a hundred megabytes for nothing, so from then on it collects when a third has been added. Nor is that a short run: what
 * `bin/v8-flags.js` says for those is taken back, which spares a sixth of the processor time of 5,000 skills.
 */
export function growHeapSlowly(files: number): void {
  if (files < manyFiles) return
  setFlagsFromString('--heap-growing-percent=33')
  if (major === 20) setFlagsFromString('--interrupt-budget=67584')
  if (major <= 24 && files < veryManyFiles) setFlagsFromString('--semi-space-growth-factor=2')
}
