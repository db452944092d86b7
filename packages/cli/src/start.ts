/**
 * What `bin/run.js` needs to start a command. It stands in the bundle with the commands, so that one
 * file is read instead of the hundred that `@oclif/core` consists of.
 */
export { flush, run, settings } from '@oclif/core'
