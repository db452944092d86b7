import type { CodePiece, CodeReader, CodeReading } from '../facts/code-reader.ts'
import type { Language } from './ir.ts'

/** Load the parsers, which programs need too when one language holds another (`os.system("…")`). */
async function loadAll(): Promise<(piece: CodePiece, language: Language) => CodeReading> {
  const [{ readCodePiece }, { useReader }, shell, python, javascript] = await Promise.all([
    import('./read-code-piece.ts'),
    import('./read-program.ts'),
    import('./shell/read-shell.ts'),
    import('./python/read-python.ts'),
    import('./javascript/read-javascript.ts'),
  ])
  useReader('shell', shell.readShell)
  useReader('python', python.readPython)
  useReader('javascript', javascript.readJavascript)
  return readCodePiece
}

function reader(language: Language, names: string): CodeReader {
  return {
    id: language,
    languages: names.split(' '),
    load: async () => {
      const read = await loadAll()
      return (piece) => read(piece, language)
    },
  }
}

/** Configuration: what it starts is shell text. */
const configReader: CodeReader = {
  id: 'config',
  languages: ['json', 'yaml', 'toml', 'ini', 'env'],
  load: async () => {
    await loadAll()
    const { readConfig } = await import('../config/read-config.ts')
    return readConfig
  },
}

/** The readers of program text, by the languages they know. */
export const codeReaders: readonly CodeReader[] = [
  configReader,
  reader('shell', 'shell fish dockerfile makefile'),
  reader('python', 'python'),
  reader('javascript', 'javascript typescript'),
  reader('powershell', 'powershell'),
  reader('batch', 'batch vbscript'),
  reader('ruby', 'ruby'),
  reader('perl', 'perl php lua go rust java kotlin swift csharp applescript'),
]
