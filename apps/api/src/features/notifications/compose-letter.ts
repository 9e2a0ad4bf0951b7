import { type MessageName, type PartyRole, partyRole } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { clockNow } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { type AccessFacts, findAccessFacts } from '../access/index.ts'
import { getAgreementFacts, getDecisionFacts } from '../agreements/index.ts'
import { getAmendmentFacts, getBookingFacts } from '../bookings/index.ts'
import { issueLink, issueOneTimeCode } from '../identity/index.ts'
import { placesInstead } from '../search/index.ts'
import { freeSlotFacts } from '../waiting-list/index.ts'
import { aboutBooking } from './about-booking.ts'
import { aboutSignatureRequest } from './compose-request-letter.ts'
import { counterpartComposers } from './compose-counterpart-letter.ts'
import { depositComposers } from './compose-deposit-letter.ts'
import { readinessComposers } from './compose-readiness-letter.ts'
import { keyComposers } from './compose-key-letter.ts'
import { moneyComposers } from './compose-money-letter.ts'
import { problemComposers } from './compose-problem-letter.ts'
import { eveningPackReady } from './compose-evening-letter.ts'
import { threadComposers } from './compose-thread-letter.ts'
import { pieceDamaged, pieceExpiring, pieceRefused } from './compose-piece-letter.ts'
import { aboutNoBooking, type Composed, type Composer, ofBooking } from './composed.ts'
import { accessLetterFacts, amendmentLetterFacts, bookingLetterFacts, holderLetterFacts } from './letter-facts.ts'
import { letterPages, type LinkedPurpose, linkUrl } from './mail-pages.ts'
import type { MessageRow } from './message.store.ts'
import { writeAccessCode } from './templates/access-code.ts'
import { writeAccessCodeRead } from './templates/access-code-read.ts'
import { writeAccessFailed, writeAccessFallback, writeAccessReplaced } from './templates/access-failed.ts'
import { writeAccessRevoked, writeCodeStillOpens } from './templates/access-revoked.ts'
import {
  writeAmended,
  writeAmendedToHost,
  writeAmendmentAsked,
  writeAmendmentAskedToHost,
  writeAmendmentLapsed,
  writeAmendmentLapsedToHost,
  writeAmendmentRefused,
  writeAmendmentRefusedToHost,
  writeAmendmentWithdrawn,
  writeAmendmentWithdrawnToHost,
} from './templates/amendment.ts'
import { writeAgreementDecision, writeAgreementDecisionToHost } from './templates/agreement-decision.ts'
import { writeApproved } from './templates/approved.ts'
import { writeCancelled, writeCancelledToHost } from './templates/cancelled.ts'
import { writeChargeDue } from './templates/charge-due.ts'
import { writeCompleted } from './templates/completed.ts'
import { writeConfirmed } from './templates/confirmed.ts'
import { writeCounterProposed } from './templates/counter-proposed.ts'
import { writeEliminationProposed } from './templates/elimination-proposed.ts'
import { writeExpired, writeExpiredToHost } from './templates/expired.ts'
import { writeFaultFound } from './templates/fault-found.ts'
import { writeInformationRequested } from './templates/information-requested.ts'
import { writeInvitation } from './templates/invitation.ts'
import type {
  AccessLetterFacts,
  AccountLetterFacts,
  AmendmentLetterFacts,
  BookingLetterFacts,
  AgreementLetterFacts,
  DecisionLetterFacts,
  LetterPages,
} from './templates/letter-facts.ts'
import type { Letter } from './templates/letter.ts'
import { writeNewRequest } from './templates/new-request.ts'
import { writePlaceLost } from './templates/place-lost.ts'
import { writeProposalAccepted } from './templates/proposal-accepted.ts'
import { writeProposalDeclined } from './templates/proposal-declined.ts'
import { writeRefused } from './templates/refused.ts'
import { writeRequestReceived } from './templates/request-received.ts'
import { writeSlotFree } from './templates/slot-free.ts'
import { writeSessionsCancelled, writeSessionsCancelledToHost } from './templates/sessions-cancelled.ts'
import {
  writeSessionsResumed,
  writeSessionsSuspended,
  writeSessionsSuspendedToHost,
} from './templates/sessions-suspended.ts'
import { writeSignInLink } from './templates/sign-in-link.ts'
import { writeSignatureRequestDelayed, writeSignatureRequestEnded } from './templates/signature-request.ts'
import { writeSmsBudgetReached } from './templates/sms-budget-reached.ts'
import { writeSignatureCode } from './templates/signature-code.ts'
import { writeNobodyToSign, writeToSign } from './templates/to-sign.ts'
import { writeVerifyEmail } from './templates/verify-email.ts'
import { writeWithdrawn } from './templates/withdrawn.ts'

