/** A name without the one `./` that archivers put in front of everything when a folder is packed from inside. */
export function plainName(name: string): string {
  return name.startsWith('./') ? name.slice(2) : name
}
