// The audit engine in this process, over files in memory.
import { importSource } from '../../scripts/bundle.mjs'

/**
 * Opens the engine: `auditSkill` takes a record as one skill, whatever its files are; `auditTree` takes the files of
 * a module. Both answer `{ findings, milliseconds, bytes }`.
 */
export async function openEngine() {
  const { auditModule } = await importSource('packages/audit/src/index.ts')
  const core = await importSource('packages/core/src/index.ts')
  const run = async (module, read, bytes) => {
    const started = performance.now()
    const { findings } = await auditModule(module, read)
    return { findings, milliseconds: performance.now() - started, bytes }
  }
  return {
    auditSkill: (record) => {
      const { snapshot, read, bytes } = snapshotOf(core, record.files, record.executables)
      const module = core.readModule(snapshot, read, { moduleName: 'record' })
      return run(asSkill(module, snapshot, record.id), read, bytes)
    },
    auditTree: (files) => {
      const { snapshot, read, bytes } = snapshotOf(core, files, new Set())
      return run(core.readModule(snapshot, read, { moduleName: 'module' }), read, bytes)
    },
    visible: (text) => core.printable(text, { oneLine: true }),
  }
}

function snapshotOf({ parseRelativePath, sha256, treeDigest }, contents, executables) {
  const bytesOf = new Map()
  let total = 0
  const files = [...contents].map(([path, content]) => {
    const bytes = Buffer.from(content)
    const digest = sha256(bytes)
    bytesOf.set(digest, bytes)
    total += bytes.length
    return {
      path: parseRelativePath(path),
      executable: executables.has(path),
      size: bytes.length,
      sha256: digest,
    }
  })
  files.sort((left, right) => (left.path < right.path ? -1 : 1))
  const snapshot = { files, integrity: treeDigest(files), omitted: [] }
  return { snapshot, read: (file) => bytesOf.get(file.sha256), bytes: total }
}

/** All files as one skill at the root, with what its front matter says where it has one. */
function asSkill(module, snapshot, id) {
  const found = module.skills.find(({ folder }) => folder === '')
  const plain = {
    kind: 'skill',
    name: id,
    folder: '',
    integrity: snapshot.integrity,
    description: '',
    license: undefined,
    category: undefined,
    subcategory: undefined,
    allowedTools: undefined,
  }
  return { ...module, skills: [{ ...plain, ...found, files: snapshot.files }] }
}
