import { startDemonstrationServices } from './demonstration.ts'

const { url } = await startDemonstrationServices(Number(process.env['PORT']))
process.stdout.write(`${url}\n`)
