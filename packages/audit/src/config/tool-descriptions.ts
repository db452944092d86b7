import type { SkillDocument } from '../skill/skill-view.ts'

/** What a tool server says of one of its tools, with its place. */
export interface ToolDescription {
  readonly tool: string
  readonly text: string
  readonly start: number
  readonly end: number
}

const descriptionsMax = 500

/** `@mcp.tool()` with the text below the name, as the Python SDK of the Model Context Protocol has it. */
const decorated =
  /@\w{1,40}\.tool\b[^\n]{0,200}\n(?:[ \t]{0,20}@[^\n]{0,200}\n){0,4}[ \t]{0,20}(?:async )?def (\w{1,80})\([^)]{0,1000}\)[^\n:]{0,120}:\s{0,40}[rf]?("""|''')/gu
/** `server.tool("name", "text"` and `registerTool("name", { … description: "text"` of the TypeScript SDK. */
const registered =
  /\.(?:tool|registerTool|addTool)\(\s{0,40}["'`]([\w.-]{1,80})["'`]\s{0,20},\s{0,40}(?:\{[^}]{0,300}?description\s{0,4}:\s{0,20})?(["'`])/gu
/** `"name": "…", "description": "…"` in a list of tools. */
const listed =
  /"name"\s{0,10}:\s{0,10}"([\w.-]{1,80})"\s{0,10},\s{0,40}(?:"title"\s{0,10}:\s{0,10}"[^"\n]{0,200}"\s{0,10},\s{0,40})?"description"\s{0,10}:\s{0,10}(")/gu
const textMax = 8_000

/** The descriptions of tools that a program or a list of tools gives to assistants. */
export function toolDescriptions({ text, language }: SkillDocument): ToolDescription[] {
  if (!/\btool/iu.test(text)) return []
  const patterns =
    language === 'python'
      ? [decorated]
      : language === 'json'
        ? /"(?:tools|inputSchema)"/u.test(text)
          ? [listed]
          : []
        : language === 'javascript' || language === 'typescript'
          ? [registered]
          : []
  return patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].slice(0, descriptionsMax).map((match) => {
      const start = match.index + match[0].length
      const close = text.indexOf(match[2] ?? '"', start)
      const end = Math.min(close === -1 ? text.length : close, start + textMax)
      return { tool: match[1] ?? '', text: text.slice(start, end), start, end }
    }),
  )
}
