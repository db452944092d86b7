/** See drift.mjs; the types are for its test. */
export function drifts(figures: readonly number[]): boolean
