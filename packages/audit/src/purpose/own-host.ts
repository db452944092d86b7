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
  // A service may be called by its host: CALENDLY of calendly.com, CALCOM of cal.com.
  const whole = host.replaceAll('.', '')
  return serviceWords(name).some(
    (word) =>
      word.length >= 3 && (labels.includes(word) || (word.length >= 5 && whole.includes(word))),
  )
}

/** Is a host one that the skill is about: in its name, its description, its links or its front matter? */
export function isDeclaredHost(skill: SkillView, url: string): boolean {
  const name = serviceName(url)
  if (name === undefined) return false
  const fields = ['homepage', 'repository', 'compatibility'].map((key) =>
    textOf(skill.frontMatter[key]),
  )
  const about = [skill.name, skill.description, ...fields].join(' ')
  return about
    .toLowerCase()
    .replace(/[\s_-]/gu, '')
    .includes(name.replaceAll('-', ''))
}

/** Does the skill speak of the host’s service in its own text, and not only in addresses? */
export function isNamedInText(skill: SkillView, url: string): boolean {
  const name = serviceName(url)
  if (name === undefined) return false
  const text = (skill.entry?.text ?? '')
    .slice(0, textMax)
    .replace(/https?:\/\/\S+/gu, ' ')
    .toLowerCase()
  return text.split(name).length > mentionsMin
}

const textMax = 200_000
const mentionsMin = 2
/** Hosts that lend a name to anybody: what stands before counts. */
const platforms =
  /\.(?:onrender\.com|vercel\.app|netlify\.app|herokuapp\.com|github\.io|gitlab\.io|workers\.dev|pages\.dev|web\.app|firebaseapp\.com|fly\.dev|railway\.app|replit\.app|repl\.co|glitch\.me|azurewebsites\.net|surge\.sh|deno\.dev|ondigitalocean\.app|appspot\.com|run\.app|up\.railway\.app)$/u

/** The word that names who runs a host: `api.stripe.com` → `stripe`. */
function serviceName(url: string): string | undefined {
  const host = hostOf(url)
  const own = host.replace(platforms, '')
  const labels = own.split('.')
  const name =
    own === host
      ? /^(?:co|com|org|net|ac|gov)$/u.test(labels.at(-2) ?? '')
        ? labels.at(-3)
        : labels.at(-2)
      : labels.at(-1)
  return name === undefined || name.length < 4 || genericLabels.has(name) ? undefined : name
}

const genericLabels = new Set(
  'example test cloud data server service online github gitlab api backup secure internal company corp'.split(
    ' ',
  ),
)

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
