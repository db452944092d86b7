// What V8 is told about runs like ours, most of which end within a second: docs/adr/0037. Both are numbers that V8 reads
// anew each time; only versions of Node.js that are known to have them are told.
const v8 = require('node:v8')

const major = Number(process.versions.node.split('.')[0])

const flags = [
  // Node.js 20 optimizes code that gets warm, on threads of its own: that is paid back later than most runs end, and takes a
  // tenth to a third of their processor time. It comes after fifteen times as much work. Later versions have a
  // cheaper compiler between.
  {
    usual: '--interrupt-budget=67584',
    ours: '--interrupt-budget=1000000',
    isKnown: major === 20,
  },
  // The space for new objects stays as small as it begins and is not doubled up to 32 MiB.
  {
    usual: '--semi-space-growth-factor=2',
    ours: '--semi-space-growth-factor=1',
    isKnown: major <= 24,
  },
  // Set by runs over thousands of files, in packages/core/src/store/grow-heap-slowly.ts.
  { usual: '--heap-growing-percent=0', ours: '--heap-growing-percent=0', isKnown: major <= 24 },
].filter(({ isKnown }) => isKnown)

module.exports = { asUsual, expectShortRun, flags }

const { setFlagsFromString } = v8

/** Whoever sets one of these flags later in a run has it kept: `asUsual` gives that back, and not what stands here. */
v8.setFlagsFromString = (text) => {
  const [name] = text.split('=')
  const known = flags.find(({ usual }) => usual.startsWith(`${name}=`))
  if (known !== undefined) known.ours = text
  setFlagsFromString(text)
}

function expectShortRun() {
  for (const { ours } of flags) setFlagsFromString(ours)
}

/** Load something. V8 takes compiled code, of ours or of Node.js itself, under the flags alone that it was made with. */
function asUsual(load) {
  for (const { usual } of flags) setFlagsFromString(usual)
  try {
    return load()
  } finally {
    expectShortRun()
  }
}
