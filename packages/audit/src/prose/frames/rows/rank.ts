import type { FrameRow } from '../frame.ts'

const override = { act: 'instructs', object: 'override', grade: 'high' } as const
const persona = { act: 'instructs', object: 'persona', grade: 'high' } as const
const refusal = { act: 'instructs', object: 'refusal', grade: 'high' } as const
const judge = { act: 'instructs', object: 'reviewer', grade: 'high', isAnswer: true } as const

/** Text that lifts itself above the rules of the assistant, its refusals or its judges. */
export const rankFrames: readonly FrameRow[] = [
  { ...override, id: 'override-frame-aside', frame: '+setAside >ownRule:8' },
  { ...override, id: 'override-frame-aside-told', frame: '+setAside toldYou:10 rule:8' },
  { ...override, id: 'override-frame-void', frame: 'ownRule +void:10' },
  { ...override, id: 'override-frame-void-told', frame: 'toldYou +void:12' },
  { ...override, id: 'override-frame-unbound', frame: 'toldYou -bindAny:12' },
  { ...override, id: 'override-frame-not-apply', frame: 'ownRule -bind:8' },
  { ...override, id: 'override-frame-rule-unbound', frame: '-rule bind:8', also: 'higherStrong' },
  {
    ...override,
    id: 'override-frame-wins',
    frame: 'win <thisText:6',
    also: 'conflict|ownRule|toldYou',
  },
  { ...override, id: 'override-frame-weight', frame: '+win <thisText:10', also: 'ownRule|toldYou' },
  {
    ...override,
    id: 'override-frame-sides',
    frame: 'sideWith >thisText:5',
    also: 'ownRule|toldYou|conflict',
  },
  { ...override, id: 'override-frame-order', frame: 'rankOrder >thisText:8', also: 'higher' },
  { ...persona, id: 'persona-frame', frame: '+act +unlimited:12' },
  { ...persona, id: 'persona-frame-you', frame: '+unlimited you:10', also: 'personaMode' },
  {
    ...persona,
    id: 'persona-frame-lifted',
    frame: '+gone2 refusal:6',
    also: 'personaMode|anyRequest',
  },
  { ...refusal, id: 'refusal-frame', frame: '-refuse anyRequest:16', isProhibition: true },
  {
    ...refusal,
    id: 'refusal-frame-never',
    frame: '-refuse -refuse:8',
    also: 'harmful|anyRequest',
    isProhibition: true,
  },
  {
    ...refusal,
    id: 'refusal-frame-failure',
    frame: 'refusal +gone2:8',
    also: 'personaMode|anyRequest|counts',
  },
  {
    ...refusal,
    id: 'refusal-frame-any',
    frame: 'answering anyRequest:8',
    also: 'decline|harmful|unlimited|whateverAsked',
  },
  { ...refusal, id: 'refusal-frame-leave', frame: '+setAside safetyThing:8' },
  { ...refusal, id: 'refusal-frame-pretend', frame: '^act refusal:8', also: 'gone2' },
  { ...judge, id: 'judge-frame', frame: 'judge +verdict:16', also: 'addressed' },
  { ...judge, id: 'judge-frame-vetted', frame: 'vetted noCheck:18', also: 'thisPackage' },
  { ...judge, id: 'judge-frame-skip', frame: '^setAside judgeWork:4', also: 'vetted' },
]
