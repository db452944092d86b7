/** Rows of the table of errors (`error-codes.ts`) about components other than skills. */
export const componentErrors = {
  E_COMPONENT_REFUSED: {
    kind: 'findings',
    title: 'A component is not written',
    explanation:
      'A server, a hook or instructions of a module cannot be put into the file of an assistant: its text could end our block, its values would be run by the assistant, or the assistant has no such thing. The reason is named; nothing was written.',
  },
} as const
