import { endingOf } from './file-kind.ts'

const slashes = ['//', '/*', '*', '*/']
const hash = ['#']
const dashes = ['--']
const markup = ['<!--', '-->']

/** What a line that is a comment begins with, by the ending of the file. */
const byEnding: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    'js mjs cjs jsx ts mts cts tsx go rs c h cc cpp cxx hh hpp m mm java kt kts scala cs swift dart zig php groovy v sv'
      .split(' ')
      .map((ending) => [ending, slashes]),
  ),
  ...Object.fromEntries(
    'py pyx rb sh bash zsh pl pm r jl ex exs nim ps1'.split(' ').map((ending) => [ending, hash]),
  ),
  ...Object.fromEntries('sql lua hs'.split(' ').map((ending) => [ending, dashes])),
  vue: [...slashes, ...markup],
  svelte: [...slashes, ...markup],
  clj: [';'],
  cljs: [';'],
  asm: [';', '#'],
  s: [';', '#', '//'],
  erl: ['%'],
  hrl: ['%'],
}

/** Marks of comments in a file; none where the language is not known. A hash-bang is no comment. */
export function commentMarks(path: string): readonly string[] {
  return byEnding[endingOf(path)] ?? []
}
