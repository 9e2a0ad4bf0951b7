// Everything that must hold: lint, types, boundaries, then the tests; one PostgreSQL and one browser for the whole run.
//   node scripts/test.mjs [--only checks|unit|journeys|browser] [--proofs]
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { findBrowser } from './browser.mjs'
import { startPostgres } from './postgres.mjs'
import { triedCommit, writeProofs } from './proofs.mjs'
import { Refusal, explain } from './say.mjs'

const root = resolve(fileURLToPath(import.meta.url), '../..')

const checks = {
  format: ['prettier', '--check', '--log-level', 'warn', '.'],
  oxlint: ['oxlint'],
  eslint: ['eslint', '.'],
  'types contract': ['tsc', '-p', 'packages/contract'],
  'types api': ['tsc', '-p', 'apps/api'],
  'types web': ['vue-tsc', '-p', 'apps/web', '--noEmit'],
  'types tests': ['tsc', '-p', 'tests'],
  boundaries: ['depcruise', '--config', '.dependency-cruiser.cjs', 'apps', 'packages'],
}

// Browser journeys come last and alone: they load the machine most.
const suites = {
  unit: ['--project', 'unit', '--project', 'web'],
  journeys: ['--project', 'journeys'],
  browser: ['--project', 'browser', '--no-file-parallelism'],
}

const running = new Set()
const stopping = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.once(signal, () => {
    stopping.abort()
    for (const child of running) child.kill('SIGTERM')
  })
}

await main().catch(explain)

async function main() {
  const { values } = parseArgs({ options: { only: { type: 'string' }, proofs: { type: 'boolean', default: false } } })
  const parts = values.only === undefined ? ['checks', ...Object.keys(suites)] : values.only.split(',')
  const unknown = parts.filter((part) => part !== 'checks' && !(part in suites))
  if (unknown.length > 0)
    throw new Refusal(`--only : ${unknown.join(', ')} ? Choisissez parmi checks, unit, journeys, browser.`)
  const total = { passed: 0, failed: 0, failures: [] }
  if (parts.includes('checks')) add(total, await runChecks())
  const chosen = Object.keys(suites).filter((suite) => parts.includes(suite))
  if (chosen.length > 0) add(total, await runSuites(chosen, values.proofs ? { PROOFS: 'full' } : {}))
  for (const failure of total.failures) console.log(`✗ ${failure}`)
  console.log(`${total.passed} passed, ${total.failed} failed`)
  if (total.failed > 0 || total.passed === 0 || stopping.signal.aborted) process.exitCode = 1
}

function add(total, { passed, failed, failures }) {
  total.passed += passed
  total.failed += failed
  total.failures.push(...failures)
}

/** Two at a time, so that the short ones pass beside the long ones. Each counts as one test. */
async function runChecks() {
  const total = { passed: 0, failed: 0, failures: [] }
  const queue = Object.entries(checks)
  const worker = async () => {
    for (let next = queue.shift(); next && !stopping.signal.aborted; next = queue.shift()) {
      const [name, command] = next
      const started = Date.now()
      const { code, output } = await run(command, {}, 'pipe')
      console.log(`${code === 0 ? '✓' : '✗'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`)
      if (code !== 0) console.log(output.trimEnd())
      add(total, code === 0 ? { passed: 1, failed: 0, failures: [] } : { passed: 0, failed: 1, failures: [name] })
    }
  }
  await Promise.all([worker(), worker()])
  return total
}

async function runSuites(chosen, extra) {
  const total = { passed: 0, failed: 0, failures: [] }
  const folder = await mkdtemp(join(tmpdir(), 'salles-ouvertes-tests-'))
  const given = process.env.TEST_DATABASE_URL
  const commit = extra.PROOFS && triedCommit()
  let server
  try {
    server = given ? undefined : await startPostgres({ dataDir: folder, fsync: false })
    const env = { ...extra, TEST_SUPERUSER_URL: given ?? server.superuserUrl }
    if (chosen.includes('browser')) env.BROWSER_PATH = await findBrowser()
    for (const suite of chosen) {
      if (!stopping.signal.aborted) add(total, await runSuite(suite, env, join(folder, `${suite}.json`)))
    }
    const reports = chosen.map((suite) => join(folder, `${suite}.json`)).filter((report) => existsSync(report))
    if (env.PROOFS) writeProofs(reports, { commit, volume: env.PROOFS })
  } finally {
    await server?.stop()
    await rm(folder, { recursive: true, force: true })
  }
  return total
}

async function runSuite(suite, env, report) {
  console.log(`\n${suite}`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const { code } = await run(['vitest', 'run', ...suites[suite], ...reporters], env, 'inherit')
  return countTests(suite, code, report)
}

/** Skipped tests count as failed, and so does a file that could not be read or an error outside any test. */
function countTests(suite, code, report) {
  let results
  try {
    results = JSON.parse(readFileSync(report, 'utf8'))
  } catch {
    return { passed: 0, failed: 1, failures: [`${suite}: no report`] }
  }
  const failures = results.testResults.flatMap(({ name, status, assertionResults }) => {
    const file = relative(root, name)
    if (status === 'failed' && assertionResults.length === 0) return [file]
    return assertionResults.filter((test) => test.status !== 'passed').map((test) => `${file} > ${test.fullName}`)
  })
  if (failures.length === 0 && code !== 0) failures.push(`${suite}: an error outside any test`)
  return { passed: results.numPassedTests, failed: failures.length, failures }
}

async function run([command, ...args], env, output) {
  const path = [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter)
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, PATH: path, FORCE_COLOR: process.stdout.isTTY ? '1' : '0', ...env },
    shell: process.platform === 'win32',
    stdio: ['ignore', output, output],
  })
  running.add(child)
  const chunks = []
  child.stdout?.on('data', (chunk) => chunks.push(chunk))
  child.stderr?.on('data', (chunk) => chunks.push(chunk))
  const code = await new Promise((done) =>
    child.once('error', () => done(1)).once('close', (status) => done(status ?? 1)),
  )
  running.delete(child)
  return { code, output: Buffer.concat(chunks).toString('utf8') }
}
