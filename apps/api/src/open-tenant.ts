import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { email } from '@salles-ouvertes/contract'
import { installerActor, inviteManager } from './features/identity/index.ts'
import { openTenant } from './features/tenants/index.ts'
import { readConfig } from './platform/config.ts'
import { openDatabase } from './platform/database.ts'

const word = z.string().trim().min(1)
const opening = z.strictObject({
  kind: z.enum(['departement', 'commune']),
  name: word,
  slug: z.string().regex(/^[a-z0-9-]{2,40}$/),
  /** Département code or INSEE code. */
  officialCode: z.string().regex(/^[0-9][0-9AB]?[0-9]{0,3}$/),
  timeZone: word.default('Europe/Paris'),
  brandColour: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i)
    .nullable()
    .default(null),
  contactEmail: email,
  legalEntity: z.strictObject({
    name: word,
    siren: z
      .string()
      .regex(/^[0-9]{9}$/)
      .nullable()
      .default(null),
    address: word,
    postalCode: z.string().regex(/^[0-9]{5}$/),
    city: word,
    inseeCode: z
      .string()
      .regex(/^[0-9][0-9AB][0-9]{3}$/)
      .nullable()
      .default(null),
    /** Short code in the numbers of agreements. */
    code: z.string().regex(/^[A-Z0-9]{2,10}$/),
  }),
  /** Who runs the tenant: invited by mail. */
  runner: z.strictObject({ email, givenName: word, familyName: word }),
})

/**
 * Opens an instance to a département or a commune, named by whoever installs it, with the environment of the server:
 *   node apps/api/dist/open-tenant.js <file.json>
 * The invitation of who runs it is written to the outbox; the running server sends it.
 */
const [path] = process.argv.slice(2)
const read = opening.safeParse(path ? JSON.parse(readFileSync(path, 'utf8')) : null)
if (!read.success) {
  console.error('Usage: node apps/api/dist/open-tenant.js <file.json>')
  for (const issue of read.error.issues) console.error(`  ${issue.path.join('.')}: ${issue.message}`)
  process.exit(1)
}
const { contactEmail, runner, ...tenant } = read.data
const db = openDatabase(readConfig(process.env).DATABASE_URL, { max: 1 })
try {
  const { id: tenantId } = await openTenant({ db }, installerActor, { ...tenant, settings: { contactEmail } })
  const role = tenant.kind === 'commune' ? 'town-clerk' : 'tenant-officer'
  await inviteManager({ db }, installerActor, { ...runner, tenantId, role })
  console.log(`${tenant.name} is open. The running server invites ${runner.email} by mail.`)
} finally {
  await db.pool.end()
}
