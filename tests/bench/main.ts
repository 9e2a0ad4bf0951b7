import { parseArgs } from 'node:util'
import { runBench } from './run-bench.ts'
import { reportOf, writeReport } from './write-report.ts'

const { values } = parseArgs({
  options: {
    rooms: { type: 'string', default: '150000' },
    small: { type: 'string', default: '6000' },
    seed: { type: 'string', default: '1' },
    rounds: { type: 'string', default: '5' },
    requests: { type: 'string', default: '200' },
    people: { type: 'string', default: '60' },
    seconds: { type: 'string', default: '30' },
  },
})
const plan = {
  rooms: Number(values.rooms),
  smallRooms: Number(values.small) || null,
  seed: Number(values.seed),
  rounds: Number(values.rounds),
  requests: Number(values.requests),
  people: Number(values.people),
  mixSeconds: Number(values.seconds),
}
const serverUrl = process.env['BENCH_SUPERUSER_URL']
if (!serverUrl) throw new Error('BENCH_SUPERUSER_URL is not set: run npm run bench')

const result = await runBench(serverUrl, plan, (line) => process.stderr.write(`${line}\n`))
const isWhole = plan.rooms === 150_000 && plan.smallRooms !== null
// Only the whole measure is a page of the documentation.
if (isWhole) writeReport(result, new Date())
process.stdout.write(`${reportOf(result, new Date())}\n`)
