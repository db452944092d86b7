/**
 * A process that installs and removes in one scope until it is killed, or as often as it is told.
 * Arguments: project, data folder, rounds.
 */
import { projectScope } from '../../packages/core/src/record/index.ts'
import { siteAt } from './scope-site.ts'

const [root = '', data = '', rounds = ''] = process.argv.slice(2)
const folders = { config: data, data, cache: data }
const site = siteAt(root, projectScope({ cwd: root, folders }, root))
process.stdout.write('ready\n')
for (let round = 0; round < Number(rounds); round += 1) {
  const text = `${process.pid} ${round}`
  const skills = { lint: { 'SKILL.md': text, 'run.sh': text }, fmt: { 'SKILL.md': text } }
  const wanted =
    round % 3 === 2 ? { skills: {} } : { skills, commands: { fix: text }, parts: { github: text } }
  await site.run({ ...wanted, places: ['.claude/skills', '.cursor/skills'], lockText: text })
}
