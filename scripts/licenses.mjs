// The licences of what is bundled: their authors ask that the text travels with the code.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './workspace.mjs'

/** One text for all third-party packages among the bundled files (paths relative to the root). */
export function licenseText(inputs) {
  const folders = inputs.map((path) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//u.exec(path)?.[1])
  const packages = [...new Set(folders.filter((folder) => folder !== undefined))].sort()
  return packages.map(section).join('\n')
}

function section(folder) {
  const { name, version, license } = JSON.parse(
    readFileSync(join(root, folder, 'package.json'), 'utf8'),
  )
  const file = readdirSync(join(root, folder)).find((one) => /^licen[cs]e/iu.test(one))
  const text = file === undefined ? '' : readFileSync(join(root, folder, file), 'utf8').trim()
  return `${name} ${version} (${license})\n\n${text}\n\n${'-'.repeat(78)}\n`
}
