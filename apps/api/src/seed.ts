import { pino } from 'pino'
import { playDemonstration } from '../seed/play/play-demonstration.ts'
import { composeDeps } from './compose-deps.ts'
import { loadReference } from './load-reference.ts'
import { readConfig } from './platform/config.ts'
import { migrate } from './platform/migrate.ts'

/**
 * Brings the schema and the reference data up to date, then plays the demonstration once: one process, so that a second
 * start does not pay for two. No message of it leaves: mails go to a local catcher.
 */
const config = readConfig({ ...process.env, SMTP_URL: undefined })
if (!config.MIGRATION_DATABASE_URL) throw new Error('MIGRATION_DATABASE_URL is not set')
await migrate(config.MIGRATION_DATABASE_URL)
await loadReference(config.MIGRATION_DATABASE_URL)
if (config.DEMO) {
  const { deps, close } = await composeDeps(config, pino({ level: 'warn' }))
  const played = await playDemonstration(deps, (line) => console.log(`  démonstration : ${line}`))
  if (played) console.log('  démonstration : prête')
  await close()
}
