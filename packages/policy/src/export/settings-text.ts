/** Settings as the text of their file. Pure. */
export function settingsText(
  format: 'json' | 'toml',
  settings: Readonly<Record<string, unknown>>,
): string {
  return format === 'json' ? `${JSON.stringify(settings, undefined, 2)}\n` : tomlText(settings)
}

/** As much of TOML as our settings need: values first, then tables, lists of maps in line. */
function tomlText(settings: Readonly<Record<string, unknown>>): string {
  const entries = Object.entries(settings)
  const values = entries.filter(([, value]) => !isTable(value)).map(line)
  const tables = entries.flatMap(([key, value]) =>
    isTable(value) ? ['', `[${key}]`, ...Object.entries(value).map(line)] : [],
  )
  return `${[...values, ...tables].join('\n').replace(/^\n/u, '')}\n`
}

function line([key, value]: readonly [string, unknown]): string {
  if (!Array.isArray(value)) return `${key} = ${tomlValue(value)}`
  const items = value.map((one: unknown) => `  ${tomlValue(one)},\n`).join('')
  return `${key} = [\n${items}]`
}

function isTable(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A string of JSON is one of TOML, where the text is printable ASCII. */
function tomlValue(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(tomlValue).join(', ')}]`
  if (!isTable(value)) return JSON.stringify(value)
  return `{ ${Object.entries(value)
    .map(([key, part]) => `${key} = ${tomlValue(part)}`)
    .join(', ')} }`
}
