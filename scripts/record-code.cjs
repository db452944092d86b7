// Loaded into a run of the product by scripts/code-cache.mjs: what V8 compiled in it is written down when it ends.
const { mkdirSync, renameSync, statSync, writeFileSync } = require('node:fs')
const { Module } = require('node:module')
const v8 = require('node:v8')
const cache = require('../bin/code-cache.js')

// A run that records keeps the flags that runs begin with: V8 takes no code that was compiled under others.
const { setFlagsFromString } = v8
v8.setFlagsFromString = () => {}

// What runs once would be forgotten before the end.
setFlagsFromString('--no-flush-bytecode')

const owner = statSync(__filename).uid
const recorded = new Map()
cache.note = (file, made) => recorded.set(file, made)
const { _compile } = Module.prototype

Module.prototype._compile = function (text, file, ...rest) {
  if (!cache.isOurs(file)) return _compile.call(this, text, file, ...rest)
  return cache.compile(text, file, cache.cachedCode(text, file, owner)).run(this)
}

process.on('exit', () => {
  // The flags of the run that makes compiled code must be those of the runs that use it.
  setFlagsFromString('--flush-bytecode')
  mkdirSync(cache.folder, { recursive: true, mode: 0o755 })
  for (const [file, { text, script }] of recorded) {
    const code = script.createCachedData()
    const length = Buffer.alloc(4)
    length.writeUInt32LE(code.length)
    const to = cache.fileOf(file)
    const bytes = Buffer.concat([code, Buffer.from(text, 'latin1'), length])
    writeFileSync(`${to}.${process.pid}`, bytes, { mode: 0o644 })
    renameSync(`${to}.${process.pid}`, to)
  }
})
