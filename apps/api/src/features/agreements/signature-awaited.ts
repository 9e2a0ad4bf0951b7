import type { PartyRole, PublicParty } from '@salles-ouvertes/contract'
import type { Grant } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { isLocalDate, startOfLocalDay, type Instant } from '../../platform/time.ts'
import { getBookingFacts } from '../bookings/index.ts'
import { actorOfAccount, getAccount } from '../identity/index.ts'
import { findAgreement, type LoadedAgreement } from './agreements.store.ts'
import { awaitedParty, signingDay } from './present-agreement.ts'
import { isInForce } from './rules/act-in-force.ts'
import { signatoryGrants } from './rules/who-signs.ts'
import { signatoriesOf } from './signatories.ts'

export type Signer = { accountId: string; givenName: string; familyName: string; email: string; phone: string | null }
/** The signature that an agreement waits for, as a service that signs must know it. */
export type AwaitedSignature = {
  agreementId: string
  tenantId: string
  organisationId: string
  number: string
  party: PartyRole
  toSignFileId: string
  toSignSha256: string
  /** Those who may give it today, in a steady order; none when nobody is empowered, or the organiser has no account. */
  signers: Signer[]
  /** A later instant when the act of the party is not executory yet; null when it may be signed now, or never. */
  signableFrom: Instant | null
  mayBeSignedNow: boolean
}

/** What the agreement waits for; null when it is not to sign. For the tenant's staff and reactions. */
export async function signatureAwaited(tx: Tx, agreementId: string): Promise<AwaitedSignature | null> {
  const agreement = await findAgreement(tx, agreementId, 'none')
  const party = agreement && awaitedParty(agreement)
  if (!agreement || !party) return null
  const { id, tenantId, organisationId, number, toSignFileId, toSignSha256 } = agreement.row
  if (!toSignFileId || !toSignSha256) return null
  const known = { agreementId: id, tenantId, organisationId, number, party, toSignFileId, toSignSha256 }
  return { ...known, signers: await signersOf(tx, agreement, party), ...whenSignable(agreement, party) }
}

/** Those who may sign for the party today. */
async function signersOf(tx: Tx, agreement: LoadedAgreement, party: PartyRole): Promise<Signer[]> {
  if (party === 'organiser') {
    const { contact } = await getBookingFacts(tx, agreement.row.bookingId)
    return contact.accountId ? [await signerOf(tx, contact.accountId)] : []
  }
  const signers: Signer[] = []
  for (const { accountId } of await signatoriesOf(tx, party, agreement.scope)) {
    if (await empoweredSigner(tx, agreement, party, accountId)) signers.push(await signerOf(tx, accountId))
  }
  return signers
}

/** The right by which somebody signs for a public party today; null without one. */
export async function empoweredSigner(
  tx: Tx,
  { scope }: LoadedAgreement,
  party: PublicParty,
  accountId: string,
): Promise<Pick<Grant, 'capacity' | 'delegationAct'> | null> {
  const actor = await actorOfAccount(tx, accountId)
  return signatoryGrants(actor, party, scope)[0] ?? null
}

async function signerOf(tx: Tx, accountId: string): Promise<Signer> {
  const { givenName, familyName, email, phone } = await getAccount(tx, accountId)
  return { accountId, givenName, familyName, email, phone }
}

function whenSignable(
  agreement: LoadedAgreement,
  party: PartyRole,
): Pick<AwaitedSignature, 'signableFrom' | 'mayBeSignedNow'> {
  if (party === 'organiser') return { signableFrom: null, mayBeSignedNow: true }
  const { zone, acts } = agreement.row.facts
  const act = acts.find((cited) => cited.of === party)
  if (act && isInForce(act, signingDay(agreement))) return { signableFrom: null, mayBeSignedNow: true }
  const from = act?.executoryFrom
  const isLater = from !== undefined && from !== null && isLocalDate(from) && from > signingDay(agreement)
  return { signableFrom: isLater ? startOfLocalDay(zone, from) : null, mayBeSignedNow: false }
}