/** One composer per template: what it reads when the mail leaves. Null: the mail no longer makes sense. */
const composers = {
  'verify-email': aboutAccount(writeVerifyEmail, 'verify-email', 24 * 60),
  'sign-in-link': aboutAccount(writeSignInLink, 'sign-in', 15),
  invitation: aboutAccount(writeInvitation, 'invitation', 7 * 24 * 60),
  'request-received': aboutBooking(writeRequestReceived),
  'new-request': aboutBooking(writeNewRequest),
  approved: aboutBooking(writeApproved),
  refused: aboutBooking(writeRefused),
  'information-requested': aboutBooking(writeInformationRequested),
  completed: aboutBooking(writeCompleted),
  'counter-proposed': aboutBooking(writeCounterProposed),
  'proposal-accepted': aboutBooking(writeProposalAccepted),
  'proposal-declined': aboutBooking(writeProposalDeclined),
  withdrawn: aboutBooking(writeWithdrawn),
  cancelled: aboutBooking(writeCancelled),
  'cancelled-to-host': aboutBooking(writeCancelledToHost),
  'sessions-cancelled': aboutSessions(writeSessionsCancelled),
  'sessions-cancelled-to-host': aboutSessions(writeSessionsCancelledToHost),
  'sessions-suspended': aboutSessions(writeSessionsSuspended),
  'sessions-suspended-to-host': aboutSessions(writeSessionsSuspendedToHost),
  'sessions-resumed': aboutSessions(writeSessionsResumed),
  'amendment-asked': aboutAmendment(writeAmendmentAsked),
  'amendment-asked-to-host': aboutAmendment(writeAmendmentAskedToHost),
  'amendment-refused': aboutAmendment(writeAmendmentRefused),
  'amendment-refused-to-host': aboutAmendment(writeAmendmentRefusedToHost),
  'amendment-withdrawn': aboutAmendment(writeAmendmentWithdrawn),
  'amendment-withdrawn-to-host': aboutAmendment(writeAmendmentWithdrawnToHost),
  'amendment-lapsed': aboutAmendment(writeAmendmentLapsed),
  'amendment-lapsed-to-host': aboutAmendment(writeAmendmentLapsedToHost),
  amended: aboutAmendment(writeAmended),
  'amended-to-host': aboutAmendment(writeAmendedToHost),
  expired: aboutBooking(writeExpired),
  'expired-to-host': aboutBooking(writeExpiredToHost),
  'place-lost': placeLost,
  confirmed: aboutBooking(writeConfirmed),
  'charge-due': aboutBooking(writeChargeDue),
  'to-sign': toSign(writeToSign),
  'nobody-to-sign': toSign(writeNobodyToSign),
  'signature-request-ended': aboutSignatureRequest(writeSignatureRequestEnded),
  'signature-request-delayed': aboutSignatureRequest(writeSignatureRequestDelayed),
  'agreement-decision': aboutDecision(writeAgreementDecision),
  'agreement-decision-to-host': aboutDecision(writeAgreementDecisionToHost),
  'signature-code': signatureCode,
  'access-code': accessCode,
  'access-failed': aboutAccess(writeAccessFailed),
  'access-fallback': aboutAccess(writeAccessFallback),
  'access-replaced': aboutAccess(writeAccessReplaced),
  'access-revoked': aboutAccess(writeAccessRevoked),
  'access-code-read': aboutAccess(writeAccessCodeRead),
  'code-still-opens': aboutAccess(writeCodeStillOpens),
  'elimination-proposed': aboutTenant(writeEliminationProposed),
  'fault-found': aboutTenant(writeFaultFound),
  'sms-budget-reached': aboutTenant(writeSmsBudgetReached),
  'slot-free': slotFree,
  'piece-expiring': pieceExpiring,
  'piece-damaged': pieceDamaged,
  'piece-refused': pieceRefused,
  ...depositComposers,
  ...threadComposers,
  ...readinessComposers,
  ...moneyComposers,
  ...counterpartComposers,
  ...keyComposers,
  ...problemComposers,
  'evening-pack-ready': eveningPackReady,
} satisfies Partial<Record<MessageName, Composer>>

