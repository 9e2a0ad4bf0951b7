import { sha256 } from '../../platform/ids.ts'
import type { SignatureRow } from './agreements.store.ts'
import { entryText, inOrder, type EvidenceEntry } from './rules/evidence-entry.ts'

type Link = Pick<SignatureRow, 'rank' | 'previousSha256' | 'entrySha256'>
type Unchained = Omit<SignatureRow, keyof Link | 'id' | 'tenantId' | 'organisationId' | 'agreementId' | 'accountId'>

/** Place of a new signature after those given (in their order): each entry carries the hash of the one before. */
export function nextLink(agreement: string, given: readonly Link[], signature: Unchained): Link {
  const previousSha256 = given.at(-1)?.entrySha256 ?? null
  const rank = given.length + 1
  const entry = entryOf(agreement, { ...signature, rank, previousSha256 })
  return { rank, previousSha256, entrySha256: sha256(entryText(entry)) }
}

/** Ranks whose entry was altered since it was written, or no longer follows the one before; none when all is intact. */
export function brokenLinks(agreement: string, signatures: readonly SignatureRow[]): number[] {
  return signatures.flatMap((signature, index) => {
    const before = signatures[index - 1]?.entrySha256 ?? null
    const { rank, previousSha256, entrySha256 } = signature
    const isIntact = entrySha256 === sha256(entryText(entryOf(agreement, signature)))
    return isIntact && rank === index + 1 && previousSha256 === before ? [] : [rank]
  })
}

/** The evidence of an agreement as the file that travels with it: anybody may compute its hashes again. */
export function evidenceFile(
  agreement: string,
  toSignSha256: string | null,
  signatures: readonly SignatureRow[],
): string {
  const entries = signatures.map((signature) => ({
    sha256: signature.entrySha256,
    entry: inOrder(entryOf(agreement, signature)),
  }))
  return `${JSON.stringify({ agreement, toSignSha256, howToCheck, entries }, null, 2)}\n`
}

const howToCheck =
  'sha256 est l’empreinte SHA-256 de entry écrit en JSON sans espace, clés dans cet ordre ; previous reprend l’empreinte de la ligne d’avant.'

function entryOf(agreement: string, signature: Unchained & Pick<Link, 'rank' | 'previousSha256'>): EvidenceEntry {
  return {
    agreement,
    rank: signature.rank,
    party: signature.party,
    name: signature.signerName,
    capacity: signature.capacity,
    delegationAct: signature.delegationAct,
    method: signature.method,
    authenticatedBy: signature.authenticatedBy,
    signedAt: signature.signedAt.toISOString(),
    signedSha256: signature.sha256,
    copySha256: signature.copySha256,
    copySignedOn: signature.copySignedOn,
    evidence: signature.evidence,
    previous: signature.previousSha256,
  }
}
