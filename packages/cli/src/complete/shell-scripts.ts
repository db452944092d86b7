/** What each shell has to be told. All of them ask `skills complete`, which knows today's names. */
const bash = `# bash completion for skills. Load it with: source <(skills completion bash)
_skills() {
  local line
  COMPREPLY=()
  while IFS= read -r line; do
    COMPREPLY+=("\${line%%$'\\t'*}")
  done < <(skills complete -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
  if [[ "\${COMP_WORDS[COMP_CWORD-1]}" == "=" || "\${COMP_WORDS[COMP_CWORD]}" == "=" ]]; then
    COMPREPLY=("\${COMPREPLY[@]#*=}")
  fi
}
complete -o default -F _skills skills
`

const zsh = `#compdef skills
# zsh completion for skills. Load it with: source <(skills completion zsh)
_skills() {
  local line
  local -a texts shown
  while IFS= read -r line; do
    texts+=("\${line%%$'\\t'*}")
    shown+=("\${line/$'\\t'/  }")
  done < <(skills complete -- "\${(@)words[2,CURRENT]}" 2>/dev/null)
  if (( \${#texts} )); then
    compadd -l -d shown -- "\${texts[@]}"
  else
    _files
  fi
}
compdef _skills skills
`

const fish = `# fish completion for skills. Load it with: skills completion fish | source
function __skills_complete
  set -l words (commandline -opc)
  skills complete -- $words[2..-1] (commandline -ct) 2>/dev/null
end
function __skills_has_candidates
  test -n "$(__skills_complete)"
end
complete -c skills -n __skills_has_candidates -f -a '(__skills_complete)'
`

const powershell = `# PowerShell completion for skills. Load it with: skills completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName skills -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $typed = @($commandAst.CommandElements | Where-Object { $_.Extent.EndOffset -le $cursorPosition } |
    Select-Object -Skip 1 | ForEach-Object { $_.ToString() })
  if ($wordToComplete -eq '') { $typed += '""' }
  skills complete -- @typed 2>$null | ForEach-Object {
    $text, $description = $_ -split "\`t", 2
    if (-not $description) { $description = $text }
    [System.Management.Automation.CompletionResult]::new($text, $text, 'ParameterValue', $description)
  }
}
`

export const shellScripts = { bash, zsh, fish, powershell } as const

export type Shell = keyof typeof shellScripts

export const shells: readonly Shell[] = ['bash', 'zsh', 'fish', 'powershell']
