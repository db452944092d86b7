import { serviceWords } from '../code/classify/env-class.ts'
import { hostOf } from '../code/classify/host-class.ts'
import type { SkillView } from '../skill/skill-view.ts'

/** Hosts of a service whose variables carry another name. */
const aliases: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:GITHUB|GH)_/u, /(?:^|\.)(?:github\.com|githubusercontent\.com|githubcopilot\.com)$/u],
  [/^(?:AWS|S3)_/u, /(?:^|\.)amazonaws\.com$/u],
  [
    /^(?:GOOGLE|GCP|GCLOUD|GEMINI|FIREBASE)_/u,
    /(?:^|\.)(?:googleapis\.com|google\.com|firebaseio\.com)$/u,
  ],
  [
    /^(?:AZURE|ARM|MS|GRAPH|TEAMS|O365)_/u,
    /(?:^|\.)(?:azure\.com|microsoft\.com|windows\.net|microsoftonline\.com|azure-api\.net|office\.com)$/u,
  ],
  [/^(?:HF|HUGGING_?FACE)_/u, /(?:^|\.)(?:huggingface\.co|hf\.co)$/u],
  [/^(?:CLAUDE|ANTHROPIC)_/u, /(?:^|\.)anthropic\.com$/u],
  [/^(?:JIRA|CONFLUENCE|ATLASSIAN)_/u, /(?:^|\.)atlassian\.(?:net|com)$/u],
  [/^(?:CF|CLOUDFLARE)_/u, /(?:^|\.)cloudflare\.com$/u],
  [/^(?:DD|DATADOG)_/u, /(?:^|\.)datadoghq\.(?:com|eu)$/u],
  [/^(?:NCBI|ENTREZ|PUBMED)_/u, /(?:^|\.)nih\.gov$/u],
  [/^(?:NPM|NODE_AUTH)_/u, /(?:^|\.)npmjs\.(?:org|com)$/u],
]

/** Does a credential go to the service it is for? By the words of its name and those of the host. */
export function isOwnService(name: string, url: string): boolean {
  const host = hostOf(url)
  if (host === '') return false
  if (aliases.some(([variable, hosts]) => variable.test(name) && hosts.test(host))) return true
  const labels = host.split('.').slice(0, -1).join('.')
  return serviceWords(name).some((word) => word.length >= 3 && labels.includes(word))
}

/** Is a host one that the skill is about: in its name, its description, its links or its front matter? */
export function isDeclaredHost(skill: SkillView, url: string): boolean {
  const host = hostOf(url)
  if (host === '') return false
  const labels = host.split('.')
  const name = labels.at(-2) ?? host
  if (name.length < 4 || genericLabels.has(name)) return false
  const about = `${skill.name} ${skill.description} ${textOf(skill.frontMatter['homepage'])} ${textOf(skill.frontMatter['repository'])} ${textOf(skill.frontMatter['compatibility'])}`
  return about
    .toLowerCase()
    .replace(/[\s_-]/gu, '')
    .includes(name)
}

const genericLabels = new Set(
  'example test cloud data server service online github gitlab api backup secure internal company corp'.split(
    ' ',
  ),
)

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
