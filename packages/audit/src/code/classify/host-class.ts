/** What kind of place a URL names. */
export type HostClass =
  | 'local'
  | 'reserved'
  | 'metadata'
  | 'raw-address'
  | 'drop'
  | 'tunnel'
  | 'shortener'
  | 'paste'
  | 'registry'
  | 'service'
  | 'unknown'

// By what the services say of themselves (read 2026-11): glot.io/about has public and secret snippets, Cloudsmith and
// packagecloud serve package indexes that projects such as lefthook.dev/installation name.
const lists: readonly (readonly [HostClass, readonly string[]])[] = [
  [
    'drop',
    'webhook.site requestbin.com requestbin.net pipedream.net beeceptor.com hookbin.com requestcatcher.com interact.sh oast.fun oast.pro oast.live oast.site oast.online oast.me oastify.com burpcollaborator.net dnslog.cn ceye.io canarytokens.com requestrepo.com postb.in typedwebhook.tools webhookrelay.com formspree.io getform.io formsubmit.co transfer.sh file.io anonfiles.com gofile.io bashupload.com temp.sh 0x0.st catbox.moe litterbox.catbox.moe ufile.io discord.com/api/webhooks discordapp.com/api/webhooks api.telegram.org hooks.zapier.com maker.ifttt.com hook.us1.make.com'.split(
      ' ',
    ),
  ],
  [
    'tunnel',
    'ngrok.io ngrok.app ngrok-free.app ngrok-free.dev ngrok.dev trycloudflare.com loca.lt localtunnel.me serveo.net localhost.run lhr.life pagekite.me bore.pub duckdns.org no-ip.org no-ip.com ddns.net hopto.org zapto.org dynu.net sytes.net'.split(
      ' ',
    ),
  ],
  [
    'shortener',
    'bit.ly tinyurl.com t.co goo.gl is.gd v.gd ow.ly rebrand.ly cutt.ly shorturl.at rb.gy tiny.cc'.split(
      ' ',
    ),
  ],
  [
    'paste',
    'pastebin.com paste.ee hastebin.com dpaste.org dpaste.com ghostbin.com rentry.co rentry.org glot.io ix.io termbin.com sprunge.us controlc.com justpaste.it paste.rs privatebin.net'.split(
      ' ',
    ),
  ],
  [
    'registry',
    'dl.cloudsmith.io packagecloud.io registry.npmjs.org npmjs.com pypi.org files.pythonhosted.org test.pypi.org crates.io static.crates.io rubygems.org repo.maven.apache.org repo1.maven.org proxy.golang.org sum.golang.org packages.microsoft.com archive.ubuntu.com deb.debian.org security.debian.org download.docker.com formulae.brew.sh conda.anaconda.org dl.google.com download.pytorch.org'.split(
      ' ',
    ),
  ],
  [
    'service',
    'github.com api.github.com raw.githubusercontent.com objects.githubusercontent.com gist.github.com gitlab.com bitbucket.org codeberg.org openai.com anthropic.com googleapis.com google.com azure.com microsoft.com windows.net microsoftonline.com amazonaws.com aws.amazon.com cloudflare.com slack.com atlassian.net stripe.com twilio.com sendgrid.com huggingface.co hf.co vercel.com netlify.com linear.app notion.com notion.so figma.com sentry.io datadoghq.com nih.gov ebi.ac.uk uniprot.org arxiv.org crossref.org wikipedia.org mitre.org nist.gov cve.org osv.dev virustotal.com shodan.io nodejs.org python.org rust-lang.org golang.org apple.com mozilla.org ubuntu.com debian.org w3.org json-schema.org schemastore.org'.split(
      ' ',
    ),
  ],
]

const byHost: ReadonlyMap<string, HostClass> = new Map(
  lists.flatMap(([kind, hosts]) => hosts.map((host): [string, HostClass] => [host, kind])),
)
const reserved = /(?:^|\.)(?:example|test|invalid)(?:$|[:/])|(?:^|\.)example\.(?:com|org|net|edu)$/u
const local =
  /^(?:localhost|127(?:\.\d{1,3}){3}|0\.0\.0\.0|::1|host\.docker\.internal|10(?:\.\d{1,3}){3}|192\.168(?:\.\d{1,3}){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d{1,3}){2})$|(?:^|\.)(?:local|internal|localhost|lan|svc)$|^[a-z][\w-]*$/u
const documentation = /^(?:192\.0\.2|198\.51\.100|203\.0\.113)\.\d{1,3}$/u
const metadata =
  /^(?:169\.254\.169\.254|169\.254\.170\.2|metadata\.google\.internal|100\.100\.100\.200|fd00:ec2::254|(?:0:){5}ffff:a9fe:a9fe|::ffff:a9fe:a9fe|::ffff:169\.254\.169\.254|2852039166|0xa9fea9fe)$/u
const address =
  /^(?:\d{1,3}(?:\.\d{1,3}){3}|0x[0-9a-f]{8}|\d{8,10}|[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7})$/u

/** A URL's host in lower case, without user, port and brackets, or an empty string where none is told. */
export function hostOf(url: string): string {
  const match =
    /^\s*(?:[a-z][a-z0-9+.-]{0,20}:)?\/\/(?:[^/@\s]{0,100}@)?(\[[0-9a-f:.]{2,60}\]|[^/?#\s:'"`<>]{1,253})/iu.exec(
      url.slice(0, 600),
    )
  const host = match?.[1] ?? bareHost(url)
  return host
    .replace(/^\[|\]$/gu, '')
    .replace(/\.$/u, '')
    .toLowerCase()
}

/** `example.org/path` without a scheme, as `curl` takes it. */
function bareHost(url: string): string {
  return (
    /^((?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24}|\d{1,3}(?:\.\d{1,3}){3})(?=[:/?#]|$)/iu.exec(
      url.slice(0, 300),
    )?.[1] ?? ''
  )
}

/** What kind of host `url` names; `unknown` for one that no table has. */
export function classifyHost(url: string): HostClass {
  const host = hostOf(url)
  if (host === '' || host.includes('\ufffc') || /[${}<>]/u.test(host)) return 'unknown'
  if (metadata.test(host)) return 'metadata'
  if (local.test(host)) return 'local'
  if (documentation.test(host) || reserved.test(host)) return 'reserved'
  if (address.test(host)) return 'raw-address'
  const path = url.slice(url.toLowerCase().indexOf(host) + host.length).toLowerCase()
  for (const [first] of [...path.matchAll(/^\/[\w-]{1,20}\/[\w-]{1,20}/gu)]) {
    const special = byHost.get(`${host}${first}`)
    if (special !== undefined) return special
  }
  const labels = host.split('.')
  for (let from = 0; from < labels.length - 1; from += 1) {
    const kind = byHost.get(labels.slice(from).join('.'))
    if (kind !== undefined) return kind
  }
  return 'unknown'
}

/** Classes no honest skill sends a secret to or runs code from. */
export const throwAwayHosts: ReadonlySet<HostClass> = new Set<HostClass>([
  'raw-address',
  'drop',
  'tunnel',
  'shortener',
  'paste',
])
