/**
 * What a fact is about: the closed table of classes that rules combine. A new class is a row here.
 * `isSecret` marks what must not leave the machine, `isAct` what makes a concealed or unasked step harmful.
 */
export interface FactObjectRow {
  readonly title: string
  readonly isSecret?: true
  readonly isAct?: true
}

export const factObjects = {
  // Data that has a keeper.
  'credential-file': { title: 'a file with credentials', isSecret: true },
  'secret-env': { title: 'a secret in the environment', isSecret: true },
  'secret-literal': { title: 'a secret written into the text', isSecret: true },
  'whole-environment': { title: 'the whole environment', isSecret: true },
  'home-tree': { title: 'the home folder', isSecret: true },
  'browser-store': { title: 'a browser profile', isSecret: true },
  wallet: { title: 'a crypto wallet', isSecret: true },
  keychain: { title: 'a keychain or password manager', isSecret: true },
  'cloud-metadata': { title: 'the metadata address of a cloud machine', isSecret: true },
  'shell-history': { title: 'the history of a shell', isSecret: true },
  clipboard: { title: 'the clipboard', isSecret: true },
  screen: { title: 'the screen', isSecret: true },
  'web-traffic': { title: 'what a browser receives', isSecret: true },
  keystrokes: { title: 'what is typed', isSecret: true },
  'system-file': { title: 'a file of the system' },
  'system-info': { title: 'facts about the machine' },
  'project-data': { title: 'data of the project' },
  conversation: { title: 'the conversation or the assistant’s context' },
  'user-secret': { title: 'a secret the user is asked for', isSecret: true },
  'user-input': { title: 'input from outside' },
  // Where code comes from and what runs it.
  shell: { title: 'a shell', isAct: true },
  interpreter: { title: 'an interpreter', isAct: true },
  command: { title: 'a command' },
  query: { title: 'a query put together from text' },
  'dynamic-code': { title: 'code made at run time', isAct: true },
  'decoded-payload': { title: 'a decoded payload', isAct: true },
  'remote-code': { title: 'code from the network', isAct: true },
  'remote-instructions': { title: 'instructions from the network', isAct: true },
  'untrusted-text': { title: 'text that others write' },
  'skill-file': { title: 'a file of the skill' },
  download: { title: 'a downloaded file' },
  package: { title: 'a package' },
  archive: { title: 'an archive' },
  'reverse-shell': { title: 'a shell for somebody outside', isAct: true },
  'deserialised-data': { title: 'deserialised data', isAct: true },
  socket: { title: 'a socket' },
  'shell-output': { title: 'what a shell prints' },
  'encoded-text': { title: 'an encoded text' },
  'split-command': { title: 'a command put together from pieces', isAct: true },
  'secret-search': { title: 'a search for secrets', isSecret: true },
  launcher: { title: 'a system program that runs other code', isAct: true },
  'package-index': { title: 'a package index' },
  'git-remote': { title: 'a remote of a repository' },
  deletion: { title: 'the deletion of files' },
  // Where it goes.
  host: { title: 'a host on the network' },
  'drop-host': { title: 'an anonymous drop service', isAct: true },
  'covert-channel': { title: 'a covert channel', isAct: true },
  // What is changed.
  file: { title: 'a file' },
  'outside-file': { title: 'a file outside the project' },
  'startup-entry': { title: 'something that starts by itself', isAct: true },
  'assistant-instructions': { title: 'the instructions or memory of an assistant', isAct: true },
  'assistant-settings': { title: 'the settings, hooks or servers of an assistant', isAct: true },
  'own-skill': { title: 'the skill itself', isAct: true },
  account: { title: 'a key or an account', isAct: true },
  'endpoint-setting': { title: 'an endpoint, proxy or index setting', isAct: true },
  loader: { title: 'what programs load by themselves', isAct: true },
  log: { title: 'a log or history', isAct: true },
  'system-setting': { title: 'a setting of the system', isAct: true },
  safeguard: { title: 'a safeguard', isAct: true },
  destruction: { title: 'the deletion of data', isAct: true },
  'container-host': { title: 'the host of a container', isAct: true },
  production: { title: 'money or a running service', isAct: true },
  'version-history': { title: 'commits and pushes' },
  resource: { title: 'the machine’s resources' },
  // What text does to its reader.
  override: { title: 'earlier instructions set aside', isAct: true },
  authority: { title: 'a borrowed authority' },
  persona: { title: 'a persona without limits', isAct: true },
  refusal: { title: 'refusals or warnings switched off', isAct: true },
  concealment: { title: 'something kept from the user', isAct: true },
  approval: { title: 'an approval that is skipped' },
  trigger: { title: 'a hidden condition' },
  reviewer: { title: 'whoever reviews the skill', isAct: true },
  opinion: { title: 'what the user is told or shown' },
  pressure: { title: 'urgency or threat' },
  'credential-request': { title: 'a request for a secret', isAct: true },
  'hidden-text': { title: 'text that is not shown', isAct: true },
  // What is promised.
  grant: { title: 'a tool grant' },
  denial: { title: 'a denied capability' },
  capability: { title: 'a declared capability' },
  server: { title: 'a tool server' },
  hook: { title: 'a hook' },
} as const

export type FactObject = keyof typeof factObjects

const rows: Readonly<Record<FactObject, FactObjectRow>> = factObjects

/** The row of a class. */
export function factObjectRow(object: FactObject): FactObjectRow {
  return rows[object]
}
