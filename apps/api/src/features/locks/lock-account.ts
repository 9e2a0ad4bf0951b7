import { eq } from 'drizzle-orm'
import type { LockAccountInput, LockAccountSettings } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Tx } from '../../platform/database.ts'
import type { LockAccess } from './lock-provider.ts'
import { lockAccountTable } from './locks.tables.ts'

export type LockAccountRow = typeof lockAccountTable.$inferSelect
type Secrets = Record<string, string>

/** Where the sealed secrets of an establishment live: moved to another row, they do not open. */
const secretsPlace = (establishmentId: string): string => `lock_account:${establishmentId}`

/** What is secret in the form of each maker; all the rest is read again by those who keep the locks. */
const secretNames: Record<LockAccountSettings['kind'], readonly string[]> = {
  nuki: ['apiToken'],
  igloohome: ['clientSecret'],
  ttlock: ['clientSecret', 'password'],
  seam: ['apiKey'],
  webhook: ['signingSecret'],
}

/** The account of the establishment; null where no maker is connected. */
export async function findAccount(
  tx: Tx,
  establishmentId: string,
  lock: 'for-update' | 'none',
): Promise<LockAccountRow | null> {
  const query = tx.select().from(lockAccountTable).where(eq(lockAccountTable.establishmentId, establishmentId))
  const [row] = await (lock === 'for-update' ? query.for('update') : query)
  return row ?? null
}

/** The account with its secrets in clear: for a call, never for an answer. */
export const accessOf = (deps: Pick<Deps, 'sealer'>, row: LockAccountRow): LockAccess =>
  ({ ...row.settings, ...secretsOf(deps, row) }) as LockAccess

/**
 * What is kept of a form: the settings, and the secrets sealed; a secret left out is the one kept already, for the same
 * address only: another one would send it to a stranger. Null when one is missing.
 */
export function keepAccount(
  deps: Pick<Deps, 'sealer'>,
  establishmentId: string,
  given: LockAccountInput['account'],
  kept: LockAccountRow | null,
): Pick<LockAccountRow, 'kind' | 'settings' | 'sealedSecrets'> | null {
  const isSamePlace = kept !== null && addressesOf(kept.settings).join() === addressesOf(given).join()
  const known: Secrets = isSamePlace ? secretsOf(deps, kept) : {}
  const names = secretNames[given.kind]
  const typed = new Map(Object.entries(given).filter(([, value]) => value !== undefined))
  const secrets = names.map((name) => [name, typed.get(name) ?? known[name]] as const)
  if (secrets.some(([, value]) => !value)) return null
  const settings = Object.fromEntries([...typed].filter(([name]) => !names.includes(name))) as LockAccountSettings
  const sealedSecrets = deps.sealer.seal(JSON.stringify(Object.fromEntries(secrets)), secretsPlace(establishmentId))
  return { kind: given.kind, settings, sealedSecrets }
}

const secretsOf = ({ sealer }: Pick<Deps, 'sealer'>, { sealedSecrets, establishmentId }: LockAccountRow): Secrets =>
  JSON.parse(sealer.open(sealedSecrets, secretsPlace(establishmentId))) as Secrets

/** Every address that the account calls, its maker first. */
export const addressesOf = (settings: LockAccountInput['account'] | LockAccountSettings): string[] => [
  settings.kind,
  settings.baseUrl,
  ...(settings.kind === 'igloohome' ? [settings.tokenUrl] : []),
]
