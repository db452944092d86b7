import { fileURLToPath } from 'node:url'

/** The root of this checkout, without a final slash. */
export const repositoryRoot: string = fileURLToPath(new URL('../..', import.meta.url)).replace(
  /\/$/u,
  '',
)
