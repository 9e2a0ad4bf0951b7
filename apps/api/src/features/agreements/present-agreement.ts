import type { AgreementDto, PartyRole } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { formatIso, isLocalDate, startOfLocalDay, toLocal, type LocalDate } from '../../platform/time.ts'
import { deskRoles } from '../bookings/index.ts'
import type { LoadedAgreement, SignatureRow } from './agreements.store.ts'
import { brokenLinks } from './evidence-chain.ts'
import { verificationUrl } from './printed-agreement.ts'
import { isInForce } from './rules/act-in-force.ts'
import { mayDepositCopy } from './rules/hand-signed-copy.ts'
import { nextPartyOf, partiesOf, signedWhile } from './rules/who-signs.ts'

type AllowedAction = AgreementDto['allowedActions'][number]

/** Agreement as its parties see it, with what the actor may do now. */
export function presentAgreement(deps: Pick<Deps, 'config'>, actor: Actor, agreement: LoadedAgreement): AgreementDto {
  const { row, signatures } = agreement
  const { facts } = row
  const iso = (instant: Date) => formatIso(facts.zone, instant)
  return {
    id: row.id,
    bookingId: row.bookingId,
    bookingReference: agreement.bookingReference,
    number: row.number,
    rank: row.rank,
    status: row.status,
    parties: facts.parties.map((party) => {
      const { role } = party
      const signature = signatures.find((given) => given.party === role)
      return {
        role,
        name: party.name,
        representative: signature?.signerName ?? party.representative,
        capacity: signature?.capacity ?? party.capacity,
        signedAt: signature ? iso(signature.signedAt) : null,
        method: signature?.method ?? null,
        copy: signature ? copyOf(signature) : null,
        signableFrom: signableFrom(agreement, role),
      }
    }),
    nextParty: awaitedParty(agreement),
    isSignedOnPaper: agreement.isRecordedByStaff,
    toSignSha256: row.toSignSha256,
    signedSha256: row.signedSha256,
    seal: row.seal,
    erasure: agreement.erasure && { ...agreement.erasure, erasedAt: iso(agreement.erasure.erasedAt) },
    evidence: signatures.map(({ party, signedAt, entrySha256 }) => ({
      party,
      signedAt: iso(signedAt),
      sha256: entrySha256,
    })),
    isEvidenceIntact: brokenLinks(row.number, signatures).length === 0,
    verificationUrl: verificationUrl(deps, row.verificationToken),
    createdAt: iso(row.createdAt),
    amendments: agreement.amendments,
    minorChangeAt: row.minorChange && iso(new Date(row.minorChange.at)),
    signableFrom: signableFrom(agreement),
    allowedActions: allowedActions(actor, agreement),
  }
}

const copyOf = ({
  method,
  copySignedOn,
  copySha256,
  evidence,
}: SignatureRow): AgreementDto['parties'][number]['copy'] =>
  method === 'hand-signed-copy' && copySignedOn && copySha256
    ? { signedOn: copySignedOn, sha256: copySha256, depositedBy: evidence['depositedBy'] ?? '' }
    : null

/** Party whose signature is awaited; null unless the agreement may be signed. */
export function awaitedParty({ row, scope, signatures, bookingStatus }: LoadedAgreement): PartyRole | null {
  if (row.status !== 'to-sign' || bookingStatus !== signedWhile(row.rank)) return null
  return nextPartyOf(
    scope,
    signatures.map(({ party }) => party),
  )
}

/** Day of the agreement's place now, on which its acts must be in force. */
export const signingDay = ({ row, now }: LoadedAgreement): LocalDate => toLocal(row.facts.zone, now).date

/**
 * Start of the day from which the acts cited let this party sign, or every one; null when nothing of those that have not
 * signed is in the way.
 */
function signableFrom(agreement: LoadedAgreement, only?: PartyRole): string | null {
  if (awaitedParty(agreement) === null) return null
  const { facts } = agreement.row
  const unsigned = facts.acts.filter(
    ({ of }) => (only ?? of) === of && !agreement.signatures.some(({ party }) => party === of),
  )
  const days = unsigned.flatMap(({ executoryFrom }) =>
    executoryFrom && isLocalDate(executoryFrom) ? [executoryFrom] : [],
  )
  const [last] = days.toSorted().toReversed()
  return last && last > signingDay(agreement) ? formatIso(facts.zone, startOfLocalDay(facts.zone, last)) : null
}

function allowedActions(actor: Actor, agreement: LoadedAgreement): AllowedAction[] {
  const { row, scope } = agreement
  const next = awaitedParty(agreement)
  const isOwnTurn = next !== null && partiesOf(actor, scope).includes(next)
  const act = row.facts.acts.find((cited) => cited.of === next)
  const mayRecord = isOwnTurn && next !== 'organiser' && act !== undefined && isInForce(act, signingDay(agreement))
  return [
    ...(isOwnTurn && next === 'organiser' ? (['sign'] as const) : []),
    ...(mayRecord ? (['record-signature'] as const) : []),
    ...(next === 'organiser' && mayDepositCopy(actor, scope, deskRoles) ? (['deposit-copy'] as const) : []),
    ...(row.toSignFileId && !agreement.erasure ? (['download'] as const) : []),
  ]
}
