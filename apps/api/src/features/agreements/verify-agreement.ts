import { sql } from 'drizzle-orm'
import type { z } from 'zod'
import type { verification, verifyFileAnswer } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { visitor } from '../../platform/actor.ts'
import { inReadOnly } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'

type Verification = z.infer<typeof verification>
interface VerifiedRow extends Record<string, unknown> {
  number: string
  rank: number
  status: Verification['status']
  toSignSha256: string | null
  signedSha256: string | null
  parties: Verification['parties']
}

/** What anybody who holds the printed token may learn: number, rank, status, parties, hashes. @throws agreements.not-found */
export function verifyAgreement(deps: Deps, token: string): Promise<Verification> {
  return inReadOnly(deps, visitor, async (tx) => {
    const { rows } = await tx.execute<VerifiedRow>(sql`
      SELECT number, rank, status, to_sign_sha256 AS "toSignSha256", signed_sha256 AS "signedSha256", parties
      FROM verify_agreement(${token})`)
    return rows[0] ?? fail('agreements.not-found')
  })
}

/** Which of the two files of the agreement has this SHA-256, if any. @throws agreements.not-found */
export async function verifyFile(deps: Deps, token: string, sha256: string): Promise<z.infer<typeof verifyFileAnswer>> {
  const { toSignSha256, signedSha256 } = await verifyAgreement(deps, token)
  if (sha256 === signedSha256) return { match: 'signed' }
  return { match: sha256 === toSignSha256 ? 'to-sign' : 'none' }
}
