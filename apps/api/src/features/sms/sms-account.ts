import { eq } from 'drizzle-orm'
import type { SmsAccountInput, SmsAccountSettings } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Tx } from '../../platform/database.ts'
import type { SmsAccess } from './sms-sender.ts'
import { smsAccountTable } from './sms.tables.ts'

export type SmsAccountRow = typeof smsAccountTable.$inferSelect
type Secrets = Record<string, string>

/** Where the sealed secrets of a tenant live: moved to another row, they do not open. */
const secretsPlace = (tenantId: string): string => `sms_account:${tenantId}`

/** What is secret in the form of each operator; all the rest is read again by those who run the tenant. */
const secretNames: Record<SmsAccountSettings['kind'], readonly string[]> = {
  ovhcloud: ['applicationSecret', 'consumerKey'],
  brevo: ['apiKey'],
  smpp: ['password'],
}

/** The account of the tenant; null where no SMS is sent. */
export async function findAccount(
  tx: Tx,
  tenantId: string,
  lock: 'for-update' | 'none',
): Promise<SmsAccountRow | null> {
  const query = tx.select().from(smsAccountTable).where(eq(smsAccountTable.tenantId, tenantId))
  const [row] = await (lock === 'for-update' ? query.for('update') : query)
  return row ?? null
}

/** The account with its secrets in clear: for a call, never for an answer. */
export const accessOf = (deps: Pick<Deps, 'sealer'>, row: SmsAccountRow): SmsAccess =>
  ({ ...row.settings, ...secretsOf(deps, row) }) as SmsAccess

/**
 * What is kept of a form: the settings, and the secrets sealed; a secret left out is the one kept already, for the same
 * address only: another one would send it to a stranger. Null when one is missing.
 */
export function keepAccount(
  deps: Pick<Deps, 'sealer'>,
  tenantId: string,
  given: SmsAccountInput['account'],
  kept: SmsAccountRow | null,
): Pick<SmsAccountRow, 'kind' | 'settings' | 'sealedSecrets'> | null {
  const isSamePlace = kept?.settings.kind === given.kind && kept.settings.baseUrl === given.baseUrl
  const known: Secrets = kept && isSamePlace ? secretsOf(deps, kept) : {}
  const names = secretNames[given.kind]
  const typed = new Map(Object.entries(given).filter(([, value]) => value !== undefined))
  const secrets = names.map((name) => [name, typed.get(name) ?? known[name]] as const)
  if (secrets.some(([, value]) => !value)) return null
  const settings = Object.fromEntries([...typed].filter(([name]) => !names.includes(name))) as SmsAccountSettings
  const sealedSecrets = deps.sealer.seal(JSON.stringify(Object.fromEntries(secrets)), secretsPlace(tenantId))
  return { kind: given.kind, settings, sealedSecrets }
}

const secretsOf = ({ sealer }: Pick<Deps, 'sealer'>, { sealedSecrets, tenantId }: SmsAccountRow): Secrets =>
  JSON.parse(sealer.open(sealedSecrets, secretsPlace(tenantId))) as Secrets
