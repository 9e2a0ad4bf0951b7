import { sql } from 'drizzle-orm'
import type { Tx } from '../../platform/database.ts'
import type { LockPlace } from '../locks/index.ts'
import type { WantedCode } from './rules/drift.ts'

/** Rights to enter that a code of this lock was asked for, through the maker that the establishment has now. */
export async function wantedCodes(tx: Tx, { establishmentId, deviceReference }: LockPlace): Promise<WantedCode[]> {
  const { rows } = await tx.execute<WantedCode & { validFrom: string; validUntil: string }>(sql`
    SELECT g.id AS "grantId", g.status, g.valid_from AS "validFrom", g.valid_until AS "validUntil", c.reference
    FROM lock_code c JOIN access_grant g ON g.id = c.grant_id JOIN lock_account a ON a.establishment_id = c.establishment_id
    WHERE c.establishment_id = ${establishmentId}::uuid AND c.device_reference = ${deviceReference}
      AND c.provider = a.kind AND g.kind = 'keypad'
    ORDER BY g.valid_from, g.id`)
  return rows.map((row) => ({ ...row, validFrom: new Date(row.validFrom), validUntil: new Date(row.validUntil) }))
}
