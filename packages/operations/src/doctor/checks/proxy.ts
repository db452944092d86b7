import { type Check, ok, problem } from '../check.ts'

const variables = ['HTTPS_PROXY', 'HTTP_PROXY'] as const

/** The addresses of proxies, without the credentials in them. */
export const proxy: Check = {
  id: 'proxy',
  run: ({ context: { machine } }) => {
    const set = variables.flatMap((name) => {
      const value = machine.env[name.toLowerCase()] ?? machine.env[name] ?? ''
      return value === '' ? [] : [{ name, value }]
    })
    if (set.length === 0) return [ok('No proxy is set.')]
    return set.map(({ name, value }) => {
      const url = URL.canParse(value) ? new URL(value) : undefined
      if (url !== undefined && /^https?:$/u.test(url.protocol))
        return ok(`${name} is ${url.protocol}//${url.host}`)
      return problem(
        `${name} is no address of a proxy.`,
        `Write it as http://proxy.example.org:8080, or unset ${name}.`,
      )
    })
  },
}
