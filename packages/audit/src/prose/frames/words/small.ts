/** Words that turn what follows round. */
export const negations =
  'not never no dont doesnt didnt cannot cant wont without nothing nobody none neither nor refrain avoid mustnt shouldnt neednt isnt arent wouldnt no_need no_one rather_than instead_of'

/** After these a negation asks for the act. */
export const affirmedAnyway = 'hesitate forget fail worry'

/** An order may follow these. */
export const orderWords =
  'and then please must should always now first also just simply next finally shall kindly'

/** With "to" after them they ask for what follows. */
export const surelyWords = 'sure remember certain forget hesitate'

/** What follows these may be an order, or a purpose that is told. */
export const purposeWords = 'to you or will'

/** These may stand between such a word and the order. */
export const adverbs =
  'immediately secretly silently quietly automatically first also then now always just simply never covertly discreetly directly'

/** Forms that no ending explains. */
export const irregular: Readonly<Record<string, string>> = {
  sent: 'send',
  told: 'tell',
  shown: 'show',
  showed: 'show',
  hid: 'hide',
  hidden: 'hide',
  kept: 'keep',
  left: 'leave',
  written: 'write',
  wrote: 'write',
  ran: 'run',
  running: 'run',
  gave: 'give',
  given: 'give',
  took: 'take',
  taken: 'take',
  got: 'get',
  getting: 'get',
  made: 'make',
  said: 'say',
  done: 'do',
  did: 'do',
  does: 'do',
  doing: 'do',
  found: 'find',
  putting: 'put',
  bought: 'buy',
  paid: 'pay',
  forgot: 'forget',
  forgotten: 'forget',
  overrode: 'override',
  overridden: 'override',
  went: 'go',
  going: 'go',
  drew: 'draw',
  drawn: 'draw',
  began: 'begin',
  stolen: 'steal',
  stole: 'steal',
  withheld: 'withhold',
  thought: 'think',
  spoke: 'speak',
  spoken: 'speak',
  was: 'be',
  were: 'be',
  is: 'be',
  are: 'be',
  been: 'be',
  am: 'be',
  has: 'have',
  had: 'have',
  having: 'have',
  brought: 'bring',
  laid: 'lay',
  meant: 'mean',
  spun: 'spin',
  fed: 'feed',
  passed: 'pass',
  withdrew: 'withdraw',
}
