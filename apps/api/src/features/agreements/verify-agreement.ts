import { sql } from 'drizzle-orm'
import type { z } from 'zod'
import type { verification, verifyFileAnswer } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { systemActor, visitor } from '../../platform/actor.ts'
import { inReadOnly } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { findAgreement } from './agreements.store.ts'
import { brokenLinks } from './evidence-chain.ts'

type Verification = z.infer<typeof verification>
interface VerifiedRow extends Record<string, unknown> {
  agreementId: string
  tenantId: string
  number: string
  rank: number
  status: Verification['status']
  toSignSha256: string | null
  signedSha256: string | null
  seal: Verification['seal']
  parties: Verification['parties']
}

/**
 * What anybody who holds the printed token may learn: number, rank, status, parties, hashes, seal, the end that was decided,
 * whether the files are erased, and whether the chain of evidence is as it was written. @throws agreements.not-found
 */
export async function verifyAgreement(deps: Deps, token: string): Promise<Verification> {
  const { agreementId, tenantId, ...told } = await lookUp(deps, token)
  const agreement = await inReadOnly(deps, systemActor(tenantId), (tx) => findAgreement(tx, agreementId, 'none'))
  const erasure = agreement?.erasure ?? null
  return {
    ...told,
    endsOn: agreement?.row.endsOn ?? null,
    erasure: erasure && { ...erasure, erasedAt: erasure.erasedAt.toISOString() },
    isEvidenceIntact: agreement !== null && brokenLinks(agreement.row.number, agreement.signatures).length === 0,
  }
}

function lookUp(deps: Deps, token: string): Promise<VerifiedRow> {
  return inReadOnly(deps, visitor, async (tx) => {
    const { rows } = await tx.execute<VerifiedRow>(sql`
      SELECT agreement_id AS "agreementId", tenant_id AS "tenantId", number, rank, status,
         to_sign_sha256 AS "toSignSha256",
        signed_sha256 AS "signedSha256", seal, parties
      FROM verify_agreement(${token})`)
    return rows[0] ?? fail('agreements.not-found')
  })
}

/** Which of the two files of the agreement has this SHA-256, if any. @throws agreements.not-found */
export async function verifyFile(deps: Deps, token: string, sha256: string): Promise<z.infer<typeof verifyFileAnswer>> {
  const { toSignSha256, signedSha256 } = await lookUp(deps, token)
  if (sha256 === signedSha256) return { match: 'signed' }
  return { match: sha256 === toSignSha256 ? 'to-sign' : 'none' }
}
