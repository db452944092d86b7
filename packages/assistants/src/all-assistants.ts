import { by } from '@skills/core'
import type { Assistant } from './assistant.ts'
import { documentedAssistants } from './assistants/index.ts'
import { hearsayAssistants } from './hearsay.ts'

/** Every assistant this product knows, sorted by id. */
export const assistants: readonly Assistant[] = [
  ...documentedAssistants,
  ...hearsayAssistants,
].sort(by(({ id }) => id))
