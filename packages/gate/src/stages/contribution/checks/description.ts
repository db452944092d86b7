import type { GateFacts } from '../../../facts.ts'
import { type ContributionCheck, moot, mustBe, mustBeAtMost, unknown } from '../check.ts'
import { conventional } from './conventional.ts'

const noEvent = 'no event tells of title and description'
const isCut = 'the forge cut the description'

export const titleFormat: ContributionCheck = {
  id: 'title-format',
  title: 'Form of the title',
  weight: 1,
  why: 'Change logs are made from titles.',
  remedy: 'Write the title as a type, a colon and what changes: fix: a crash on empty input',
  ask: ({ event }) => {
    const title = event?.title
    if (title === undefined) return unknown(noEvent)
    return mustBe(conventional.test(title.slice(0, 500)), `The title is: ${title}`)
  },
}

export const description: ContributionCheck = {
  id: 'description',
  title: 'Description',
  weight: 2,
  why: 'Without a reason nobody can say whether a change does what it should.',
  remedy: 'Say what changes and why.',
  ask: ({ event }) => {
    if (event?.description === undefined) return unknown(noEvent)
    return mustBe(withoutComments(event.description).trim() !== '', 'The description is empty.')
  },
}

export const descriptionLength: ContributionCheck = {
  id: 'description-length',
  title: 'Length of the description',
  weight: 1,
  why: 'A description that nobody reads to its end hides what matters.',
  remedy: 'Say it shorter.',
  ask: ({ event }, { limits }) => {
    if (event?.description === undefined) return unknown(noEvent)
    if (event.isDescriptionCut) return unknown(isCut)
    const { length } = withoutComments(event.description)
    return mustBeAtMost(length, limits.descriptionCharacters, 'characters')
  },
}

export const emoji: ContributionCheck = {
  id: 'emoji',
  title: 'Emoji in title and description',
  weight: 1,
  why: 'Many emoji are usual where a text was made by a program and read by nobody.',
  remedy: 'Leave them out.',
  ask: ({ event }, { limits }) => {
    if (event?.description === undefined) return unknown(noEvent)
    const text = `${event.title ?? ''}\n${withoutComments(event.description)}`
    const signs = text.match(/\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f/gu) ?? []
    const words = text.match(/(?<![\w:]):[a-z][a-z0-9_+-]{1,40}:(?![\w:])/gu) ?? []
    return mustBeAtMost(signs.length + words.length, limits.emoji, 'emoji')
  },
}

