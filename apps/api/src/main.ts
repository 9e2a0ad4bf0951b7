import closeWithGrace from 'close-with-grace'
import { buildApp } from './app.ts'
import { composeDeps } from './compose-deps.ts'
import { runDueWork } from './due-work.ts'
import { refuseSimulatedLocks } from './features/locks/index.ts'
import { refuseSimulators } from './features/signature-requests/index.ts'
import { refuseSimulatedSms } from './features/sms/index.ts'
import { closeServer } from './platform/close-server.ts'
import { readConfig } from './platform/config.ts'
import { openLog } from './platform/log.ts'
import { startWorker } from './platform/worker.ts'

const config = readConfig(process.env)
const log = openLog(config)
const { deps, close } = await composeDeps(config, log)
await refuseSimulators(deps)
await refuseSimulatedLocks(deps)
await refuseSimulatedSms(deps)
const app = await buildApp(deps)
await app.listen({ host: config.HOST, port: config.PORT })
const worker = startWorker(deps, () => runDueWork(deps))

closeWithGrace(
  { delay: 20_000, logger: { error: (error: unknown) => log.error({ error: String(error) }, 'closing') } },
  async () => {
    await closeServer(app)
    await worker.stop()
    await close()
  },
)
