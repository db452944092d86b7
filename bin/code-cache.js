// Compiled JavaScript beside the program, so that a run need not compile it again: docs/adr/0021.
//
// `npm run build` makes it, with the Node.js that builds; a run only reads it. V8 refuses what another version or other
// flags made. A file counts only where it holds, byte for byte, the text that is about to run, and where nobody
// may write it but the owner of the program's own text, who could change that as well.
const { closeSync, existsSync, fstatSync, openSync, readFileSync, statSync } = require('node:fs')
const { createRequire, isBuiltin, Module } = require('node:module')
const { dirname, join, relative, resolve, sep } = require('node:path')
const { constants, Script } = require('node:vm')
const { asUsual } = require('./v8-flags.js')

const program = join(__dirname, '../dist')
const folder = join(program, 'code-cache', `${process.version}-${process.arch}`)
const owner = statSync(__filename).uid

module.exports = { cachedCode, compile, fileOf, folder, isOurs, useCodeCache }

/** From now on, files of the program come with their compiled code where there is some. */
function useCodeCache() {
  if (!existsSync(folder)) return
  const { _compile } = Module.prototype
  Module.prototype._compile = function (text, file, ...rest) {
    const cachedData = isOurs(file) ? cachedCode(text, file, owner) : undefined
    if (cachedData === undefined) return _compile.call(this, text, file, ...rest)
    return compile(text, file, cachedData).run(this)
  }
}

function isOurs(file) {
  return file.startsWith(program + sep)
}

/** Where the compiled code of a file of the program is kept. */
function fileOf(file) {
  return join(folder, `${relative(program, file).split(sep).join('~')}.bin`)
}

/** The compiled code that was made of exactly this text; `undefined` where there is none that may be used. */
function cachedCode(text, file, owner) {
  let descriptor
  try {
    descriptor = openSync(fileOf(file), 'r')
    const { uid, mode } = fstatSync(descriptor)
    if (uid !== owner || (mode & 0o022) !== 0) return undefined
    const bytes = readFileSync(descriptor)
    // The code, the text it was made of, and the code's length: code first, since V8 wants it aligned.
    const end = bytes.readUInt32LE(bytes.length - 4)
    const isOfThisText = bytes.latin1Slice(end, bytes.length - 4) === text
    return isOfThisText ? bytes.subarray(0, end) : undefined
  } catch {
    return undefined
  } finally {
    if (descriptor !== undefined) closeSync(descriptor)
  }
}

/** What Node.js does with a CommonJS file, by a script, which alone can be made of compiled code. */
function compile(text, file, cachedData) {
  const [head] = Module.wrapper
  const options = {
    filename: file,
    columnOffset: -head.length,
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    ...(cachedData === undefined ? {} : { cachedData }),
  }
  const script = asUsual(() => new Script(Module.wrap(text), options))
  // Set where a build records what is compiled.
  module.exports.note?.(file, { text, script })
  const run = (module) => {
    const { exports } = module
    const words = [exports, requireOf(file), module, file, dirname(file)]
    return script.runInThisContext().apply(exports, words)
  }
  return { script, run }
}

/** Files of the program by their path. */
const loaded = new Map()

/**
 * `require` in a file. What is Node's own has compiled code, too. A file of the program that another one names is loaded
 * here: for Node's loader a name may mean many things, and looking for them takes longer than loading the file.
 */
function requireOf(file) {
  let made
  const usual = () => {
    made ??= createRequire(file)
    return made
  }
  const required = (name) => {
    const path = name.startsWith('.') ? resolve(dirname(file), name) : ''
    if (loaded.has(path) || (isOurs(path) && existsSync(path))) return exportsOf(path)
    return isBuiltin(name) ? asUsual(() => usual()(name)) : usual()(name)
  }
  Object.defineProperty(required, 'main', { get: () => usual().main })
  return Object.defineProperty(required, 'resolve', { get: () => usual().resolve })
}

function exportsOf(path) {
  const known = loaded.get(path)
  if (known !== undefined) return known.exports
  const module = { exports: {}, filename: path, id: path }
  // Before it runs, as in Node's loader: two files may name each other.
  loaded.set(path, module)
  try {
    const text = readFileSync(path, 'utf8')
    compile(text, path, cachedCode(text, path, owner)).run(module)
  } catch (error) {
    loaded.delete(path)
    throw error
  }
  return module.exports
}
