/** What one skill could do, read from its facts: the page a reviewer signs. Everything sorted, each once. */
export interface SkillCapabilities {
  readonly skill: string
  readonly hosts: readonly string[]
  readonly commands: readonly string[]
  /** Paths outside the skill that it reads or writes. */
  readonly pathsRead: readonly string[]
  readonly pathsWritten: readonly string[]
  /** Secrets by name, never by value. */
  readonly secrets: readonly string[]
  /** `allowed-tools` as written. */
  readonly grants: readonly string[]
  readonly languages: readonly string[]
  readonly packages: readonly string[]
  /** Tool servers and hooks it brings or sets up. */
  readonly servers: readonly string[]
  readonly hooks: readonly string[]
  /** Instructions from elsewhere that it follows. */
  readonly outsideInstructions: readonly string[]
}
