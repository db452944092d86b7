import type { FrameRow } from '../frame.ts'

const remote = { act: 'instructs', object: 'remote-instructions', grade: 'high' } as const
const untrusted = { act: 'instructs', object: 'untrusted-text', grade: 'high' } as const
const program = { act: 'fetches', object: 'download', grade: 'high' } as const

/** Orders and programs that come from elsewhere. */
export const remoteFrames: readonly FrameRow[] = [
  {
    ...remote,
    id: 'remote-frame-obey',
    frame: '+obeyHard remotePlace|address:14',
    also: 'fetch|obeyRemote|commands',
  },
  {
    ...remote,
    id: 'remote-frame-run',
    frame: '^fetch >address:8 +obeyHard|exec:12',
    also: 'orderNoun',
  },
  { ...untrusted, id: 'untrusted-frame', frame: '+obeyHard outsideStrong:8', also: 'orderNoun' },
  { ...untrusted, id: 'untrusted-frame-commands', frame: '^exec >orderNoun:4 >outsideStrong:8' },
  { ...untrusted, id: 'untrusted-frame-rank', frame: 'ownTurn outsideText:14' },
  {
    ...program,
    id: 'fetch-frame-run',
    frame: '^fetch address|ourServer:10 run:16',
    also: 'program',
  },
  { ...program, id: 'fetch-frame-risky', frame: '^fetch program:8 risky:16', also: 'run|address' },
  {
    ...program,
    id: 'fetch-frame-order',
    frame: '^run address|ourServer:10',
    also: 'program risky',
  },
]
