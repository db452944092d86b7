/** The file or folder of a path of the tables, up to the first part that stands for many. */
export function withoutGlobs(path: string): string {
  const parts = path.split('/')
  const many = parts.findIndex((part) => part.includes('*'))
  return (many === -1 ? parts : parts.slice(0, many)).filter((part) => part !== '').join('/')
}
