import {
  type FetchedTree,
  limits,
  type NpmPackage,
  type RemoteRefs,
  type Store,
} from '@skills/core'
import type { GitTransport } from './git-transport.ts'

/** What one run asked for already; a failure is an answer, too. */
interface RunMemory {
  /** By address of the repository. */
  readonly refs: Map<string, Promise<RemoteRefs>>
  /** By address and commit: two modules of one repository share them. */
  readonly trees: Map<string, Promise<FetchedTree>>
  /** By name of the package. */
  readonly packages: Map<string, Promise<NpmPackage>>
  /** By repository of an OCI registry. */
  readonly tags: Map<string, Promise<readonly string[]>>
}

const memories = new WeakMap<Store, RunMemory>()

/** The memory of the run that opened this store. It ends with the run, since nothing else holds the store. */
export function runMemory(store: Store): RunMemory {
  const known = memories.get(store)
  if (known !== undefined) return known
  const memory: RunMemory = {
    refs: new Map(),
    trees: new Map(),
    packages: new Map(),
    tags: new Map(),
  }
  memories.set(store, memory)
  return memory
}

/** Let go of the trees that were fetched, which hold whole packs: their files are in the store's hands by now. */
export function forgetTrees(store: Store): void {
  memories.get(store)?.trees.clear()
}

/** Runs work when it is its turn, in the order in which it came. */
export type Turn = <Answer>(ask: () => Promise<Answer>) => Promise<Answer>

/** The answer to a question that is asked once, however many need it, and not beside too many others. */
export function once<Answer>(
  answers: Map<string, Promise<Answer>>,
  question: string,
  { turn = fetchTurn, ask }: { readonly turn?: Turn; readonly ask: () => Promise<Answer> },
): Promise<Answer> {
  const known = answers.get(question)
  if (known !== undefined) return known
  const answer = turn(ask)
  answers.set(question, answer)
  return answer
}

/** Bytes of modules, and whatever starts a process. */
const fetchTurn = turns(limits.fetchesInFlightMax)
const questionTurn = turns(limits.questionsInFlightMax)

/** When a server may be asked what it has: over http beside many others, over ssh each is a process and a login. */
export function turnOf(transport: Pick<GitTransport, 'url'>): Turn {
  return /^https?:/u.test(transport.url) ? questionTurn : fetchTurn
}

/** At most so many at the same time. */
function turns(inFlightMax: number): Turn {
  const waiting: (() => void)[] = []
  let running = 0
  return async (ask) => {
    if (running >= inFlightMax) await new Promise<void>((go) => waiting.push(go))
    else running += 1
    try {
      return await ask()
    } finally {
      const next = waiting.shift()
      if (next === undefined) running -= 1
      else next()
    }
  }
}
