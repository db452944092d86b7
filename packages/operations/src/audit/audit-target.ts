import { lstatSync } from 'node:fs'
import { isAbsolute, relative, resolve, sep } from 'node:path'
import { readBelowHome } from '@skills/assistants'
import type { AuditReport } from '@skills/audit'
import { type Integrity, isErrno, type Scope, SkillsError, userScope } from '@skills/core'
import { auditCached } from '../audit-cached.ts'
import type { Context } from '../context.ts'
import { withModule } from '../module-details.ts'
import { findProjects } from '../recursive/find-projects.ts'
import { openScope, type ScopeRequest } from '../scope.ts'
import { type AuditedContent, noSkillName, skillsOf } from './audited-content.ts'
import { chooseFiles, type Extent } from './choose-files.ts'
import { readFolderContent } from './read-folder-content.ts'

/** What one target brought. Paths start with the target as it was typed. */
export interface AuditedTarget {
  readonly report: AuditReport
  readonly filesLeftOut: number
  readonly textOf: (file: string) => Uint8Array | undefined
  /** Absolute path of what paths start with; `undefined` where nothing of it is on this disk. */
  readonly folder: string | undefined
  /** What paths start with. */
  readonly prefix: string
  /** Integrity of each skill whose name means the same bytes everywhere. */
  readonly integrities: ReadonlyMap<string, Integrity>
}

/** Audit one path, module or source. Throws what obtaining a module throws, and E_SOURCE_MISSING. */
export async function auditTarget(
  context: Context,
  typed: string,
  scope: ScopeRequest,
): Promise<AuditedTarget> {
  const path = resolve(context.machine.cwd, typed)
  const kind = kindOfPath(path)
  if (kind === undefined && looksLikePath(typed)) throw missing(typed)
  if (kind === undefined || (kind === 'file' && isArchive(typed)))
    return auditSource(context, typed, scope)
  const prefix = typed.replace(/(?<=.)[/\\]+$/u, '')
  return auditOnDisk(context, { path, prefix, isFile: kind === 'file', extent: 'everything' })
}

/** What is installed in a scope, and everything else that assistants read there. */
export async function auditInstalled(
  context: Context,
  request: ScopeRequest,
): Promise<AuditedTarget[]> {
  const scope = openScope(context, request)
  if (scope.kind === 'user') return auditHome(context, scope)
  return [
    await auditOnDisk(context, {
      path: scope.root,
      prefix: '',
      isFile: false,
      extent: 'installed',
    }),
  ]
}

/** The same for every project at or below the one that is meant; paths start below that. Throws as `findProjects`. */
export async function auditProjects(
  context: Context,
  request: ScopeRequest,
): Promise<AuditedTarget[]> {
  const { top, roots } = findProjects(context, request)
  // A project inside another is looked at with the outer one.
  const outer = roots.filter((root) => !roots.some((other) => root.startsWith(`${other}${sep}`)))
  const targets: AuditedTarget[] = []
  for (const path of outer) {
    const prefix = relative(top, path).split(sep).join('/')
    targets.push(await auditOnDisk(context, { path, prefix, isFile: false, extent: 'installed' }))
  }
  return targets
}

/** Home is not walked: it holds much that is nobody's business. */
async function auditHome(context: Context, scope: Scope): Promise<AuditedTarget[]> {
  const { machine } = context
  const targets: AuditedTarget[] = []
  for (const { folder, display } of readBelowHome(userScope(machine), machine)) {
    const kind = kindOfPath(folder)
    if (kind === undefined) continue
    const target = {
      path: folder,
      prefix: display,
      isFile: kind === 'file',
      extent: 'everything',
    } as const
    targets.push(await auditOnDisk(context, target))
  }
  return scope.kind === 'user' ? targets : []
}

interface OnDisk {
  readonly path: string
  readonly prefix: string
  readonly isFile: boolean
  readonly extent: Extent
}

async function auditOnDisk(
  context: Context,
  { path, prefix, isFile, extent }: OnDisk,
): Promise<AuditedTarget> {
  const content = readFolderContent(path, extent)
  // Of a single file the target is the file itself.
  const shown = (file: string) =>
    isFile ? prefix : [prefix, file].filter((part) => part !== '').join('/')
  return {
    ...(await auditContent(context, content, shown)),
    folder: path,
    prefix,
  }
}

