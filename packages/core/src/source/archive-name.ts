const archiveEnding = /\.(?:tar\.gz|tgz|tar|zip)$/iu
const archiveName = /[^/]\.(?:tar\.gz|tgz|tar|zip)$/iu

/** Does a path or address end as an archive does? */
export function isArchiveName(text: string): boolean {
  return archiveName.test(text)
}

export function withoutArchiveEnding(name: string): string {
  return name.replace(archiveEnding, '')
}
