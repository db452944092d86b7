import { archiveFormats, programFormats } from '../../files/file-format.ts'
import type { Rule } from '../../rule.ts'

/** Pictures, fonts and sounds: shown, not run. */
const passive = new Set('png jpeg gif riff ico pdf woff ttf mp4 mp3 sqlite ole'.split(' '))
const media =
  /\.(?:png|jpe?g|gif|webp|ico|pdf|woff2?|ttf|otf|eot|mp[34]|wav|ogg|webm|mov|npy|npz|parquet|h5|pt|onnx|bin|dat|xlsx?|docx?|pptx?)$/iu

/** Bytes that no rule has seen. */
export const rule: Rule = {
  meta: {
    id: 'SKL-FS-007',
    title: 'Not scanned',
    severity: 'low',
    confidence: 'high',
    lifecycle: 'stable',
    what: 'A file that no rule has seen, as it is no text or too large: medium where it is executable or a document runs it.',
    why: 'A verdict about the skill says nothing about it.',
    remedy: 'Ship it as text, or leave it out.',
    taxonomy: ['AST08'],
    references: ['https://cwe.mitre.org/data/definitions/434.html'],
    since: '0.2.0',
  },
  check: ({ opaque, links }) =>
    opaque
      .filter(
        ({ format, path }) =>
          !programFormats.has(format) &&
          !archiveFormats.has(format) &&
          !passive.has(format) &&
          !media.test(path),
      )
      .map(({ document, path, isExecutable }) => {
        const isRun =
          isExecutable || links.some(({ to, kind }) => to === path && kind !== 'mentions')
        return {
          document,
          start: 0,
          end: 0,
          message: isRun
            ? 'An executable file that could not be read.'
            : 'A file that could not be read.',
          evidence: path,
          severity: isRun ? 'medium' : 'info',
        }
      }),
}
