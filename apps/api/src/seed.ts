import { pino } from 'pino'
import { playDemonstration } from '../seed/play/play-demonstration.ts'
import { composeDeps } from './compose-deps.ts'
import { loadReference } from './load-reference.ts'
import { readConfig } from './platform/config.ts'

/** Loads the reference data, then plays the demonstration once. No message of it leaves: mails go to a local catcher. */
const config = readConfig({ ...process.env, SMTP_URL: undefined })
if (!config.MIGRATION_DATABASE_URL) throw new Error('MIGRATION_DATABASE_URL is not set')
await loadReference(config.MIGRATION_DATABASE_URL)
if (config.DEMO) {
  const { deps, close } = await composeDeps(config, pino({ level: 'warn' }))
  const played = await playDemonstration(deps, (line) => console.log(`  démonstration : ${line}`))
  if (played) console.log('  démonstration : prête')
  await close()
}
