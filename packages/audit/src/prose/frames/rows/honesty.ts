import type { FrameRow } from '../frame.ts'

const conceal = {
  act: 'instructs',
  object: 'concealment',
  grade: 'high',
  isProhibition: true,
} as const
const approval = {
  act: 'instructs',
  object: 'approval',
  grade: 'high',
  isProhibition: true,
} as const
const opinion = { act: 'instructs', object: 'opinion', grade: 'high' } as const

/** What is kept from the user, done past the user, or told to the user though it is not so. */
export const honestyFrames: readonly FrameRow[] = [
  { ...conceal, id: 'conceal-frame-not-told', frame: '-tell ownAct:7', also: 'audience|report' },
  { ...conceal, id: 'conceal-frame-not-told-this', frame: '-tell ownThis:5 reportOwn:8' },
  { ...conceal, id: 'conceal-frame-hush', frame: '+hush ownAct|ownThis|deedNoun:8' },
  { ...conceal, id: 'conceal-frame-covert', frame: '^deedVerb +covert:5' },
  { ...conceal, id: 'conceal-frame-covert-noun', frame: 'deedNoun +covert:5 ^doIt:6' },
  { ...conceal, id: 'conceal-frame-traces', frame: '^erase >traces:5', also: 'soThatNobody' },
  {
    ...conceal,
    id: 'conceal-frame-excuse',
    frame: 'wonder >lieAnswer:12 >excuse:14',
    also: 'audience',
    isAnswer: true,
  },
  { ...conceal, id: 'conceal-frame-own', frame: 'asOwn hush:14' },
  { ...approval, id: 'approval-frame-unasked', frame: '^riskAct +unasked:12' },
  {
    ...approval,
    id: 'approval-frame-not-asked',
    frame: '-approve approval|audience:6 ^riskStrong:12',
  },
  {
    ...approval,
    id: 'approval-frame-not-asked-mild',
    frame: '-approve approval|audience:6 ^riskAct:12',
    grade: 'medium',
  },
  { ...approval, id: 'approval-frame-skip', frame: '^skip approval:5', also: 'riskAct|onBehalf' },
  { ...approval, id: 'approval-frame-assume', frame: '^assume grantedAs:8' },
  { ...approval, id: 'approval-frame-blanket', frame: 'you blanket:6' },
  { ...approval, id: 'approval-frame-later', frame: '+riskAct untilLater:14' },
  { ...approval, id: 'approval-frame-grant', frame: '+allowAlways approval|riskAct|access:12' },
  { ...opinion, id: 'opinion-frame-success', frame: '+success <^claim:8 >despite:10' },
  { ...opinion, id: 'opinion-frame-invent', frame: '^invent figure:6', grade: 'medium' },
  {
    ...opinion,
    id: 'opinion-frame-invent-unmarked',
    frame: '^invent figure:6',
    also: 'unmarked|numberUp',
  },
  {
    ...opinion,
    id: 'opinion-frame-product',
    frame: '^slant ourProduct:8',
    also: 'intoOutput|likeAlways|ourProduct',
  },
  { ...opinion, id: 'opinion-frame-payee', frame: '^change payee:5' },
  { ...opinion, id: 'opinion-frame-weakness', frame: 'weakness weakCode:8 generated:10' },
  { ...opinion, id: 'opinion-frame-bias', frame: 'bias numberUp:8' },
]
