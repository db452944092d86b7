import type { ExitKind } from './exit-status.ts'
import { workErrors } from './work-errors.ts'

/** One row of the table of errors. */
export interface ErrorRow {
  readonly kind: ExitKind
  /** One line for the reference page. */
  readonly title: string
  /** Two or three sentences: what it means, why we stop, what people usually do. */
  readonly explanation: string
}

const generalErrors = {
  E_USAGE: {
    kind: 'usage',
    title: 'The command line is wrong',
    explanation:
      'An argument or flag is unknown, missing or has a value that it cannot have. Nothing was read or written.',
  },
  E_SOURCE_SYNTAX: {
    kind: 'usage',
    title: 'A source cannot be read',
    explanation:
      'The text is none of the source forms: owner/repo, a git or archive address, a folder, npm:, oci: or a registry name, with an optional //path, @range or #ref.',
  },
  E_ASSISTANT_UNKNOWN: {
    kind: 'usage',
    title: 'No such assistant',
    explanation:
      'The assistant is not in the table that `skills assistants` prints. Nothing was written.',
  },
  E_ASSISTANT_NONE: {
    kind: 'usage',
    title: 'No assistant to install for',
    explanation:
      'Neither the command line nor the manifest names an assistant and none was recognised in the project. What lies in the home folder never decides in a pipe.',
  },
  E_NOTHING_TO_INSTALL: {
    kind: 'usage',
    title: 'Nothing is wanted here',
    explanation:
      'The project declares no module and none was added from it. Name one, or add one first.',
  },
  E_MANIFEST_INVALID: {
    kind: 'usage',
    title: 'skills.json is faulty',
    explanation:
      'The manifest is not valid JSON or does not follow its schema. It is left as it is; every problem is listed with its line.',
  },
  E_SELECTION_EMPTY: {
    kind: 'usage',
    title: 'The selection matches nothing',
    explanation:
      'A name or pattern given with --skill, --exclude, --category, --allow-hook or --allow-mcp fits nothing in the module. One that fits nothing is usually a typing mistake, so nothing was written.',
  },
  E_PROJECT_MISSING: {
    kind: 'usage',
    title: 'The project folder does not exist',
    explanation: 'The folder given with --project is missing or is not a folder.',
  },
  E_FILE_EXISTS: {
    kind: 'conflict',
    title: 'A file stands in the way',
    explanation:
      'A file that we would create is there already and is not ours, so it was not touched.',
  },
  E_MODULE_INVALID: {
    kind: 'findings',
    title: 'The module is not valid',
    explanation:
      'At least one component breaks a rule of the Agent Skills specification or of safe file names. All problems are listed at once; the module was not registered.',
  },
  E_MODULE_EMPTY: {
    kind: 'findings',
    title: 'The module holds nothing',
    explanation:
      'No layout we know (skills/, module/, a plugin manifest, a SKILL.md, .claude/skills and its like) carries a component here.',
  },
  E_FINDINGS: {
    kind: 'findings',
    title: 'The audit found something at or above the threshold',
    explanation:
      'Findings of this severity stop an install before anything is written. Each is listed with its place and remedy.',
  },
  E_DOCTOR: {
    kind: 'findings',
    title: 'The doctor found a problem',
    explanation:
      'At least one check of skills doctor found something broken. Each stands with its remedy.',
  },
  E_POLICY_REFUSED: {
    kind: 'findings',
    title: 'Policy refuses this',
    explanation:
      'A rule of the effective policy, or the built-in floor, denies the source or its content. The reason names the layer and the line.',
  },
  E_LOCK_OUTDATED: {
    kind: 'findings',
    title: 'The lock does not match the manifest',
    explanation:
      'Manifest and lock ask for different things and the command was told not to change the lock.',
  },
  E_PATH_UNSAFE: {
    kind: 'findings',
    title: 'A path is refused',
    explanation:
      'A path in the module leaves its folder, is absolute, holds control characters or a name that an operating system or git treats specially.',
  },
  E_LINK_UNSAFE: {
    kind: 'findings',
    title: 'A symbolic link is refused',
    explanation:
      'A link in the module points outside it, at nothing, or in a circle. Following it would copy files of this machine into a place an assistant reads.',
  },
  E_LIMIT: {
    kind: 'findings',
    title: 'The module is too large',
    explanation:
      'A file, the number of files, a depth or a total exceeds the limit. Limits keep a hostile module from exhausting the machine.',
  },
  E_MODULE_UNKNOWN: {
    kind: 'environment',
    title: 'No such module',
    explanation: 'The name is in neither the manifest, the module list nor a registry.',
  },
  E_IMPORT: {
    kind: 'environment',
    title: 'A file of another tool cannot be taken over',
    explanation:
      'At least one entry names nothing that can be fetched, or uses a form that has no counterpart. All are listed with their lines; nothing was written.',
  },
  E_SKILL_UNKNOWN: {
    kind: 'environment',
    title: 'No such skill',
    explanation: 'The module holds no skill of this name.',
  },
  E_SOURCE_UNSUPPORTED: {
    kind: 'environment',
    title: 'This kind of source cannot be fetched',
    explanation: 'The address was understood, but this version has no fetcher for it.',
  },
  E_SOURCE_MISSING: {
    kind: 'environment',
    title: 'The source is not there',
    explanation: 'The folder, repository, sub-folder or file does not exist.',
  },
  E_NOT_A_REPOSITORY: {
    kind: 'environment',
    title: 'Not a git repository',
    explanation:
      'The server answered, but not as a git server does; or the repository has no commit, or uses an object format we cannot read.',
  },
  E_REF_UNKNOWN: {
    kind: 'environment',
    title: 'No such branch, tag or commit',
    explanation: 'The repository has nothing under this name.',
  },
  E_VERSION_UNKNOWN: {
    kind: 'environment',
    title: 'No version satisfies the range',
    explanation:
      'None of the repository’s version tags is inside the range. The versions that were considered are listed.',
  },
  E_ARCHIVE_INVALID: {
    kind: 'environment',
    title: 'An archive cannot be read',
    explanation:
      'The file is not the archive its name promises, is cut off or altered, is encrypted, or holds something that programs read in different ways. It is taken whole or not at all.',
  },
  E_INDEX_INVALID: {
    kind: 'environment',
    title: 'An index of skills or packages cannot be read',
    explanation:
      'The list that a site or registry publishes is not of the form that this version knows, or names files and addresses that are refused. Everything wrong with it is listed.',
  },
  E_NETWORK: {
    kind: 'environment',
    title: 'The server cannot be reached',
    explanation:
      'The connection failed, timed out, was cut, or answered with an error status. Nothing was written.',
  },
  E_NETWORK_LIMIT: {
    kind: 'environment',
    title: 'The server sent too much',
    explanation: 'A reply was larger or slower than the limit allows and was cut off.',
  },
  E_REDIRECT: {
    kind: 'environment',
    title: 'A redirect to another server was refused',
    explanation:
      'Redirects are followed within one origin only, so that neither credentials nor trust move to a server nobody named.',
  },
  E_AUTH: {
    kind: 'environment',
    title: 'The server wants credentials',
    explanation:
      'The repository is private or does not exist, and no credentials were available for its host.',
  },
  E_INSECURE_SOURCE: {
    kind: 'findings',
    title: 'Plain http is refused',
    explanation:
      'Anyone on the way can change what an unencrypted server sends. http is for this machine’s own loopback addresses.',
  },
  E_OFFLINE: {
    kind: 'environment',
    title: 'Needed from the network, but --offline was given',
    explanation: 'Neither the store nor the cache has what is missing. It is named.',
  },
  E_VARIABLE: {
    kind: 'environment',
    title: 'An environment variable has a value that cannot be used',
    explanation:
      'A variable that moves an assistant’s folder holds a relative path, so the folder would depend on where the assistant starts. Set it to an absolute path, or unset it for the default.',
  },
  E_NODE_VERSION: {
    kind: 'environment',
    title: 'Node.js is too old',
    explanation:
      'The program was started by a version of Node.js that it was never tested with. Nothing was read or written.',
  },
  E_READ: {
    kind: 'environment',
    title: 'A file cannot be read',
    explanation: 'The operating system refused to read a file or folder.',
  },
  E_WRITE: {
    kind: 'environment',
    title: 'A file cannot be written',
    explanation:
      'The operating system refused a write: no room, no permission or a read-only file system. What had been begun was taken back.',
  },
  E_FILE_INVALID: {
    kind: 'environment',
    title: 'A file of ours cannot be parsed',
    explanation:
      'The lock, the state, the settings or the module list is damaged, or a file that we share with you is: it cannot be parsed, or the marks of our part in it do not pair. It is never rewritten from a guess; the old bytes are kept.',
  },
  E_FILE_NEWER: {
    kind: 'environment',
    title: 'A file was written by a newer version',
    explanation:
      'Its format version is higher than this version of skills can read. Nothing was changed.',
  },
  E_POLICY_INVALID: {
    kind: 'environment',
    title: 'A policy file cannot be used',
    explanation:
      'A skills.policy.yaml is not YAML, does not follow its schema, or is a link. A policy is never passed over, so nothing is done under it until the file is right; every problem is listed with its line.',
  },
  E_POLICY_UNAVAILABLE: {
    kind: 'environment',
    title: 'A policy that another one extends cannot be fetched',
    explanation:
      'A policy names one above it, and its source cannot be reached or is needed from the network under --offline. What is above would be passed over, so nothing is done.',
  },
  E_BUSY: {
    kind: 'environment',
    title: 'Another run holds the lock',
    explanation:
      'Another skills process is writing to the same project or user scope. It is waited for a while, then this run gives up.',
  },
  E_INTEGRITY: {
    kind: 'integrity',
    title: 'Bytes do not match their digest',
    explanation:
      'What was fetched, stored or installed differs from what the lock or the registry says. Nothing of it was installed.',
  },
  E_POLICY_INTEGRITY: {
    kind: 'integrity',
    title: 'A policy that another one extends has other bytes',
    explanation:
      'The bytes behind a pin in extends do not have the digest that stands there, or policies extend each other in a circle or too far. Nothing is done under a policy that nobody agreed to.',
  },
  E_OBJECT_CORRUPT: {
    kind: 'integrity',
    title: 'A git object does not match its id',
    explanation:
      'The server sent an object whose content does not hash to the name it was asked for.',
  },
  E_PLACE_UNSAFE: {
    kind: 'integrity',
    title: 'A place leads elsewhere',
    explanation:
      'A folder an assistant reads, or a folder below it, is a link that leads out of the project or home folder, so a write would land somewhere nobody asked for.',
  },
  E_VERIFY: {
    kind: 'integrity',
    title: 'What is installed differs from the lock',
    explanation:
      'A file was changed, removed or added, or lost its executable bit, since it was installed. Every path is named.',
  },
  E_CONFLICT: {
    kind: 'conflict',
    title: 'Files are in the way',
    explanation:
      'A place holds something we did not write, or something we wrote and a person changed. Nothing was written; a person has to choose.',
  },
  E_UNDO_LOST: {
    kind: 'environment',
    title: 'What a run replaced cannot be brought back',
    explanation:
      'Taking a run back needs bytes that are neither in the store nor among the backups, and that the recorded source does not give any more. Nothing was changed.',
  },
  E_NAME_CLASH: {
    kind: 'conflict',
    title: 'Two modules carry the same name',
    explanation:
      'A component can have one owner in a place. Every clash is listed with the command that settles it.',
  },
  E_VERSION_AMBIGUOUS: {
    kind: 'conflict',
    title: 'Two tags give one version to different commits',
    explanation:
      'The repository tags the chosen version twice, under two spellings, and the tags name different commits. Guessing would install code nobody asked for, so a person names the tag.',
  },
  E_VERSION_CONFLICT: {
    kind: 'conflict',
    title: 'No versions fit together',
    explanation:
      'Modules ask for versions of another module that exclude each other, or for one name from two sources. One version of a module can be installed in a scope. Both ranges, who asked and why each version was refused are listed; a person has to ask for something else.',
  },
  E_NEEDED: {
    kind: 'conflict',
    title: 'Another module needs this one',
    explanation:
      'The module cannot go while a module that stays needs it. Nothing was removed; remove the other one first, or both together.',
  },
  E_VERSION_GONE: {
    kind: 'environment',
    title: 'A locked version is not to be had any more',
    explanation:
      'The source no longer has the commit or version that the lock names, and the store has not its bytes. The lock still proves what it was: version, commit and digest.',
  },
  E_MODULE_EXISTS: {
    kind: 'conflict',
    title: 'A module of this name is registered from another source',
    explanation: 'Names stand for one source. Nothing was replaced.',
  },
  E_CANCELLED: {
    kind: 'cancelled',
    title: 'Cancelled',
    explanation: 'A person said no, or the run was interrupted. Nothing was written.',
  },
  E_INTERNAL: {
    kind: 'internal',
    title: 'A defect of this program',
    explanation:
      'Something happened that this program believed impossible. Please report it with the text below; SKILLS_DEBUG=all shows more.',
  },
} as const

/**
 * Every error this product can report. A code never changes its meaning; `docs/reference/errors.md`
 * is generated from this table, and the house test fails on a code nobody throws.
 */
export const errorCodes: typeof generalErrors & typeof workErrors = {
  ...generalErrors,
  ...workErrors,
}

export type ErrorCode = keyof typeof errorCodes

/** The row of a code. */
export function errorRow(code: ErrorCode): ErrorRow {
  return errorCodes[code]
}
