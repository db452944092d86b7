import { readFileSync } from 'node:fs'

const { dependencies } = JSON.parse(
  readFileSync(new URL('./package.json', import.meta.url), 'utf8'),
)

/** Dead files, exports and dependencies. */
export default {
  workspaces: {
    '.': {
      entry: [
        'scripts/*.mjs',
        // Only the built product asks for it.
        'bin/late-import.js',
        'bench/*.{mjs,cjs}',
        'test/**/*.test.ts',
        'test/support/endless-writer.ts',
        'test/support/faulty-process.ts',
      ],
      project: [
        'bin/**/*.js',
        'bench/**/*.{mjs,cjs}',
        '!bench/node_modules/**',
        'scripts/**/*.mjs',
        'test/**/*.ts',
      ],
      // The root ships what the packages import, which the house test compares; npm links our packages.
      ignoreDependencies: [...Object.keys(dependencies), '@skills/.+'],
    },
    'packages/cli': {
      entry: ['src/start.ts', 'src/environment.ts', 'src/commands/**/*.ts', 'src/hooks/*.ts'],
      project: ['src/**/*.{ts,js}'],
    },
    'packages/*': { project: ['src/**/*.{ts,js}', '!src/**/fixtures/**'] },
  },
  ignoreBinaries: [
    'apt-get',
    'gpg',
    'gpgconf',
    'mkfifo',
    'mount',
    'openssl',
    'sha256sum',
    'ssh-add',
    'ssh-agent',
    'ssh-keygen',
    'strace',
    'umount',
  ],
  ignoreExportsUsedInFile: true,
}
