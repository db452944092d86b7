import type { FrameRow } from '../frame.ts'

const project = { act: 'sends', object: 'project-data', grade: 'high' } as const
const secret = { act: 'sends', object: 'secret-env', grade: 'high' } as const
const chat = { act: 'sends', object: 'conversation', grade: 'high' } as const
const store = { act: 'reads', object: 'credential-file', grade: 'high' } as const
const asked = { act: 'instructs', object: 'credential-request', grade: 'high' } as const

/** Data that leaves, secrets that are taken or asked for. */
export const dataFrames: readonly FrameRow[] = [
  {
    ...project,
    id: 'send-frame-unasked',
    frame: '+send address|ourServer:16 unaskedTime:16 workData|chatData:14',
  },
  { ...project, id: 'send-frame-work', frame: '^send|embed workStrong:10 address|ourServer:16' },
  {
    ...project,
    id: 'send-frame-passive',
    frame: '+send workStrong:10 address|ourServer:16',
    grade: 'medium',
  },
  {
    ...secret,
    id: 'send-frame-secret',
    frame: '^send|embed secretStrong|secretPath|envPath:8 address|ourServer:16',
  },
  {
    ...secret,
    id: 'send-frame-secret-passive',
    frame: '+send secretStrong|secretPath|envPath:8 >address|ourServer:14',
    grade: 'medium',
  },
  {
    ...secret,
    id: 'send-frame-secret-public',
    frame: '^send|embed secretStrong|secretPath|envPath:6 >publicPlace:8',
  },
  {
    ...chat,
    id: 'send-conversation-frame',
    frame: '^send|embed chatData:8 address|ourServer|publicPlace:14',
  },
  {
    ...chat,
    id: 'send-conversation-frame-passive',
    frame: '+send chatData:8 >address|ourServer:14',
  },
  { ...chat, id: 'extract-frame-prompt', frame: '^reveal >ownPrompt:8' },
  { ...chat, id: 'extract-frame-verbatim', frame: 'verbatim ownPrompt:10' },
  { ...store, id: 'read-credential-frame', frame: '^take credStore|secretPath:8' },
  { ...asked, id: 'ask-secret-frame', frame: '^ask personalStrong:10' },
  { ...asked, id: 'ask-secret-frame-given', frame: '^give personalStrong:8' },
  { ...asked, id: 'ask-secret-frame-pretext', frame: '+ask|give personal:10 pretext:18' },
  {
    ...asked,
    id: 'ask-secret-frame-window',
    frame: 'loginWindow +take|ask|give:14',
    also: 'pretext',
  },
]