/** Paths with a folder and an ending, `a->b()`, `A::b()`, and calls. */
const reference =
  /(?<![\w@./-])(?:[\w@.-]{1,80}\/){1,12}[\w.-]{1,80}\.\w{1,10}\b|\b\w{1,80}(?:->|::)\w{1,80}\(|(?<![\w:>])\w{3,80}\(\)/gu

export const codeReferences: ContributionCheck = {
  id: 'code-references',
  title: 'Paths and calls named in the description',
  weight: 1,
  why: 'A list of everything that was touched repeats the difference and gives no reason.',
  remedy: 'Say why, and leave what to the difference.',
  ask: ({ event }, { limits }) => {
    if (event?.description === undefined) return unknown(noEvent)
    const text = withoutAddresses(withoutComments(event.description))
    return mustBeAtMost(text.match(reference)?.length ?? 0, limits.codeReferences, 'of them')
  },
}

export const linkedIssue: ContributionCheck = {
  id: 'linked-issue',
  title: 'Issue that the change is about',
  weight: 1,
  why: 'An issue says that somebody wants the change.',
  remedy: 'Name the issue: Fixes #123',
  ask: (facts) => {
    const text = textsOf(facts)
    if (text === undefined) return unknown(noEvent)
    const named =
      /(?:^|[\s(])(?:[\w.-]{1,80}\/[\w.-]{1,80})?[#!]\d{1,9}\b|\bGH-\d{1,9}\b|:\/\/[^\s/]{1,200}\/[^\s]{1,200}\/(?:issues|work_items)\/\d/u
    return mustBe(named.test(text), 'No issue is named.')
  },
}

export const extraSections: ContributionCheck = {
  id: 'extra-sections',
  title: 'Headings beside those of the template',
  weight: 1,
  why: 'A project asks for what it needs in its template.',
  remedy: 'Keep to the headings of the template.',
  ask: (facts, { limits }) => {
    const template = templateOf(facts)
    if (template === undefined) return moot('there is no template')
    if (facts.event?.description === undefined) return unknown(noEvent)
    if (facts.event.isDescriptionCut) return unknown(isCut)
    const known = new Set(headingsOf(template).map(({ title }) => title))
    const extra = headingsOf(facts.event.description).filter(({ title }) => !known.has(title))
    return mustBeAtMost(extra.length, limits.extraSections, 'further headings')
  },
}

export const template: ContributionCheck = {
  id: 'template',
  title: 'Template of descriptions',
  weight: 1,
  why: 'A project asks for what it needs in its template.',
  remedy: 'Fill in the template, and keep its headings.',
  ask: (facts) => {
    const wanted = templateOf(facts)
    if (wanted === undefined) return moot('there is no template')
    if (facts.event?.description === undefined) return unknown(noEvent)
    if (facts.event.isDescriptionCut) return unknown(isCut)
    const text = facts.event.description
    if (plain(text) === plain(wanted)) return mustBe(false, 'It is the template, not filled in.')
    const has = new Set(headingsOf(text).map(({ title }) => title))
    const missing = headingsOf(wanted)
      .map(({ title }) => title)
      .filter((title) => !has.has(title) && !/\boptional\b/u.test(title))
    return mustBe(missing.length === 0, `Missing headings: ${missing.join(', ')}.`)
  },
}

export const templateTasks: ContributionCheck = {
  id: 'template-tasks',
  title: 'Boxes of the template',
  weight: 1,
  why: 'The policy names sections whose boxes have to be ticked.',
  remedy: 'Do what the boxes say, then tick them.',
  ask: (facts, { tasks }) => {
    const wanted = templateOf(facts)
    if (tasks.length === 0 || wanted === undefined) return moot('no box is asked for')
    if (facts.event?.description === undefined) return unknown(noEvent)
    if (facts.event.isDescriptionCut) return unknown(isCut)
    const given = headingsOf(facts.event.description)
    const open = headingsOf(wanted)
      .filter(({ title }) => tasks.some((task) => task.toLowerCase() === title))
      .flatMap(({ title, body }) => {
        const ticked = new Set(boxesIn(given.find((one) => one.title === title)?.body ?? '', 'xX'))
        return boxesIn(body, ' xX').filter((box) => !ticked.has(box))
      })
    return mustBe(open.length === 0, `Not ticked: ${open.join('; ')}.`)
  },
}

/** Where forges look for a template, in that order. */
export const templatePaths = [
  '.github/pull_request_template.md',
  '.github/PULL_REQUEST_TEMPLATE.md',
  'pull_request_template.md',
  'PULL_REQUEST_TEMPLATE.md',
  'docs/pull_request_template.md',
  'docs/PULL_REQUEST_TEMPLATE.md',
  '.gitlab/merge_request_templates/Default.md',
] as const

function templateOf({ baseTexts }: GateFacts): string | undefined {
  return templatePaths.flatMap((path) => baseTexts.get(path) ?? [])[0]
}

function textsOf({ event, change }: GateFacts): string | undefined {
  const messages = change.commits.map(({ message }) => message)
  if (event?.description === undefined && messages.length === 0) return undefined
  return [event?.title ?? '', event?.description ?? '', ...messages].join('\n').slice(0, 500_000)
}

interface Heading {
  /** In small letters. */
  readonly title: string
  readonly body: string
}

function headingsOf(text: string): Heading[] {
  const parts = withoutComments(text)
    .replaceAll('\r', '')
    .split(/^#{1,6}[ \t]+/mu)
  return parts.slice(1).map((part) => {
    const [title = '', ...body] = part.split('\n')
    return {
      title: title
        .replace(/[#\s]+$/u, '')
        .trim()
        .toLowerCase(),
      body: body.join('\n'),
    }
  })
}

/** The texts of boxes that hold one of the signs. */
function boxesIn(text: string, signs: string): string[] {
  return text.split('\n').flatMap((line) => {
    const [, sign, box] = /^\s{0,8}[-*+] \[([ xX])\] (.{1,300})/u.exec(line) ?? []
    return sign !== undefined && box !== undefined && signs.includes(sign) ? [box.trim()] : []
  })
}

/** What stands between `<!--` and `-->` is for whoever writes. Linear. */
function withoutComments(text: string): string {
  let shown = ''
  for (let at = 0; ; ) {
    const opens = text.indexOf('<!--', at)
    const closes = opens === -1 ? -1 : text.indexOf('-->', opens + 4)
    if (closes === -1) return shown + text.slice(at)
    shown += text.slice(at, opens)
    at = closes + 3
  }
}

function withoutAddresses(text: string): string {
  return text.replaceAll(/https?:\/\/[^\s)>\]]{1,2000}/gu, ' ')
}

function plain(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim()
}
