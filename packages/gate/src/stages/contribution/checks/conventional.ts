/** `type(scope)!: text`, with any type (conventionalcommits.org 1.0.0). */
export const conventional: RegExp = /^\w{1,40}(?:\([^)]{1,80}\))?!?:\s.+/u
