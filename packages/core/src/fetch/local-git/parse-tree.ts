/** One file of a commit's tree. */
export interface LocalTreeEntry {
  readonly path: string
  readonly kind: 'file' | 'link' | 'submodule'
  readonly executable: boolean
  /** Of the blob, or of the submodule's commit. */
  readonly id: string
}

const row = /^(?<mode>\d{6}) (?:blob|commit) (?<id>[0-9a-f]{40})\t(?<path>.+)$/su

/** Read what `git ls-tree -r -z` prints. */
export function parseLocalTree(text: string): LocalTreeEntry[] {
  return text.split('\0').flatMap((line): LocalTreeEntry[] => {
    const { mode = '', id = '', path = '' } = row.exec(line)?.groups ?? {}
    if (path === '') return []
    const kind = mode === '120000' ? 'link' : mode === '160000' ? 'submodule' : 'file'
    return [{ path, kind, executable: mode === '100755', id }]
  })
}
