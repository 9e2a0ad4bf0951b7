import { email } from '@salles-ouvertes/contract'
import { appointPlatformAdmin, installerActor } from './features/identity/index.ts'
import { readConfig } from './platform/config.ts'
import { openDatabase } from './platform/database.ts'

/**
 * First administrator of an instance, named by whoever installs it, with the environment of the server:
 *   node apps/api/dist/appoint-admin.js <email> <given name> <family name>
 * The invitation is written to the outbox; the running server sends it.
 */
const [address, givenName, familyName] = process.argv.slice(2)
if (!email.safeParse(address).success || !givenName || !familyName) {
  console.error('Usage: node apps/api/dist/appoint-admin.js <email> <given name> <family name>')
  process.exit(1)
}
const db = openDatabase(readConfig(process.env).DATABASE_URL, { max: 1 })
try {
  await appointPlatformAdmin({ db }, installerActor, { email: String(address), givenName, familyName })
  console.log(`${String(address)} administers this instance. The running server sends the invitation by mail.`)
} finally {
  await db.pool.end()
}
