import {
  type FetchedTree,
  limits,
  type NpmPackage,
  type RemoteRefs,
  type Store,
} from '@skills/core'

/** What one run asked for already; a failure is an answer, too. */
interface RunMemory {
  /** By address of the repository. */
  readonly refs: Map<string, Promise<RemoteRefs>>
  /** By address and commit: two modules of one repository share them. */
  readonly trees: Map<string, Promise<FetchedTree>>
  /** By name of the package. */
  readonly packages: Map<string, Promise<NpmPackage>>
}

const memories = new WeakMap<Store, RunMemory>()

/** The memory of the run that opened this store. It ends with the run, since nothing else holds the store. */
export function runMemory(store: Store): RunMemory {
  const known = memories.get(store)
  if (known !== undefined) return known
  const memory: RunMemory = { refs: new Map(), trees: new Map(), packages: new Map() }
  memories.set(store, memory)
  return memory
}

/** The answer to a question that is asked once, however many need it, and not beside too many others. */
export function once<Answer>(
  answers: Map<string, Promise<Answer>>,
  question: string,
  ask: () => Promise<Answer>,
): Promise<Answer> {
  const known = answers.get(question)
  if (known !== undefined) return known
  const answer = inTurn(ask)
  answers.set(question, answer)
  return answer
}

const waiting: (() => void)[] = []
let running = 0

/** At most `limits.fetchesInFlightMax` at the same time, in the order in which they came. */
async function inTurn<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  if (running >= limits.fetchesInFlightMax) await new Promise<void>((go) => waiting.push(go))
  else running += 1
  try {
    return await ask()
  } finally {
    const next = waiting.shift()
    if (next === undefined) running -= 1
    else next()
  }
}