export type TemplateName = keyof typeof composers

/** Whether a message of this name exists as a mail. */
export const isMail = (template: string): boolean => Object.hasOwn(composers, template)

/** Writes the letter of a queued message from the state of the moment. @throws Error on an unknown template */
export function composeLetter(deps: Deps, tx: Tx, message: MessageRow): Promise<Composed | null> {
  const composer = (composers as Record<string, Composer | undefined>)[message.template]
  if (!composer) throw new Error(`no template is named ${message.template}`)
  return composer(deps, tx, message)
}

function aboutAccount(
  write: (facts: AccountLetterFacts) => Letter,
  purpose: LinkedPurpose,
  validMinutes: number,
): Composer {
  return async (deps, tx, { subjectId, tenantId }) => {
    const owner = { subjectId, accountId: subjectId, ...(tenantId ? { tenantId } : {}) }
    const token = await issueLink(tx, { ...owner, purpose, validMinutes })
    return { letter: write({ link: linkUrl(deps.config, purpose, token) }), ...aboutNoBooking, replyTo: null }
  }
}

/** About the sessions that the event named, as they are now. */
function aboutSessions(write: (facts: BookingLetterFacts, pages: LetterPages) => Letter): Composer {
  return async (deps, tx, { subjectId, params }) => {
    const record = await getBookingFacts(tx, subjectId)
    const ids = params['occurrenceIds']?.split(' ') ?? []
    const dates = [...record.occurrences, ...record.leftOut].filter(({ id }) => ids.includes(id))
    return ofBooking(record, write(await bookingLetterFacts(tx, record, dates), letterPages(deps.config)), dates)
  }
}

/** About the sessions that an amendment moves or would have moved; about all when it only changes the people. */
function aboutAmendment(write: (facts: AmendmentLetterFacts, pages: LetterPages) => Letter): Composer {
  return async (deps, tx, { subjectId, params }) => {
    const record = await getBookingFacts(tx, subjectId)
    const amendment = await getAmendmentFacts(tx, params['amendmentId'] ?? '')
    const ids = amendment.sessions.map(({ occurrenceId }) => occurrenceId)
    const named = [...record.occurrences, ...record.leftOut].filter(({ id }) => ids.includes(id))
    const dates = ids.length > 0 ? named : record.occurrences
    const booking = await bookingLetterFacts(tx, record, dates)
    return ofBooking(record, write(amendmentLetterFacts(booking, amendment), letterPages(deps.config)), dates)
  }
}

function aboutAccess(write: (facts: AccessLetterFacts, pages: LetterPages) => Letter): Composer {
  return async (deps, tx, { subjectId }) => {
    const facts = await findAccessFacts(tx, subjectId)
    return facts && ofAccess(tx, facts, write(accessLetterFacts(facts), letterPages(deps.config)))
  }
}

/** The only mail that carries a code to enter; it does not leave once the right is taken back or over. */
async function accessCode(deps: Deps, tx: Tx, { subjectId }: MessageRow): Promise<Composed | null> {
  const facts = await findAccessFacts(tx, subjectId)
  if (!facts || !['delivered', 'active'].includes(facts.status)) return null
  // After a day without mail: the worker sends before it ends what is over.
  if (facts.validUntil <= (await clockNow(tx))) return null
  return ofAccess(tx, facts, writeAccessCode(await holderLetterFacts(deps, tx, facts)))
}

