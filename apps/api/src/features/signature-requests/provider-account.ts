import { eq } from 'drizzle-orm'
import { z } from 'zod'
import type { SignatureProviderInput } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Tx } from '../../platform/database.ts'
import type { ProviderAccess } from './signature-provider.ts'
import { signatureProviderTable } from './signature-requests.tables.ts'

export type ProviderRow = typeof signatureProviderTable.$inferSelect

/** Where the sealed secrets of a tenant's account live: moved to another row, they do not open. */
const secretsPlace = (tenantId: string): string => `signature_provider:${tenantId}`

const secretsOf = {
  'i-parapheur': z.strictObject({ clientSecret: z.string() }),
  yousign: z.strictObject({ apiKey: z.string(), webhookSecret: z.string() }),
}

/** The account of the tenant; null when no service signs for it. */
export async function findProvider(tx: Tx, tenantId: string, lock: 'for-update' | 'none'): Promise<ProviderRow | null> {
  const query = tx.select().from(signatureProviderTable).where(eq(signatureProviderTable.tenantId, tenantId))
  const [row] = await (lock === 'for-update' ? query.for('update') : query)
  return row ?? null
}

/** The account with its secrets in clear: for a call, never for an answer. */
export function accessOf({ sealer }: Pick<Deps, 'sealer'>, row: ProviderRow): ProviderAccess {
  const sealed: unknown = JSON.parse(sealer.open(row.sealedSecrets, secretsPlace(row.tenantId)))
  return row.account.kind === 'yousign'
    ? { ...row.account, ...secretsOf.yousign.parse(sealed) }
    : { ...row.account, ...secretsOf['i-parapheur'].parse(sealed) }
}

type Account = SignatureProviderInput['account']

/** What is kept of a form: the account without its secrets, and these sealed; a secret left out is the one kept already. */
export function keepAccount(
  { sealer }: Pick<Deps, 'sealer'>,
  tenantId: string,
  given: Account,
  kept: ProviderRow | null,
): Pick<ProviderRow, 'account' | 'sealedSecrets'> | null {
  const known = kept ? accessOf({ sealer }, kept) : null
  const split = given.kind === 'yousign' ? splitYousign(given, known) : splitParapheur(given, known)
  if (!split) return null
  return { account: split.account, sealedSecrets: sealer.seal(JSON.stringify(split.secrets), secretsPlace(tenantId)) }
}

// Another address with the old key would send that key to a stranger.
function splitYousign(
  { apiKey, webhookSecret, ...account }: Extract<Account, { kind: 'yousign' }>,
  known: ProviderAccess | null,
) {
  const kept = known?.kind === 'yousign' && known.baseUrl === account.baseUrl ? known : null
  const secrets = { apiKey: apiKey ?? kept?.apiKey, webhookSecret: webhookSecret ?? kept?.webhookSecret }
  return secrets.apiKey && secrets.webhookSecret ? { account, secrets } : null
}

function splitParapheur(
  { clientSecret, ...account }: Extract<Account, { kind: 'i-parapheur' }>,
  known: ProviderAccess | null,
) {
  const kept = known?.kind === 'i-parapheur' && known.baseUrl === account.baseUrl ? known : null
  const secrets = { clientSecret: clientSecret ?? kept?.clientSecret }
  return secrets.clientSecret ? { account, secrets } : null
}
