import { isErrno, SkillsError } from '../../words/skills-error.ts'
import { type ProgramRan, type ProgramRun, runProgram } from '../run-program.ts'
import { type GitSetting, gitEnvironment, gitSettings } from './git-environment.ts'

/** One run of git; `args` are the command and its arguments, after our settings. */
export interface GitRun extends GitSetting, Omit<ProgramRun, 'program' | 'env'> {}

export type GitRan = ProgramRan

/** Run the system's git without a repository but ours. Throws E_SOURCE_UNSUPPORTED where there is no git. */
export async function runGit(run: GitRun): Promise<GitRan> {
  try {
    return await runProgram({
      ...run,
      program: 'git',
      args: [...gitSettings, ...run.args],
      env: gitEnvironment(run),
    })
  } catch (error) {
    if (!isErrno(error, 'ENOENT', 'EACCES')) throw error
    throw new SkillsError(
      'E_SOURCE_UNSUPPORTED',
      'This source needs git, which cannot be started.',
      {
        remedy: 'Install git so that it is on PATH, or use an https address of the repository.',
        cause: error,
      },
    )
  }
}
