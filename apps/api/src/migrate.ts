import { migrate } from './platform/migrate.ts'

const url = process.env.MIGRATION_DATABASE_URL
if (!url) {
  console.error('MIGRATION_DATABASE_URL is not set')
  process.exit(1)
}
await migrate(url)