/** Does not leave once that party has signed. */
function toSign(write: (facts: AgreementLetterFacts, pages: LetterPages) => Letter): Composer {
  return async (deps, tx, { subjectId, params }) => {
    const party: PartyRole = partyRole.parse(params['party'])
    const { row, nextParty } = await getAgreementFacts(tx, subjectId)
    if (nextParty !== party) return null
    const record = await getBookingFacts(tx, row.bookingId)
    const booking = await bookingLetterFacts(tx, record, record.occurrences)
    const facts = { booking, party, code: null, amendment: row.rank || null }
    return ofBooking(record, write(facts, letterPages(deps.config)))
  }
}

/** About the sessions that a decision on the agreement stops or gives back, or all when it names none. */
function aboutDecision(write: (facts: DecisionLetterFacts, pages: LetterPages) => Letter): Composer {
  return async (deps, tx, { subjectId, params }) => {
    const { decision, number, bookingId } = await getDecisionFacts(tx, subjectId, params['decisionId'] ?? '')
    const record = await getBookingFacts(tx, bookingId)
    const named = [...record.occurrences, ...record.leftOut].filter(({ id }) => decision.occurrenceIds.includes(id))
    const dates = named.length > 0 ? named : record.occurrences
    const booking = await bookingLetterFacts(tx, record, dates)
    return ofBooking(record, write({ booking, number, ...decision }, letterPages(deps.config)), dates)
  }
}

async function signatureCode(_deps: Deps, tx: Tx, message: MessageRow): Promise<Composed | null> {
  const { subjectId: agreementId, recipientAccountId: accountId } = message
  if (!accountId) return null
  const { row } = await getAgreementFacts(tx, agreementId)
  const record = await getBookingFacts(tx, row.bookingId)
  const code = await issueOneTimeCode(tx, { purpose: 'signature-code', subjectId: agreementId, accountId })
  const booking = await bookingLetterFacts(tx, record, record.occurrences)
  return ofBooking(record, writeSignatureCode({ booking, party: 'organiser', code, amendment: row.rank || null }))
}

/** Does not leave when the request has its answer, or when its places are free again. */
async function placeLost(deps: Deps, tx: Tx, { subjectId }: MessageRow): Promise<Composed | null> {
  const record = await getBookingFacts(tx, subjectId)
  const found = await placesInstead(tx, record)
  if (found.length === 0) return null
  const booking = await bookingLetterFacts(tx, record, record.occurrences)
  const lost = found.map(({ date: { startsAt, endsAt }, room, takenBy, instead }) => ({
    ...{ startsAt, endsAt, roomName: room.name, takenBy },
    instead: instead.map((place) => ({ ...place, roomName: place.room.name })),
  }))
  return ofBooking(record, writePlaceLost({ booking, lost }, letterPages(deps.config)))
}

async function slotFree(deps: Deps, tx: Tx, { subjectId }: MessageRow): Promise<Composed | null> {
  const facts = await freeSlotFacts(tx, subjectId)
  if (!facts) return null
  const replyTo = { name: facts.hostName, address: facts.hostEmail }
  return { letter: writeSlotFree(facts, letterPages(deps.config)), ...aboutNoBooking, replyTo }
}

/** For those who run a tenant: the mail leads to a page of theirs. */
function aboutTenant(write: (pages: LetterPages) => Letter): Composer {
  return async (deps) => ({ letter: write(letterPages(deps.config)), ...aboutNoBooking, replyTo: null })
}

async function ofAccess(tx: Tx, access: AccessFacts, letter: Letter): Promise<Composed> {
  const booking = await getBookingFacts(tx, access.bookingId)
  const dates = [...booking.occurrences, ...booking.leftOut].filter(({ id }) => id === access.occurrenceId)
  const replyTo = { name: access.establishmentName, address: access.establishmentEmail }
  return { letter, booking, access, dates, replyTo }
}
