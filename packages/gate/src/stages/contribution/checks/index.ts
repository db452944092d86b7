import type { ContributionCheck } from '../check.ts'
import { sourceBranch, targetBranch } from './branches.ts'
import { binaryFiles, churn, generatedShare, largestFile } from './churn.ts'
import {
  codeReferences,
  description,
  descriptionLength,
  emoji,
  extraSections,
  linkedIssue,
  template,
  templateTasks,
  titleFormat,
} from './description.ts'
import { comments, duplicateBlocks, finalNewline, whitespaceOnly } from './lines.ts'
import { messageFormat, messageLength, subject } from './messages.ts'
import { allowedPaths, fileTypes, protectedPaths } from './paths.ts'
import { diffCoverage, testRatio } from './tests.ts'
import { aiCoAuthor, aiSignOff, assistedBy, signOff } from './trailers.ts'

/** Every check, in the order of `contributionChecks`. */
export const checks: readonly ContributionCheck[] = [
  targetBranch,
  sourceBranch,
  titleFormat,
  description,
  descriptionLength,
  emoji,
  codeReferences,
  linkedIssue,
  template,
  templateTasks,
  extraSections,
  subject,
  messageLength,
  messageFormat,
  fileTypes,
  allowedPaths,
  protectedPaths,
  finalNewline,
  churn,
  largestFile,
  generatedShare,
  binaryFiles,
  whitespaceOnly,
  comments,
  duplicateBlocks,
  testRatio,
  diffCoverage,
  signOff,
  aiSignOff,
  aiCoAuthor,
  assistedBy,
]
