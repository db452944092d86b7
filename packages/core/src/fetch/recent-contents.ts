// Enough for the whole of a usual module; what falls out is inflated again.
const contentsBytesMax = 64 * 1024 * 1024

/** Contents of objects by their offset in a pack: the newest, up to a number of bytes. */
export class RecentContents {
  private readonly kept = new Map<number, Buffer>()
  private bytes = 0

  get(offset: number): Buffer | undefined {
    return this.kept.get(offset)
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
