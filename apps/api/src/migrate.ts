import { loadReference } from './load-reference.ts'
import { migrate } from './platform/migrate.ts'

const url = process.env.MIGRATION_DATABASE_URL
if (!url) {
  console.error('MIGRATION_DATABASE_URL is not set')
  process.exit(1)
}
await migrate(url)
// Search by place and the calendars need them in production too, where no demonstration is played.
await loadReference(url)
