const secretWords =
  /(?:^|_)(?:API_?KEYS?|APIKEY|KEY|TOKEN|SECRET|SECRETS|PASSWORD|PASSWD|PWD|PASS|PASSPHRASE|CREDENTIALS?|PRIVATE|AUTH|PAT|MNEMONIC|SEED|CONNECTION_STRING|DSN|WEBHOOK)(?:_|$|\d)/u
const publicWords =
  /(?:^|_)(?:PUBLIC|PUBLISHABLE|PATH|FILE|DIR|KEYBOARD|KEYWORD|NAME|ID|URL|LIMIT|COUNT|MAX|TTL)$/u

/** Does the name of an environment variable say that it holds a secret? `PWD` alone is the current folder. */
export function isSecretName(name: string): boolean {
  const upper = name.toUpperCase().replaceAll('-', '_')
  if (upper === 'PWD' || upper === 'OLDPWD') return false
  return (
    /(?:^|_)(?:DATABASE|MONGO|MONGODB|POSTGRES|REDIS|AMQP)_UR[IL]$/u.test(upper) ||
    (secretWords.test(upper) && !publicWords.test(upper))
  )
}

const generic = new Set(
  'API KEY KEYS TOKEN TOKENS SECRET SECRETS PASSWORD PASS PWD CREDENTIAL CREDENTIALS PRIVATE AUTH ACCESS ID BEARER APP CLIENT USER USERNAME URL PERSONAL MY DEFAULT SERVICE ADMIN BOT PAT DB DATABASE BASE ENV THE NEXT REACT VITE WEBHOOK'.split(
    ' ',
  ),
)

/** The words of a variable that name a service: `STRIPE_SECRET_KEY` → `stripe`. */
export function serviceWords(name: string): string[] {
  return name
    .toUpperCase()
    .split(/[^A-Z0-9]+/u)
    .filter((word) => word.length > 1 && !generic.has(word))
    .map((word) => word.toLowerCase())
}
