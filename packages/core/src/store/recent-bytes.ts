import type { Sha256 } from '../words/digest.ts'

// Most modules whole, and little beside what a run needs anyway; what is beyond is read from the disk.
const bytesMax = 8 * 1024 * 1024

/** Contents by their digest, as they were hashed: the first that come, up to a number of bytes. Never change these bytes. */
export class RecentBytes {
  private readonly kept = new Map<Sha256, Uint8Array>()
  private bytes = 0

  get(digest: Sha256): Uint8Array | undefined {
    return this.kept.get(digest)
  }

  add(digest: Sha256, content: Uint8Array): void {
    if (this.kept.has(digest) || this.bytes + content.length > bytesMax) return
    // A small part of a large buffer would hold the whole of it.
    const own = content.byteLength === content.buffer.byteLength ? content : content.slice()
    this.kept.set(digest, own)
    this.bytes += own.length
  }

  clear(): void {
    this.kept.clear()
    this.bytes = 0
  }
}
