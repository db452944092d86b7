/**
 * Installers that a vendor's own page tells people to pipe into a shell, by the start of their address without the
 * scheme (pages read 2026-11). They still deserve a pinned version, so a rule lowers them and does not pass over them.
 */
const installers: readonly string[] = [
  'sh.rustup.rs',
  'astral.sh/uv/',
  'astral.sh/ruff/',
  'bun.sh/install',
  'bun.com/install',
  'deno.land/install',
  'deno.land/x/install/',
  'get.docker.com',
  'get.pnpm.io/',
  'get.helm.sh',
  'get.k3s.io',
  'get.volta.sh',
  'get.sdkman.io',
  'install.python-poetry.org',
  'raw.githubusercontent.com/nvm-sh/nvm/',
  'raw.githubusercontent.com/homebrew/install/',
  'raw.githubusercontent.com/helm/helm/',
  'raw.githubusercontent.com/anchore/',
  'raw.githubusercontent.com/aquasecurity/',
  'raw.githubusercontent.com/golangci/golangci-lint/',
  'raw.githubusercontent.com/k3d-io/k3d/',
  'raw.githubusercontent.com/ohmyzsh/ohmyzsh/',
  'raw.githubusercontent.com/trufflesecurity/trufflehog/',
  'deb.nodesource.com/setup_',
  'rpm.nodesource.com/setup_',
  'cli.github.com/packages/',
  'fluxcd.io/install.sh',
  'starship.rs/install.sh',
  'ollama.com/install.sh',
  'tailscale.com/install.sh',
  'fly.io/install.sh',
  'cli.run.nu/',
  'claude.ai/install.',
  'cursor.com/install',
  'opencode.ai/install',
  'pixi.sh/install.sh',
  'mise.run',
  'sh.dagger.io',
  'dl.dagger.io/',
  'foundry.paradigm.xyz',
  'aka.ms/install',
  'azurecliprod.blob.core.windows.net/',
  'sdk.cloud.google.com',
  'dot.net/v1/',
  'dotnet.microsoft.com/download/',
  'community.chocolatey.org/install.ps1',
  'chocolatey.org/install.ps1',
  'get.scoop.sh',
  'fnm.vercel.app/install',
  'download.docker.com/',
  'packages.microsoft.com/',
  'pkg.cloudflare.com/',
  'apt.llvm.org/llvm.sh',
  'semgrep.dev/',
  'cli.doppler.com/install.sh',
  'releases.hashicorp.com/',
  'apt.releases.hashicorp.com/',
  'raw.githubusercontent.com/microsoft/',
]

/** Is the address one of an installer that its vendor publishes for this use? */
export function isOfficialInstaller(url: string): boolean {
  const bare = url
    .trim()
    .toLowerCase()
    .replace(/^https:\/\/(?:www\.)?/u, '')
  if (/^http:/iu.test(url.trim())) return false
  return installers.some((start) => bare === start || bare.startsWith(start))
}
