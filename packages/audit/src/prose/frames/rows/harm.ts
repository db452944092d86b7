import type { FrameRow } from '../frame.ts'

const persist = { act: 'writes', object: 'startup-entry', grade: 'high' } as const
const memory = { act: 'writes', object: 'assistant-instructions', grade: 'high' } as const
const guard = { act: 'instructs', object: 'safeguard', grade: 'high' } as const
const damage = { act: 'instructs', object: 'destruction', grade: 'high' } as const
const spread = { act: 'instructs', object: 'own-skill', grade: 'high' } as const

/** What stays, spreads, lowers the guard or destroys. */
export const harmFrames: readonly FrameRow[] = [
  {
    ...persist,
    id: 'persist-frame-startup',
    frame: '^make >+startup:8',
    also: 'tick',
    grade: 'medium',
  },
  { ...persist, id: 'persist-frame-stays', frame: '^make stays:16', also: 'startup|program' },
  { ...persist, id: 'persist-frame-again', frame: 'ifGone ^again:10' },
  { ...persist, id: 'persist-frame-implant', frame: '^make implant|keyPath:8' },
  {
    ...memory,
    id: 'persist-frame-memory',
    frame: '^persist|make memory|assistantFile:10 forever:14',
  },
  {
    ...memory,
    id: 'persist-frame-forever',
    frame: '^persist >forever:8',
    also: 'ownThis|thisText|memory',
  },
  {
    ...memory,
    id: 'persist-frame-server',
    frame: '^make|change memory|assistantFile:8 address:14',
  },
  { ...guard, id: 'harm-guard-frame', frame: '!off guard:4', unless: 'alreadyBad' },
  { ...guard, id: 'harm-guard-frame-open', frame: 'openUp ^make|off|give|change|setTo:10' },
  { ...damage, id: 'harm-destroy-frame', frame: '^destroy >precious:5' },
  {
    ...damage,
    id: 'harm-destroy-frame-all',
    frame: '!destroy >everyWord:2 >property:4',
    unless: 'fewer',
  },
  {
    ...damage,
    id: 'harm-destroy-frame-big',
    frame: 'bigHarm ^make|send|destroy|change|run|harmVerb:12',
  },
  { ...spread, id: 'persist-spread-frame', frame: '^spread selfText:8 everywhere:14' },
]
