/** Rows of the table of errors (`error-codes.ts`) about registries: those that are asked, and those that somebody keeps. */
export const registryErrors = {
  E_REGISTRY_UNKNOWN: {
    kind: 'environment',
    title: 'No such registry',
    explanation:
      'The name is that of no registry in your settings. Those of a project stand in its skills.json and are changed there.',
  },
  E_REGISTRY_CLASH: {
    kind: 'conflict',
    title: 'A name or scope of a registry is taken',
    explanation:
      'A scope belongs to exactly one registry, and a name to one address. A project may add registries; it never takes over a scope or name that you, or another of its registries, have given away.',
  },
  E_REGISTRY_AMBIGUOUS: {
    kind: 'conflict',
    title: 'Several registries have a module of this name',
    explanation:
      'Taking the first one would let anybody who publishes the name there take it over. All that have it are named; keep one to its scopes, remove it, or name the source itself.',
  },
  E_REGISTRY_CHANGED: {
    kind: 'conflict',
    title: 'A module would come from another registry than before',
    explanation:
      'The registry that the lock or module list names has this module no more, and another one has. That may be a move, or somebody who took the name over; a person decides.',
  },
  E_REGISTRY_ROLLBACK: {
    kind: 'integrity',
    title: 'A registry gives an older state than was seen',
    explanation:
      'This machine has seen a newer state of the registry, or another one of the same number. Somebody may be hiding a version that was withdrawn, or a mirror lags behind. Nothing of it was used.',
  },
  E_REGISTRY_FROZEN: {
    kind: 'integrity',
    title: 'A registry has not been signed for too long',
    explanation:
      'What its keepers signed says until when it counts, and that time is over. Either nobody signed anew, or somebody keeps newer states from this machine. Nothing of it was used.',
  },
  E_REGISTRY_INCONSISTENT: {
    kind: 'findings',
    title: 'The files of a registry do not fit together',
    explanation:
      'A file of the registry is faulty, missing, left over, or not what the modules give. Each is named with its line. Most are put right by skills registry build.',
  },
  E_REGISTRY_DETAILS: {
    kind: 'usage',
    title: 'A registry needs to know more of a module',
    explanation:
      'A registry lists a description, a licence and a publisher of every module, and the module itself does not say one of them. Nothing was written.',
  },
} as const
