import type { FrameRow } from '../frame.ts'
import { dataFrames } from './data.ts'
import { harmFrames } from './harm.ts'
import { honestyFrames } from './honesty.ts'
import { rankFrames } from './rank.ts'
import { remoteFrames } from './remote.ts'

/** Every frame. */
export const frameRows: readonly FrameRow[] = [
  ...rankFrames,
  ...honestyFrames,
  ...dataFrames,
  ...remoteFrames,
  ...harmFrames,
]
