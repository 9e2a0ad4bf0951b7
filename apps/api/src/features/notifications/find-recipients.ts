import type { PartyRole, Role } from '@salles-ouvertes/contract'
import type { EventOf } from '../../events.ts'
import type { Tx } from '../../platform/database.ts'
import { findAccessFacts } from '../access/index.ts'
import { getAgreementFacts, signatoriesOf } from '../agreements/index.ts'
import { getAmendmentFacts, getBookingFacts } from '../bookings/index.ts'
import { disputeMessageFacts } from '../condition-reports/index.ts'
import { peopleHolding } from '../identity/index.ts'
import { keyFacts } from '../keys/index.ts'
import type { Condition, NotifiedEvent, RecipientKind } from './notification-plan.ts'
import { recipientRoles } from './recipient-roles.ts'
import { findThreadMessage } from './subject-facts.store.ts'

/** An account, or an address that is read from the booking, the grant or the key when the mail leaves. */
type Recipient = { accountId: string } | { accountId: null; address: 'contact' | 'holder' | 'borrower' }
/** `params` are ids and words of a vocabulary: never a name, an address or a code. */
export type FoundRecipient = Recipient & { params?: Record<string, string> }
export type NotifiedEventFacts = { [T in NotifiedEvent]: EventOf<T> }[NotifiedEvent]

/** The people that the plan names, as they are now. */
export async function findRecipients(
  tx: Tx,
  kind: RecipientKind,
  event: NotifiedEventFacts,
): Promise<FoundRecipient[]> {
  switch (kind) {
    case 'account':
      return 'accountId' in event ? [{ accountId: event.accountId }] : []
    case 'applicant':
      return 'bookingId' in event ? [await applicantOf(tx, event.bookingId)] : []
    case 'holder':
      return 'grantId' in event ? [{ accountId: null, address: 'holder' }] : []
    case 'borrower':
      return 'handingId' in event ? borrowerOf(tx, event.handingId) : []
    case 'deciders':
    case 'bursars':
    case 'accountants':
    case 'caretakers':
    case 'evening-staff':
      return staff(tx, event, recipientRoles[kind])
    case 'tenant-officers':
      return officers(tx, event)
    case 'next-signatory':
      return 'agreementId' in event ? nextSignatory(tx, event) : []
    case 'signatories':
      return 'agreementId' in event ? publicSignatories(tx, event) : []
    case 'owner-when-nobody-signs':
      return 'agreementId' in event ? escalation(tx, event) : []
    case 'other-side':
      return otherSide(tx, event)
  }
}

/** Whether a condition of the plan holds for this event. */
export async function isMet(tx: Tx, condition: Condition | undefined, event: NotifiedEventFacts): Promise<boolean> {
  switch (condition) {
    case undefined:
      return true
    case 'priced':
      return 'bookingId' in event && ((await getBookingFacts(tx, event.bookingId)).row.totalCents ?? 0) > 0
    case 'asked-by-applicant':
    case 'asked-by-establishment': {
      const amendment = 'amendmentId' in event ? await getAmendmentFacts(tx, event.amendmentId) : null
      return amendment !== null && condition === `asked-by-${amendment.askedSide}`
    }
    case 'holder-was-told':
    case 'code-still-opens': {
      const grant = 'grantId' in event ? await findAccessFacts(tx, event.grantId) : null
      // Somebody who received another way in lost nothing.
      if (grant === null || grant.replacedFor !== null) return false
      return condition === 'holder-was-told' ? grant.deliveredAt !== null : grant.lastError !== null
    }
  }
}

async function applicantOf(tx: Tx, bookingId: string): Promise<FoundRecipient> {
  const { contact } = await getBookingFacts(tx, bookingId)
  return contact.accountId ? { accountId: contact.accountId } : { accountId: null, address: 'contact' }
}

async function borrowerOf(tx: Tx, handingId: string): Promise<FoundRecipient[]> {
  const facts = await keyFacts(tx, handingId)
  return facts?.borrower?.email ? [{ accountId: null, address: 'borrower' }] : []
}

async function staff(tx: Tx, event: NotifiedEventFacts, roles: readonly Role[]): Promise<FoundRecipient[]> {
  if (event.tenantId === null) return []
  const establishmentId = await establishmentOf(tx, event)
  if (!establishmentId) return []
  const people = await peopleHolding(tx, roles, { tenantId: event.tenantId, establishmentId })
  return people.map(({ accountId }) => ({ accountId }))
}

async function officers(tx: Tx, { tenantId }: NotifiedEventFacts): Promise<FoundRecipient[]> {
  const people = tenantId === null ? [] : await peopleHolding(tx, recipientRoles['tenant-officers'], { tenantId })
  return people.map(({ accountId }) => ({ accountId }))
}

async function establishmentOf(tx: Tx, event: NotifiedEventFacts): Promise<string | null> {
  if ('establishmentId' in event) return event.establishmentId
  return 'bookingId' in event ? (await getBookingFacts(tx, event.bookingId)).row.establishmentId : null
}

async function nextSignatory(
  tx: Tx,
  event: Extract<NotifiedEventFacts, { agreementId: string }>,
): Promise<FoundRecipient[]> {
  const { nextParty, scope } = await getAgreementFacts(tx, event.agreementId)
  if (!nextParty) return []
  const params: { party: PartyRole } = { party: nextParty }
  if (nextParty === 'organiser') return [{ ...(await applicantOf(tx, event.bookingId)), params }]
  return (await signatoriesOf(tx, nextParty, scope)).map(({ accountId }) => ({ accountId, params }))
}

/** Nobody is empowered for the public party whose turn it is: those who run the tenant can name somebody. */
async function escalation(
  tx: Tx,
  event: Extract<NotifiedEventFacts, { agreementId: string }>,
): Promise<FoundRecipient[]> {
  const { nextParty, scope } = await getAgreementFacts(tx, event.agreementId)
  if (!nextParty || nextParty === 'organiser') return []
  if ((await signatoriesOf(tx, nextParty, scope)).length > 0) return []
  const { tenantId, establishmentId } = scope
  const people = await peopleHolding(tx, recipientRoles['tenant-officers'], { tenantId, establishmentId })
  return people.map(({ accountId }) => ({ accountId, params: { party: nextParty } }))
}

async function publicSignatories(
  tx: Tx,
  event: Extract<NotifiedEventFacts, { agreementId: string }>,
): Promise<FoundRecipient[]> {
  const { row, scope } = await getAgreementFacts(tx, event.agreementId)
  const people = []
  for (const { role } of row.facts.parties) {
    if (role !== 'organiser') people.push(...(await signatoriesOf(tx, role, scope)))
  }
  return people.map(({ accountId }) => ({ accountId }))
}

async function otherSide(tx: Tx, event: NotifiedEventFacts): Promise<FoundRecipient[]> {
  const message =
    'messageId' in event
      ? await findThreadMessage(tx, event.messageId)
      : 'disputeMessageId' in event
        ? await disputeMessageFacts(tx, event.disputeMessageId)
        : null
  if (!message) return []
  const isFromGuest = message.side === 'applicant' || message.side === 'organisation'
  return isFromGuest ? staff(tx, event, recipientRoles.deciders) : [await applicantOf(tx, message.bookingId)]
}
