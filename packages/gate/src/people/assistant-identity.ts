/**
 * Who in a trailer is an assistant and no person. By the addresses and names that the assistants themselves write into
 * commits; a person may be called Claude or Devin, so that a first name alone, beside a surname, says nothing.
 */
const addresses =
  /^(?:noreply@anthropic\.com|claude@anthropic\.com|cursoragent@cursor\.com|(?:noreply|aider)@aider\.chat|amp@ampcode\.com|noreply@(?:openai\.com|opencode\.ai|sourcegraph\.com)|codex@openai\.com|qwen-coder@alibabacloud\.com|(?:\d+\+)?(?:copilot|claude\[bot\]|copilot-swe-agent\[bot\]|devin-ai-integration\[bot\]|google-labs-jules\[bot\]|cursor\[bot\]|codegen-sh\[bot\]|sweep-ai\[bot\]|openhands-agent|chatgpt-codex-connector\[bot\])@users\.noreply\.github\.com)$/u

const further =
  '(?:code|cli|agent|ai|bot|chat|coder|developer|assistant|swe|opus|sonnet|haiku|pro|flash|[0-9.]+[a-z]?)'

/** Names that no person has, and those that some people have: these need a further word. */
const names = new RegExp(
  `^(?:(?:anthropic |github |openai |google |amazon |microsoft )?(?:` +
    `(?:copilot|codex|chatgpt|gemini|aider|windsurf|opencode|openhands|deepseek|cursoragent|amazon q)(?:[ -]${further})*` +
    `|(?:claude|cursor|jules|devin|amp|goose|grok|kiro|cascade|cline|roo|qwen)(?:[ -]${further})+)` +
    `|gpt-?[0-9][\\w. -]*|(?:an? )?(?:ai|llm)(?: (?:agent|assistant|model|bot|tool))?|(?:language model|coding agent))` +
    `(?:\\s*[([].*[)\\]])?$`,
  'u',
)

// Bounded, so that no expression has much to look at; no assistant has a longer name.
const nameMax = 120

/** Is this name or address one of an assistant? */
export function isAssistantIdentity(name: string, address: string): boolean {
  return fits(addresses, address) || fits(names, name)
}

function fits(pattern: RegExp, text: string): boolean {
  return text.length <= nameMax && pattern.test(text.trim().toLowerCase())
}
