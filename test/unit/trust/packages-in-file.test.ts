import { packagesInFile } from '@skills/trust'
import { describe, expect, test } from 'vitest'

const found = (path: string, text: string) =>
  packagesInFile(path, text).map(
    ({ ecosystem, name, version = '*' }) => `${ecosystem} ${name} ${version}`,
  )

describe('packages that commands bring', () => {
  test.each([
    ['Run `npx -y left-pad@1.3.0 --flag now`.', ['npm left-pad 1.3.0']],
    ['`npx @acme/tool@latest`', ['npm @acme/tool *']],
    ['npm install -D eslint@9.1.0 prettier', ['npm eslint 9.1.0', 'npm prettier *']],
    ['pnpm dlx create-app my-app', ['npm create-app *']],
    ['npx -p cowsay@1.6.0 cowsay hi', ['npm cowsay 1.6.0', 'npm cowsay *']],
    [
      'pip install requests==2.19.0 "flask[async]==3.0.0"',
      ['PyPI requests 2.19.0', 'PyPI flask 3.0.0'],
    ],
    ['python -m pip install -r requirements.txt', []],
    ['pip install --index-url https://x.example/simple evil', ['PyPI evil *']],
    ['uvx ruff@0.5.0 check .', ['PyPI ruff 0.5.0']],
    ['pip install .', []],
    ['The pip installer is old, and npm was down.', []],
  ])('%s', (text, wanted) => {
    expect(found('SKILL.md', text)).toEqual(wanted)
  })
})

describe('packages that a file declares', () => {
  test('package.json: exact versions alone are versions', () => {
    const text = '{"dependencies": {"a": "1.2.3", "b": "^1.0.0"}, "devDependencies": {"c": "*"}}'
    expect(found('x/package.json', text)).toEqual(['npm a 1.2.3', 'npm b *', 'npm c *'])
  })

  test('requirements', () => {
    const text =
      '# ours\nrequests==2.19.0 ; python_version > "3"\nflask>=2 # web\n-r more.txt\na @ https://x\n'
    expect(found('requirements-dev.txt', text)).toEqual(['PyPI requests 2.19.0', 'PyPI flask *'])
  })

  test('pyproject.toml', () => {
    const text =
      '[project]\ndependencies = ["a==1.0"]\n[project.optional-dependencies]\nx = ["b"]\n'
    expect(found('pyproject.toml', text)).toEqual(['PyPI a 1.0', 'PyPI b *'])
  })

  test('the header of a script', () => {
    const text = '# /// script\n# dependencies = ["rich==13.0.0"]\n# ///\nimport rich\n'
    expect(found('scripts/x.py', text)).toEqual(['PyPI rich 13.0.0'])
  })

  test.each(['package.json', 'pyproject.toml', 'x.py'])('a faulty %s brings none', (path) => {
    expect(found(path, '# /// script\n# [[\n# ///\n{[')).toEqual([])
  })
})
