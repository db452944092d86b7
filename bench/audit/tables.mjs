// The figures as Markdown tables for people.

/** A table; numbers are already text. */
export function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line), '']
}

/** `20.3% (37/182)` */
export function share(part, count) {
  return count === 0 ? '–' : `${((100 * part) / count).toFixed(1)}% (${part}/${count})`
}

export function percent(value) {
  return `${(100 * value).toFixed(1)}%`
}

/** Groups with what was flagged at both levels and, where there is one, the goal. */
export function rateTable(title, rows, goalOf = () => undefined) {
  return table(
    [title, 'records', '≥ high', '≥ low', 'goal ≥ high'],
    rows.map(({ name, count, high, low }) => {
      const goal = goalOf(name)
      return [
        name,
        String(count),
        share(high, count),
        share(low, count),
        goal === undefined ? '' : percent(goal),
      ]
    }),
  )
}
