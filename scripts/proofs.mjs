import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = resolve(fileURLToPath(import.meta.url), '../..')
const page = join(root, 'docs/proofs.md')
const [start, end] = ['<!-- figures -->', '<!-- end of figures -->']

/** Tests that hold a promise of the product under load, at random, or against every route. */
const proving = [/^tests\/(races|security)\//, /(workflow|decision)-sequences/, /reconcile-locks/, /^tests\/journeys\//]

/** What is about to be tried, asked before the run: `-dirty` when files differ from the commit. */
export function triedCommit() {
  return execFileSync('git', ['describe', '--always', '--dirty'], { cwd: root, encoding: 'utf8' }).trim()
}

/** Writes the table of docs/proofs.md from the reports of vitest. `volume` is « full » or « short ». */
export function writeProofs(reports, { commit, volume }) {
  const rows = reports
    .flatMap((report) => JSON.parse(readFileSync(report, 'utf8')).testResults)
    .map((file) => ({ ...file, path: relative(root, file.name).replaceAll('\\', '/') }))
    .filter(({ path }) => proving.some((pattern) => pattern.test(path)))
    .toSorted((a, b) => a.path.localeCompare(b.path))
    .map(({ path, assertionResults: tests }) => {
      const passed = tests.filter(({ status }) => status === 'passed').length
      const seconds = tests.reduce((sum, { duration }) => sum + (duration ?? 0), 0) / 1000
      return `| [\`${path}\`](../${path}) | ${passed} of ${tests.length} | ${seconds.toFixed(1)} |`
    })
  const day = new Date().toISOString().slice(0, 10)
  const setting = `${day}, commit ${commit}, ${volume} volume, Node ${process.versions.node}, ${cpus().length} cores.`
  const table = [setting, '', '| File | Passed | Seconds |', '| --- | --- | --- |', ...rows].join('\n')
  const text = readFileSync(page, 'utf8')
  const [before, after] = [text.slice(0, text.indexOf(start)), text.slice(text.indexOf(end))]
  writeFileSync(page, `${before}${start}\n${table}\n${after}`)
}
