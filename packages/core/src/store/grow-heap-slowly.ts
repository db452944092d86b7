import { setFlagsFromString } from 'node:v8'

/** From so many files on, what lies about before it is collected outweighs what collecting earlier costs. */
const manyFiles = 2000

/**
 * V8 lets its heap grow to several times of what is in use before it collects garbage. With thousands of files that is
 * a hundred megabytes for nothing, so from then on it collects when a third has been added.
 */
export function growHeapSlowly(files: number): void {
  if (files >= manyFiles) setFlagsFromString('--heap-growing-percent=33')
}
