import { sql } from 'drizzle-orm'
import type { Safekeeping } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { holds, type Actor } from '../../platform/actor.ts'
import { inReadOnly, type Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'

type Summary = { files: number; checkedAt: Date | null }

/**
 * How the files and the evidence of a tenant are kept, for its officers: when they were last read again, and what was
 * wrong then. @throws tenants.not-found
 */
export function getSafekeeping(deps: Pick<Deps, 'db'>, actor: Actor, tenantId: string): Promise<Safekeeping> {
  return inReadOnly(deps, actor, async (tx) => {
    if (!holds(actor, ['tenant-officer', 'town-clerk'], { tenantId })) fail('tenants.not-found')
    const { files, checkedAt } = await summaryOf(tx, tenantId)
    return {
      files,
      checkedAt: checkedAt && new Date(checkedAt).toISOString(),
      faults: await faultsOf(tx, tenantId),
      brokenEvidence: await brokenEvidenceOf(tx, tenantId),
    }
  })
}

async function summaryOf(tx: Tx, tenantId: string): Promise<Summary> {
  const { rows } = await tx.execute<Summary>(sql`
    SELECT count(*)::integer AS files, max(checked_at) AS "checkedAt" FROM file
    WHERE tenant_id = ${tenantId}::uuid AND erased_at IS NULL`)
  return rows[0] ?? { files: 0, checkedAt: null }
}

async function faultsOf(tx: Tx, tenantId: string): Promise<Safekeeping['faults']> {
  const { rows } = await tx.execute<Safekeeping['faults'][number]>(sql`
    SELECT file_name AS "fileName", fault FROM file
    WHERE tenant_id = ${tenantId}::uuid AND fault IS NOT NULL AND erased_at IS NULL
    ORDER BY file_name LIMIT 100`)
  return rows
}

async function brokenEvidenceOf(tx: Tx, tenantId: string): Promise<string[]> {
  const { rows } = await tx.execute<{ number: string }>(sql`
    SELECT number FROM agreement
    WHERE tenant_id = ${tenantId}::uuid AND evidence_broken_at IS NOT NULL ORDER BY number LIMIT 100`)
  return rows.map(({ number }) => number)
}
