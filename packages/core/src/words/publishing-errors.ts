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
  E_ARTIFACT_INVALID: {
    kind: 'environment',
    title: 'An artifact of an OCI registry cannot be read',
    explanation:
      'The registry answered with something that is no pack of skills: an index of several artifacts, a program with many layers, a type that nobody knows, a manifest that is no JSON or larger than is read, or a list without an end. Nothing of it was taken in.',
  },
  E_AUTH_HELPER: {
    kind: 'environment',
    title: 'A credential helper does not work',
    explanation:
      'The settings of docker in your home folder name a program that knows the login for a registry. It is missing from PATH, took too long or did not answer as such programs do. One that lies in the current folder or among the packages of a project is never started.',
  },
  E_PUBLISH_REFUSED: {
    kind: 'environment',
    title: 'A registry did not take what was published',
    explanation:
      'The registry answered a write with an error, which is told as it says it. No version and no tag was made.',
  },
  E_VERSION_EXISTS: {
    kind: 'conflict',
    title: 'This version is published with other content',
    explanation:
      'A version means the same bytes for everybody and for ever. Nothing was published; raise the version.',
  },
} as const
