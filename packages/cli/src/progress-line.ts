/** What is needed of a terminal to write one line and take it back: a `tty.WriteStream` has it. */
interface Screen {
  readonly columns: number
  readonly write: (text: string) => unknown
  readonly clearLine: (direction: 0) => unknown
  readonly cursorTo: (column: number) => unknown
}

interface Clock {
  /** Milliseconds since the program began. */
  readonly now: () => number
  /** Do this later; the answer calls it off. It keeps no program alive. */
  readonly after: (milliseconds: number, act: () => void) => () => void
}

/** One line of a terminal that says what is being done, and that is gone once something is done. */
export interface ProgressLine {
  readonly say: (text: string) => void
  /** Take it away: the terminal is as if it had never been there. */
  readonly clear: () => void
}

/** Who gets an answer before this sees no progress. Less than half a second: work in between may not let a timer run. */
const silentMilliseconds = 200

/** Nothing is drawn before a person would wonder. `text` is one line of printable text. */
export function progressLine(screen: Screen, clock: Clock = ofThisProcess): ProgressLine {
  let wanted = ''
  let isDrawn = false
  let callOff: (() => void) | undefined
  const draw = (): void => {
    callOff = undefined
    if (isDrawn) erase(screen)
    isDrawn = true
    screen.write(shortened(wanted, screen.columns))
  }
  return {
    say: (text) => {
      wanted = text
      const rest = silentMilliseconds - clock.now()
      if (isDrawn || rest <= 0) draw()
      else callOff ??= clock.after(rest, draw)
    },
    clear: () => {
      callOff?.()
      callOff = undefined
      if (isDrawn) erase(screen)
      isDrawn = false
    },
  }
}

function erase(screen: Screen): void {
  screen.cursorTo(0)
  screen.clearLine(0)
}

/** A line that wraps could not be taken back; the last column is left free for terminals that wrap in it. */
function shortened(text: string, columns: number): string {
  const room = Math.max((columns > 0 ? columns : 80) - 1, 1)
  const characters = [...text]
  return characters.length <= room ? text : `${characters.slice(0, room - 1).join('')}…`
}

const ofThisProcess: Clock = {
  now: () => performance.now(),
  after: (milliseconds, act) => {
    const timer = setTimeout(act, milliseconds)
    timer.unref()
    return () => clearTimeout(timer)
  },
}
