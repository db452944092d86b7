import type { JsonValue } from '../shared-files/index.ts'
import type { Template } from './server.ts'

/**
 * Variables for an assistant that puts none into values (Codex): `env_vars` passes them on under their own name,
 * `env_http_headers` and `bearer_token_env_var` fill headers. Source: codex-rs, `mcp_types.rs` (read 2026-11-24).
 */
export function byNameSettings(
  all: Readonly<Record<string, Template>>,
  { plain, what }: { readonly plain: string; readonly what: 'env' | 'headers' },
): { readonly settings: Record<string, JsonValue>; readonly reasons: readonly string[] } {
  const texts: Record<string, string> = {}
  const passed: string[] = []
  const filled: Record<string, string> = {}
  const reasons: string[] = []
  let bearer: string | undefined
  for (const [key, template] of Object.entries(all)) {
    const [first, second, ...more] = template
    const prefix = first?.kind === 'text' ? first.text : ''
    const variable =
      first?.kind === 'variable' ? first : second?.kind === 'variable' ? second : undefined
    const isAlone = template.length === 1
    const isBearer =
      what === 'headers' &&
      /^authorization$/iu.test(key) &&
      prefix === 'Bearer ' &&
      more.length === 0
    if (variable === undefined) texts[key] = prefix
    else if (variable.fallback !== undefined)
      reasons.push(
        `the variable ${variable.name} has a default, which the assistant cannot express`,
      )
    else if (what === 'env' && isAlone && variable.name === key) passed.push(key)
    else if (what === 'headers' && isAlone) filled[key] = variable.name
    else if (isBearer && second?.kind === 'variable') bearer = variable.name
    else reasons.push(`${key} is put together from variables, which the assistant cannot express`)
  }
  return {
    settings: {
      ...(Object.keys(texts).length === 0 ? {} : { [plain]: texts }),
      ...(passed.length === 0 ? {} : { env_vars: passed }),
      ...(Object.keys(filled).length === 0 ? {} : { env_http_headers: filled }),
      ...(bearer === undefined ? {} : { bearer_token_env_var: bearer }),
    },
    reasons,
  }
}
