// Loaded into a run of the product by scripts/code-cache.mjs: what V8 compiled in it is written down when it ends.
const { mkdirSync, renameSync, statSync, writeFileSync } = require('node:fs')
const { Module } = require('node:module')
const cache = require('../bin/code-cache.js')
const { asUsual, expectShortRun, flags } = require('../bin/v8-flags.js')

// What runs once would be forgotten before the end. It is the only flag here, and as for all of them, compiled code is
// taken and made without it: a run that recorded before this one is part of what this one writes.
flags.splice(0, flags.length, { usual: '--flush-bytecode', ours: '--no-flush-bytecode' })
expectShortRun()

const owner = statSync(__filename).uid
const recorded = new Map()
cache.note = (file, made) => recorded.set(file, made)
const { _compile } = Module.prototype

Module.prototype._compile = function (text, file, ...rest) {
  if (!cache.isOurs(file)) return _compile.call(this, text, file, ...rest)
  return cache.compile(text, file, cache.cachedCode(text, file, owner)).run(this)
}

process.on('exit', () => {
  mkdirSync(cache.folder, { recursive: true, mode: 0o755 })
  for (const [file, { text, script }] of recorded) {
    const code = asUsual(() => script.createCachedData())
    const length = Buffer.alloc(4)
    length.writeUInt32LE(code.length)
    const to = cache.fileOf(file)
    const bytes = Buffer.concat([code, Buffer.from(text, 'latin1'), length])
    writeFileSync(`${to}.${process.pid}`, bytes, { mode: 0o644 })
    renameSync(`${to}.${process.pid}`, to)
  }
})
