// Node.js 20 optimizes code that gets warm, on threads of its own. In a run of less than a second that is never paid
// back, and takes a tenth to a third of its processor time: docs/adr/0037. Later versions have a cheaper compiler between.
const v8 = require('node:v8')

const isNode20 = process.versions.node.startsWith('20.')
// A number that V8 reads whenever a function has used up its last one. The first is what Node.js 20 begins with.
const [usual, later] = ['--interrupt-budget=67584', '--interrupt-budget=1000000']

module.exports = { asUsual, expectShortRun }

/** From now on code is optimized after fifteen times as much work: a long run is, all the same. */
function expectShortRun() {
  if (isNode20) v8.setFlagsFromString(later)
}

/** Load something. V8 takes compiled code, of ours or of Node.js itself, under the flags alone that it was made with. */
function asUsual(load) {
  if (!isNode20) return load()
  v8.setFlagsFromString(usual)
  try {
    return load()
  } finally {
    v8.setFlagsFromString(later)
  }
}
