/**
 * The words every package shares and the way of data, a folder a stage:
 * source → fetch → store → module → validate → resolve → plan → apply → record.
 * A stage imports earlier stages and `words` only. Nothing here knows an assistant, a policy or a terminal.
 */
export * from './apply/index.ts'
export * from './fetch/index.ts'
export * from './module/index.ts'
export * from './plan/index.ts'
export * from './record/index.ts'
export * from './resolve/index.ts'
export * from './source/index.ts'
export * from './store/index.ts'
export * from './validate/index.ts'
export * from './words/index.ts'
