/** What the forge says of a change, read from the file of an event. All texts are strangers'. */
export interface ChangeEvent {
  readonly platform: 'github' | 'gitlab'
  /** Full ids where the event has them. */
  readonly base: string | undefined
  readonly head: string | undefined
  readonly title: string | undefined
  readonly description: string | undefined
  /** The forge cut the description, so that nothing can be said of what is missing. */
  readonly isDescriptionCut: boolean
  readonly targetBranch: string | undefined
  readonly sourceBranch: string | undefined
  readonly author: Account | undefined
  readonly labels: readonly string[]
  readonly reviews: readonly ForgeReview[]
}

export interface Account {
  readonly login: string
  readonly isBot: boolean
}

/** One review as the forge tells it. */
export interface ForgeReview {
  readonly reviewer: Account
  readonly state: 'approved' | 'changes-requested' | 'commented' | 'dismissed'
  /** The commit that was reviewed; `undefined` where the forge does not say. */
  readonly commit: string | undefined
  /** As the forge writes it; empty where it says none. */
  readonly submittedAt: string
}
