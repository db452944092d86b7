// Enough for the whole of a usual module; what falls out is inflated again.
const contentsBytesMax = 24 * 1024 * 1024

/** Contents of objects by their offset in a pack: the newest, up to a number of bytes. */
export class RecentContents {
  private readonly kept = new Map<number, Buffer>()
  private bytes = 0

  get(offset: number): Buffer | undefined {
    return this.kept.get(offset)
  }

  /** The same, and it is not kept any longer. */
  take(offset: number): Buffer | undefined {
    const content = this.kept.get(offset)
    if (content === undefined) return undefined
    this.kept.delete(offset)
    this.bytes -= content.length
    return content
  }

  set(offset: number, content: Buffer): void {
    if (this.kept.has(offset) || content.length > contentsBytesMax / 2) return
    this.kept.set(offset, content)
    this.bytes += content.length
    for (const [oldest, { length }] of this.kept) {
      if (this.bytes <= contentsBytesMax) break
      this.kept.delete(oldest)
      this.bytes -= length
    }
  }
}
