/** `1 skill`, `2 skills`: a number with the word it counts. */
export function counted(count: number, one: string, many: string = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}
