const marksMax = 2_048

/** Places of classes of words in one sentence, in the order in which they were put. */
export class Marks {
  count: number = 0
  readonly classes: Int16Array = new Int16Array(marksMax)
  readonly positions: Int16Array = new Int16Array(marksMax)
  /** By class: 1 where it is there, 2 where a word is there that may turn out to be of it. */
  readonly isPresent: Uint8Array

  constructor(classCount: number) {
    this.isPresent = new Uint8Array(classCount)
  }

  clear(): void {
    const { classes, isPresent } = this
    for (let mark = 0; mark < this.count; mark += 1) isPresent[classes[mark] ?? 0] = 0
    this.count = 0
  }

  add(one: number, position: number): void {
    if (this.count === marksMax) return
    this.isPresent[one] = 1
    this.classes[this.count] = one
    this.positions[this.count] = position
    this.count += 1
  }

  hasAny(classes: readonly number[]): boolean {
    for (let index = 0; index < classes.length; index += 1)
      if (this.isPresent[classes[index] ?? 0] !== 0) return true
    return false
  }
}
