import fs from 'node:fs'
import { join } from 'node:path'

/** A new file of data that can be made again, written from its beginning to its end. */
export interface NewDataFile {
  readonly append: (bytes: Uint8Array) => void
  /** Bring it to the disk; nothing is appended after that. */
  readonly finish: () => void
  /** Close it and take it away; does nothing once it is finished. */
  readonly drop: () => void
}

/** Begin a file of a name that nothing has yet, for this user alone. Throws the operating system's error. */
export function newDataFile(file: string): NewDataFile {
  const handle = fs.openSync(file, 'wx', 0o600)
  let isOpen = true
  const close = () => {
    isOpen = false
    fs.closeSync(handle)
  }
  return {
    append: (bytes) => fs.writeFileSync(handle, bytes),
    finish: () => {
      fs.fsyncSync(handle)
      close()
    },
    drop: () => {
      if (isOpen) close()
      fs.rmSync(file, { force: true })
    },
  }
}

/** Write one whole. Throws the operating system's error. */
export function writeDataFile(file: string, bytes: Uint8Array): void {
  const made = newDataFile(file)
  made.append(bytes)
  made.finish()
}

/** Remove the files of a folder that a test of their names picks. */
export function removeDataFiles(folder: string, isUnwanted: (name: string) => boolean): void {
  for (const name of fs.readdirSync(folder))
    if (isUnwanted(name)) fs.rmSync(join(folder, name), { force: true })
}
