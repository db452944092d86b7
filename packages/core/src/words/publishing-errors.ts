/** Rows of the table of errors (`error-codes.ts`) that only making and publishing packs needs. */
export const publishingErrors = {
  E_UNCLEAN: {
    kind: 'conflict',
    title: 'What is on disk is not what is committed',
    explanation:
      'A pack names the commit that it is made of, so that anybody can make it again. Files of the module differ from that commit, or are in no commit; they are listed.',
  },
  E_VERSION_UNDECLARED: {
    kind: 'usage',
    title: 'The module has no version',
    explanation:
      'Neither skills-pack.json nor a plugin manifest gives a version that semver can read, and no tag of the commit does.',
  },
  E_VERSION_EXISTS: {
    kind: 'conflict',
    title: 'This version is published with other content',
    explanation:
      'A version means the same bytes for everybody and for ever. Nothing was published; raise the version.',
  },
} as const
