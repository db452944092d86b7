/** A platform that runs checks, and the file it reads. */
export const ciPlatforms = ['github', 'gitlab', 'pre-commit'] as const
export type CiPlatform = (typeof ciPlatforms)[number]

export interface CiWorkflow {
  /** From the top of the repository. */
  readonly path: string
  /** One file for everything the platform runs: where it is there, ours is a part to put into it. */
  readonly isShared: boolean
  readonly text: (call: Call) => string
}

/** What the workflow runs. */
interface Call {
  /** Of this product. */
  readonly version: string
  /** Behind the command: which project, where it is not the top of the repository. Empty, or starts with a blank. */
  readonly where: string
}

const nodeVersion = '22.14.0'

const github = ({
  version,
  where,
}: Call): string => `# Installs exactly what skills.lock says, compares it with what is on disk, and audits what assistants read.
name: skills
on:
  pull_request:
  push:
    branches: [main]
permissions:
  contents: read
jobs:
  skills:
    runs-on: ubuntu-latest
    permissions:
      contents: read
      # For the last step: findings stand at their lines in the pull request.
      security-events: write
    steps:
      - uses: actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683 # v4.2.2
        with:
          persist-credentials: false
      - uses: actions/setup-node@39370e3970a6d050c480ffad4ff0ed4d3fdee5af # v4.1.0
        with:
          node-version: ${nodeVersion}
      - run: npx --yes skills-pm@${version} ci${where}
      - run: npx --yes skills-pm@${version} verify${where}
      - run: npx --yes skills-pm@${version} audit${where} --format sarif --output skills.sarif
      # A pull request of a fork may not write: there the step before says what is worst.
      - uses: github/codeql-action/upload-sarif@1c5b675653bb5c22dbe9b12b556ec555138e09fd # v4.38.1
        if: \${{ !cancelled() && hashFiles('skills.sarif') != '' && !github.event.pull_request.head.repo.fork }}
        with:
          sarif_file: skills.sarif
          category: skills
`

const gitlab = ({ version, where }: Call): string => `skills:
  image: node:${nodeVersion}
  script:
    - npx --yes skills-pm@${version} ci${where}
    - npx --yes skills-pm@${version} verify${where}
    - npx --yes skills-pm@${version} audit${where}
`

// Before a commit nothing is installed: it is only asked whether something would be.
const preCommit = ({ version, where }: Call): string => `repos:
  - repo: local
    hooks:
      - id: skills-ci
        name: skills ci
        entry: skills ci --dry-run${where}
        language: node
        language_version: ${nodeVersion}
        additional_dependencies: ['skills-pm@${version}']
        pass_filenames: false
      - id: skills-verify
        name: skills verify
        entry: skills verify${where}
        language: node
        language_version: ${nodeVersion}
        additional_dependencies: ['skills-pm@${version}']
        pass_filenames: false
      - id: skills-audit
        name: skills audit
        entry: skills audit${where}
        language: node
        language_version: ${nodeVersion}
        additional_dependencies: ['skills-pm@${version}']
        pass_filenames: false
`

/** Every platform with its file. */
export const ciWorkflows: Readonly<Record<CiPlatform, CiWorkflow>> = {
  github: { path: '.github/workflows/skills.yml', isShared: false, text: github },
  gitlab: { path: '.gitlab-ci.yml', isShared: true, text: gitlab },
  'pre-commit': { path: '.pre-commit-config.yaml', isShared: true, text: preCommit },
}
