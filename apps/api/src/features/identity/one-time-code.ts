import { and, desc, eq, gt, isNull } from 'drizzle-orm'
import { randomInt, scryptSync, timingSafeEqual } from 'node:crypto'
import { clockNow } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { newId } from '../../platform/ids.ts'
import { linkTokenTable } from './identity.tables.ts'

const digits = 6
/** How long a code is good for. */
export const oneTimeCodeMinutes = 10
const maxAttempts = 5

/** What a code proves: that an account signs an agreement, or reads the phone of a mobile number. */
export type OneTimeCodeFor = { purpose: 'signature-code' | 'mobile-code'; subjectId: string; accountId: string }
export type CodeOutcome = 'right' | 'wrong' | 'expired'

/** Makes a one-time code of an account for one thing; earlier ones stop. Only a slow hash is kept. */
export async function issueOneTimeCode(tx: Tx, owner: OneTimeCodeFor): Promise<string> {
  const code = String(randomInt(10 ** digits)).padStart(digits, '0')
  const now = await clockNow(tx)
  const id = newId()
  await tx.update(linkTokenTable).set({ revokedAt: now }).where(liveCodesOf(owner))
  await tx.insert(linkTokenTable).values({
    id,
    tokenHash: slowHash(code, id),
    ...owner,
    createdAt: now,
    expiresAt: new Date(now.getTime() + oneTimeCodeMinutes * 60_000),
  })
  return code
}

/**
 * Tries a code and counts the try; five at most, then `expired`. A right code is used up. The transaction must commit
 * even when the answer is `wrong`, or tries would not count: refuse after it, not inside.
 */
export async function checkOneTimeCode(tx: Tx, owner: OneTimeCodeFor & { code: string }): Promise<CodeOutcome> {
  const [row] = await tx
    .select()
    .from(linkTokenTable)
    .where(liveCodesOf(owner))
    .orderBy(desc(linkTokenTable.createdAt))
    .limit(1)
    .for('update')
  const now = await clockNow(tx)
  if (!row || row.expiresAt <= now || row.attempts >= maxAttempts) return 'expired'
  const isRight = timingSafeEqual(Buffer.from(slowHash(owner.code, row.id)), Buffer.from(row.tokenHash))
  await tx
    .update(linkTokenTable)
    .set(isRight ? { usedAt: now } : { attempts: row.attempts + 1 })
    .where(eq(linkTokenTable.id, row.id))
  return isRight ? 'right' : 'wrong'
}

/** How many such codes were made since an instant: it bounds the guesses allowed. */
export const countOneTimeCodes = (tx: Tx, owner: OneTimeCodeFor, since: Date): Promise<number> =>
  tx.$count(linkTokenTable, and(codesOf(owner), gt(linkTokenTable.createdAt, since)))

const codesOf = ({ purpose, subjectId, accountId }: OneTimeCodeFor) =>
  and(
    eq(linkTokenTable.purpose, purpose),
    eq(linkTokenTable.subjectId, subjectId),
    eq(linkTokenTable.accountId, accountId),
  )
const liveCodesOf = (owner: OneTimeCodeFor) =>
  and(codesOf(owner), isNull(linkTokenTable.usedAt), isNull(linkTokenTable.revokedAt))

/** A million codes fall in a second to a fast hash; this one outlives the ten minutes. */
const slowHash = (code: string, salt: string): string => scryptSync(code, salt, 32).toString('hex')
