/** A denied tool that runs a command: its words, and whether more may follow them. */
export interface ShellRule {
  readonly words: readonly string[]
  readonly isPrefix: boolean
}

/** `Bash(git push:*)` as `git push` with anything behind it; `undefined` for what is no plain command. */
export function shellRule(tool: string): ShellRule | undefined {
  const argument = /^Bash\((?<argument>[!-~ ]{1,200})\)$/u.exec(tool)?.groups?.['argument']
  if (argument === undefined) return undefined
  const isPrefix = /(?::\*| \*)$/u.test(argument)
  const words = argument
    .replace(/(?::\*| \*)$/u, '')
    .split(' ')
    .filter((word) => word !== '')
  if (words.length === 0 || words.some((word) => /[*"'\\$`;&|<>()]/u.test(word))) return undefined
  return { words, isPrefix }
}