function auditSource(context: Context, typed: string, scope: ScopeRequest): Promise<AuditedTarget> {
  return withModule(context, { module: typed, scope }, async ({ snapshot }, store) => {
    const paths = snapshot.files.map(({ path }) => path)
    const choice = chooseFiles(paths, { extent: 'everything', isRepository: true })
    const content: AuditedContent = {
      skills: skillsOf(choice.groups, snapshot.files, store.read),
      read: store.read,
      files: snapshot.files.filter(({ path }) => choice.isWanted(path)),
      gaps: snapshot.omitted.map(({ path, reason }) => ({
        file: path,
        reason: 'omitted',
        bytes: 0,
        message: `It is not part of the module (${reason}).`,
        isExecutable: false,
      })),
      left: choice.left,
    }
    // The store closes with this call: what reports may ask for is kept.
    const kept = new Map(content.files.map((file) => [file.sha256, store.read(file)]))
    const read: AuditedContent['read'] = (file) => kept.get(file.sha256) ?? store.read(file)
    const prefix = typed.replace(/\/+$/u, '')
    const audited = await auditContent(context, { ...content, read }, (file) => `${prefix}/${file}`)
    return { ...audited, folder: undefined, prefix }
  })
}

async function auditContent(
  context: Context,
  content: AuditedContent,
  shown: (file: string) => string,
): Promise<Pick<AuditedTarget, 'report' | 'filesLeftOut' | 'textOf' | 'integrities'>> {
  context.report({ step: 'audit', text: `auditing ${content.files.length} files` })
  const { findings, coverage, capabilities } = await auditCached(
    context.machine,
    content,
    content.read,
  )
  const byShown = new Map(content.files.map((file) => [shown(file.path), file]))
  return {
    report: {
      findings: findings.map(({ skill, ...finding }) => ({
        ...finding,
        file: shown(finding.file),
        ...(finding.related === undefined
          ? {}
          : { related: finding.related.map((one) => ({ ...one, file: shown(one.file) })) }),
        ...(skill === undefined || skill === noSkillName ? {} : { skill }),
      })),
      coverage: {
        ...coverage,
        skills: content.skills.filter(({ name }) => name !== noSkillName).length,
        gaps: [...coverage.gaps, ...content.gaps].map((gap) => ({ ...gap, file: shown(gap.file) })),
      },
      capabilities: capabilities.map((one) =>
        one.skill === noSkillName ? { ...one, skill: '(no skill)' } : one,
      ),
    },
    filesLeftOut: content.left,
    integrities: integritiesOf(content),
    textOf: (file) => {
      const found = byShown.get(file)
      return found === undefined ? undefined : content.read(found)
    },
  }
}

/** Different skills of one name cannot be told apart by it, so that none has an integrity here; copies can. */
function integritiesOf({ skills }: AuditedContent): Map<string, Integrity> {
  const found = new Map<string, Integrity>()
  const twice = new Set<string>()
  for (const { name, integrity } of skills) {
    if (found.has(name) && found.get(name) !== integrity) twice.add(name)
    found.set(name, integrity)
  }
  for (const name of [...twice, noSkillName]) found.delete(name)
  return found
}

function kindOfPath(path: string): 'file' | 'folder' | undefined {
  try {
    const status = lstatSync(path, { throwIfNoEntry: false })
    if (status === undefined) return undefined
    return status.isFile() ? 'file' : 'folder'
  } catch (error) {
    if (isErrno(error, 'ENOTDIR', 'ENAMETOOLONG')) return undefined
    throw error
  }
}

function looksLikePath(typed: string): boolean {
  return /^(?:\.{1,2}(?:[/\\]|$)|~)/u.test(typed) || isAbsolute(typed)
}

function isArchive(typed: string): boolean {
  return /\.(?:tar|tar\.gz|tgz|zip)$/iu.test(typed)
}

function missing(typed: string): SkillsError {
  return new SkillsError('E_SOURCE_MISSING', `${typed} does not exist.`, {
    where: { file: typed },
    remedy: 'Give the path of a skill, a module, a file or any folder, or a source.',
  })
}
