/**
 * Policy decides before bytes move: sources before a fetch, content before a write.
 * Pure functions over facts; every answer carries all of its reasons, and the denying one
 * names its layer and remedy. Without any policy file the built-in floor speaks alone.
 */
export { decideContent, isDenied } from './decide-content.ts'
export { decideSource } from './decide-source.ts'
export { builtInFloor, type Floor } from './floor.ts'
