import { type ContentFacts, type Finding, SkillsError } from '@skills/core'
import { policyRules } from '@skills/policy'
import { didYouMean } from '../did-you-mean.ts'
import { refuse } from '../refuse.ts'
import { explainSubject } from './explain-subject.ts'
import type { PolicySite } from './open-policy.ts'

/** What an exception is to name. */
export interface MeantException {
  readonly rule: string
  readonly fingerprint: string | undefined
  readonly digest: string
  readonly content: ContentFacts
}

interface Asked {
  readonly what: string
  readonly target: string | undefined
  readonly skill: string | undefined
}

/**
 * The rule and the exact bytes that are meant: of a finding the skill that has it, of a rule the skill that was named,
 * else the module. Throws E_USAGE where nothing or several things are meant, E_POLICY_REFUSED where the source itself
 * is not allowed.
 */
export async function meantBy(site: PolicySite, asked: Asked): Promise<MeantException> {
  const found: MeantException[] = []
  for (const { content, skill } of await contents(site, asked)) {
    const meant = meantIn(content, { ...asked, skill: asked.skill ?? skill })
    if (meant !== undefined) found.push(meant)
  }
  const [first, ...more] = found
  if (first === undefined) throw nothing(asked, site)
  if (more.length > 0) throw several(asked.what, found)
  return first
}

interface Candidate {
  readonly content: ContentFacts
  readonly skill: string | undefined
}

async function contents(site: PolicySite, { target }: Asked): Promise<Candidate[]> {
  const names = target === undefined ? Object.keys(site.files.lock.modules).sort() : [target]
  const found: Candidate[] = []
  for (const name of names) {
    const { asked, skill } = await explainSubject(site, name)
    const content = asked.find((one) => one.stage === 'content')
    if (content !== undefined) found.push({ content, skill })
    // A source that is not allowed was not fetched, and no exception opens it.
    else for (const facts of asked) refuse(site.context.policy.decide(facts), { file: name })
  }
  return found
}

function meantIn(
  content: ContentFacts,
  { what, target, skill }: Asked,
): MeantException | undefined {
  const byPrint = content.findings.find(({ fingerprint }) => fingerprint === what)
  if (byPrint !== undefined) {
    const digest = digestOf(content, byPrint.skill)
    return { rule: byPrint.rule, fingerprint: what, digest, content }
  }
  const ofRule = content.findings.filter(({ rule }) => rule === what)
  if (ofRule.length > 0)
    return {
      rule: what,
      fingerprint: undefined,
      digest: digestOf(content, skill ?? only(ofRule)),
      content,
    }
  // Without a target a rule of policy would mean every module.
  if (target === undefined || !Object.hasOwn(policyRules, what)) return undefined
  return { rule: what, fingerprint: undefined, digest: digestOf(content, skill), content }
}

/** The one skill that has all of these findings. */
function only(findings: readonly Finding[]): string | undefined {
  const skills = new Set(findings.map(({ skill }) => skill))
  return skills.size === 1 ? [...skills][0] : undefined
}

function digestOf(content: ContentFacts, skill: string | undefined): string {
  if (skill === undefined) return content.integrity
  const found = content.skills.find(({ name }) => name === skill)
  if (found !== undefined) return found.integrity
  const names = content.skills.map(({ name }) => name)
  throw new SkillsError('E_USAGE', `${content.module} has no skill called ${skill}.`, {
    where: { flag: '--skill' },
    remedy: `${didYouMean([skill], names)}See what it holds: skills info ${content.module}`,
  })
}

function nothing({ what, target }: Asked, { files }: PolicySite): SkillsError {
  const isRule = Object.hasOwn(policyRules, what)
  const where = target ?? 'what is installed here'
  return new SkillsError(
    'E_USAGE',
    isRule && target === undefined
      ? `${what} is a rule for every module; an exception names the bytes of one.`
      : `Nothing in ${where} has the finding or the rule ${what}.`,
    {
      where: { flag: isRule ? '--target' : 'what' },
      remedy: isRule
        ? `Name the module: --target ${Object.keys(files.lock.modules)[0] ?? 'MODULE'}`
        : 'See fingerprints and rules: skills audit --json, skills policy explain MODULE',
    },
  )
}

function several(what: string, found: readonly MeantException[]): SkillsError {
  const names = found.map(({ content }) => content.module)
  return new SkillsError('E_USAGE', `${what} stands in several modules: ${names.join(', ')}.`, {
    where: { flag: '--target' },
    remedy: `Name the one that is meant: --target ${names[0] ?? 'MODULE'}`,
  })
}
