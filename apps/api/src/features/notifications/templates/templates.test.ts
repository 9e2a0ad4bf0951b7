import { describe, expect, it } from 'vitest'
import { refusalMail } from '../../bookings/index.ts'
import { writeAccessCode } from './access-code.ts'
import { writeAccessCodeRead } from './access-code-read.ts'
import { writeAccessFailed, writeAccessFallback } from './access-failed.ts'
import { writeAccessRevoked, writeCodeStillOpens } from './access-revoked.ts'
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
} from './amendment.ts'
import { writeAgreementDecision, writeAgreementDecisionToHost } from './agreement-decision.ts'
import { writeApproved } from './approved.ts'
import { writeChargeWaived } from './charge-waived.ts'
import { writeCancelled, writeCancelledToHost } from './cancelled.ts'
import { writeChargeDue } from './charge-due.ts'
import { writeCompleted } from './completed.ts'
import { writeConfirmed } from './confirmed.ts'
import { writeCounterProposed } from './counter-proposed.ts'
import { exampleAccess as access, exampleBooking as booking, examplePages as pages } from './example-facts.ts'
import {
  writeCounterpartAnswered,
  writeCounterpartDueSoon,
  writeCounterpartLate,
  writeCounterpartLateToHost,
  writeCounterpartProposed,
} from './counterpart.ts'
import { writeDisputeLetter } from './dispute-message.ts'
import { writeDepositMissing, writeDepositRetained, writeDepositToReturn } from './deposit.ts'
import { writeEliminationProposed } from './elimination-proposed.ts'
import { writeExpired, writeExpiredToHost } from './expired.ts'
import { writeFaultFound } from './fault-found.ts'
import { writeInformationRequested } from './information-requested.ts'
import { writeInvitation } from './invitation.ts'
import { writeKeyDueSoon, writeKeyLate, writeKeyLateToHost } from './key-reminder.ts'
import type { Letter } from './letter.ts'
import { writeMessagePosted } from './message-posted.ts'
import { writeNewRequest } from './new-request.ts'
import { writePaymentRecorded, writeRefundRecorded } from './payment.ts'
import { writePieceDamaged } from './piece-damaged.ts'
import { writePieceExpiring } from './piece-expiring.ts'
import { writePieceRefused } from './piece-refused.ts'
import { writeNotReady, writeNotReadyToHost } from './not-ready.ts'
import { writePlaceLost } from './place-lost.ts'
import { writeProblemReported } from './problem-reported.ts'
import { writeProblemSettled } from './problem-settled.ts'
import { writeProposalAccepted } from './proposal-accepted.ts'
import { writeProposalDeclined } from './proposal-declined.ts'
import { writeRefused } from './refused.ts'
import { renderLetter } from './render-letter.ts'
import { writeRequestReceived } from './request-received.ts'
import { writeSessionsCancelled, writeSessionsCancelledToHost } from './sessions-cancelled.ts'
import { writeSessionsResumed, writeSessionsSuspended, writeSessionsSuspendedToHost } from './sessions-suspended.ts'
import { writeSlotFree } from './slot-free.ts'
import { writeSignatureRequestDelayed, writeSignatureRequestEnded } from './signature-request.ts'
import { writeSignInLink } from './sign-in-link.ts'
import { writeSmsBudgetReached } from './sms-budget-reached.ts'
import { writeSignatureCode } from './signature-code.ts'
import { writeNobodyToSign, writeToSign } from './to-sign.ts'
import { writeUnpaidReminder } from './unpaid-reminder.ts'
import { writeVerifyEmail } from './verify-email.ts'
import { writeWithdrawn } from './withdrawn.ts'

const link = 'https://salles.example/acces#jeton=exemple'
const asked = { booking, party: 'owner' as const, providerName: 'i-Parapheur' }
const [slot] = booking.slots
if (!slot) throw new Error('the example has a slot')
const lentKey = {
  ...{ label: 'Clé du gymnase', copyNo: 2, opens: 'Portail et gymnase', dueOn: '2026-12-16' },
  borrower: { name: 'Camille Essai', phone: '06 39 98 00 00', email: 'camille@essai.example' },
  organisationName: 'Chorale d’essai',
  host: { name: 'Collège Camille Essai', phone: '04 65 71 00 00' },
}
const openDeposits = {
  booking,
  deposits: [
    { label: 'Ménage', amountCents: 10_000 },
    { label: 'Dégâts', amountCents: 30_000 },
  ],
}
const paid = {
  booking: { ...booking, account: { keptCents: 0, dueCents: 0 } },
  amountCents: 4_050,
  receivedOn: '2026-12-01',
  means: 'transfer' as const,
}
const unpaid = {
  booking,
  organisationId: 'o-1',
  payeeName: 'Collège Camille Essai',
  claims: [
    {
      ...{ chargeId: 'c-1', bookingReference: 'ESSAI-2026-3', roomName: 'Salle polyvalente' },
      ...{ dueOn: '2026-10-01', openCents: 4_050 },
    },
    {
      ...{ chargeId: 'c-2', bookingReference: 'ESSAI-2026-12', roomName: 'Gymnase' },
      ...{ dueOn: '2026-11-12', openCents: 12_000 },
    },
  ],
  transfer: { iban: 'FR1420041010050500013M02606', references: ['RF40ESSAI2631', 'RF08ESSAI26122'] },
}
const inKind = {
  booking,
  description: 'Atelier de chant pour les élèves',
  quantity: 4,
  unit: 'heures',
  valueCents: 12_000,
  leftCents: 3_000,
  dueOn: '2026-12-20',
  actReference: 'CA du 12 novembre 2026, acte 4',
  refusalReason: null,
}
const disputed = {
  ...{ booking, occurrenceId: 's-1', step: 'open' as const, side: 'organisation' as const },
  words: 'La tache était déjà là en entrant.',
}
const retained = { booking, label: 'Dégâts', amountCents: 30_000, retainedCents: 8_050, reason: 'Une vitre cassée.' }
const refusal = refusalMail({
  reference: booking.reference,
  roomNames: [booking.roomName],
  establishmentName: booking.host.name,
  establishmentPhone: booking.host.phone,
  organisationName: booking.guest.name,
  zone: booking.timeZone,
  slots: [slot],
  reason: 'nobody-to-open',
  text: 'Essayez en janvier.',
})
const proposal = {
  startsAt: new Date('2026-12-16T17:30:00Z'),
  endsAt: new Date('2026-12-16T23:30:00Z'),
  message: 'Le lendemain soir ?',
  expiresAt: new Date('2026-12-10T17:00:00Z'),
}
const inRoom = (day: string, roomName = booking.roomName) => ({
  startsAt: new Date(`2026-12-${day}T17:30:00Z`),
  endsAt: new Date(`2026-12-${day}T19:30:00Z`),
  roomName,
})
const inRooms = (days: string, roomOf: (day: string) => string | undefined) => ({
  ...booking,
  slots: days.split(' ').map((day) => inRoom(day, roomOf(day))),
})
const borrowing = inRooms('15 17', (day) => (day === '17' ? 'Gymnase' : undefined))
const longSeries = inRooms('01 03 08 10 15 17', (day) => (day === '10' ? 'Gymnase' : undefined))
const halfElsewhere = inRooms('01 02 03 04 07 08 09 10 11 14 15', (day) => (day < '08' ? 'Gymnase' : undefined))
const refusedPiece = { organisationId: '42', reason: 'La dernière page manque.' }
const ending = { organisationId: 'o-1', organisationName: 'Chorale d’essai', validUntil: '2026-12-31' }
const cancelled = { ...booking, cancellation: { side: 'establishment', reason: 'Fuite d’eau dans la salle.' } as const }
const keptInPart = { ...cancelled, account: { keptCents: 1500, dueCents: 4500 } }
const toPayBack = { ...cancelled, account: { keptCents: 1500, dueCents: -1500 } }
const oneMove = { from: slot, to: proposal, toRoom: 'Salle de danse' }
const amendment = {
  booking,
  moves: [oneMove],
  people: null,
  message: 'Le mercredi nous va mieux.',
  expiresAt: new Date('2026-12-10T17:00:00Z'),
  answer: '',
  isForWorks: false,
}
const forWorks = { ...amendment, isForWorks: true, message: 'Le sol du gymnase est refait.' }
const wholeSeries = { ...amendment, moves: Array.from({ length: 6 }, () => ({ ...oneMove, toRoom: null })) }
const morePeople = { ...amendment, moves: [], people: { from: 20, to: 24 } }
const movedWithMore = { ...amendment, people: { from: 20, to: 24 } }
const refusedMove = { ...amendment, answer: 'Le ménage est fait le mercredi.' }
const freeSlot = {
  slot,
  roomId: 'salle',
  roomName: booking.roomName,
  hostName: booking.host.name,
  timeZone: booking.timeZone,
}
const decision = {
  ...({ booking, number: 'CONV-0380001V-2026-3-D1', kind: 'termination', ground: 'breach', party: 'owner' } as const),
  ...{ reason: 'La salle est rendue sale.', effectiveOn: '2026-12-15', lastDay: null, lostSessions: [] },
}
const suspension = { ...decision, kind: 'suspension', ground: 'works', lastDay: '2026-12-31' } as const
const weekLater = inRoom('22')
const lostDate = {
  ...slot,
  roomName: booking.roomName,
  takenBy: 'booking' as const,
  instead: [weekLater, { ...slot, roomName: 'Gymnase' }],
}
const problem = {
  hostName: booking.host.name,
  kind: 'porte ou accès',
  text: 'La porte ne ferme plus.',
  reportedBy: 'Loge',
}

const letters: Record<string, Letter> = {
  'verify-email': writeVerifyEmail({ link }),
  'sign-in-link': writeSignInLink({ link }),
  invitation: writeInvitation({ link }),
  'request-received': writeRequestReceived(booking, pages),
  'request-received-without-account': writeRequestReceived({ ...booking, withoutAccount: true }, pages),
  'new-request': writeNewRequest(booking, pages),
  approved: writeApproved(booking, pages),
  'approved-in-part': writeApproved(
    {
      ...booking,
      refusedSessions: [{ ...inRoom('16', 'Gymnase'), why: 'L’établissement utilise la salle ce jour-là.' }],
    },
    pages,
  ),
  'sessions-cancelled': writeSessionsCancelled(cancelled, pages),
  'sessions-cancelled-late': writeSessionsCancelled(keptInPart, pages),
  'sessions-cancelled-late-to-host': writeSessionsCancelledToHost(keptInPart, pages),
  'several-sessions-cancelled': writeSessionsCancelled({ ...cancelled, slots: [slot, inRoom('16')] }, pages),
  'sessions-cancelled-to-host': writeSessionsCancelledToHost(cancelled, pages),
  'sessions-suspended': writeSessionsSuspended({ ...booking, slots: [slot, inRoom('16')] }, pages),
  'sessions-suspended-to-host': writeSessionsSuspendedToHost({ ...booking, slots: [slot] }, pages),
  'sessions-resumed': writeSessionsResumed({ ...booking, slots: [slot] }, pages),
  refused: writeRefused({ ...booking, refusal }, pages),
  'information-requested': writeInformationRequested({ ...booking, question: 'Combien d’enfants ?' }, pages),
  completed: writeCompleted(booking, pages),
  'counter-proposed': writeCounterProposed({ ...booking, proposal }, pages),
  'proposal-accepted': writeProposalAccepted(booking, pages),
  'proposal-declined': writeProposalDeclined(booking, pages),
  withdrawn: writeWithdrawn(booking, pages),
  cancelled: writeCancelled(cancelled, pages),
  'charge-waived': writeChargeWaived({ ...booking, account: { keptCents: 1500, dueCents: 500 } }, pages),
  'charge-waived-whole': writeChargeWaived({ ...booking, account: { keptCents: 1500, dueCents: 0 } }, pages),
  'cancelled-late': writeCancelled(toPayBack, pages),
  'cancelled-late-to-host': writeCancelledToHost(toPayBack, pages),
  'cancelled-to-host': writeCancelledToHost(cancelled, pages),
  'amendment-asked': writeAmendmentAsked(amendment, pages),
  'amendment-asked-without-account': writeAmendmentAsked(
    { ...amendment, booking: { ...booking, withoutAccount: true } },
    pages,
  ),
  'amendment-asked-people': writeAmendmentAsked(morePeople, pages),
  'amendment-asked-move-and-people': writeAmendmentAsked(movedWithMore, pages),
  'amendment-asked-people-to-host': writeAmendmentAskedToHost(morePeople, pages),
  'amended-people': writeAmended(morePeople, pages),
  'amended-people-to-host': writeAmendedToHost(morePeople, pages),
  'amendment-refused-people': writeAmendmentRefused({ ...morePeople, answer: 'La salle est petite.' }, pages),
  'amendment-withdrawn-people-to-host': writeAmendmentWithdrawnToHost(morePeople, pages),
  'amendment-lapsed-people': writeAmendmentLapsed(morePeople, pages),
  'amendment-asked-to-host': writeAmendmentAskedToHost(amendment, pages),
  'amendment-asked-of-a-series': writeAmendmentAskedToHost(wholeSeries, pages),
  amended: writeAmended(amendment, pages),
  'amended-to-host': writeAmendedToHost(wholeSeries, pages),
  'amended-for-works': writeAmended(forWorks, pages),
  'amended-for-works-to-host': writeAmendedToHost(forWorks, pages),
  'amendment-refused': writeAmendmentRefused(refusedMove, pages),
  'amendment-refused-to-host': writeAmendmentRefusedToHost(refusedMove, pages),
  'amendment-withdrawn': writeAmendmentWithdrawn(amendment, pages),
  'amendment-withdrawn-to-host': writeAmendmentWithdrawnToHost(amendment, pages),
  'amendment-lapsed': writeAmendmentLapsed(amendment, pages),
  'amendment-lapsed-to-host': writeAmendmentLapsedToHost(amendment, pages),
  expired: writeExpired(booking, pages),
  'expired-to-host': writeExpiredToHost(booking, pages),
  'place-lost': writePlaceLost({ booking, lost: [lostDate] }, pages),
  'places-lost': writePlaceLost(
    {
      booking: { ...booking, slots: [slot, inRoom('16', 'Gymnase'), weekLater] },
      lost: [lostDate, { ...inRoom('16', 'Gymnase'), takenBy: 'establishment-use', instead: [] }],
    },
    pages,
  ),
  confirmed: writeConfirmed(booking, pages),
  'confirmed-in-two-rooms': writeConfirmed(borrowing, pages),
  'confirmed-long-series': writeConfirmed(longSeries, pages),
  'confirmed-half-elsewhere': writeConfirmed(halfElsewhere, pages),
  'new-request-in-two-rooms': writeNewRequest(borrowing, pages),
  'session-cancelled-elsewhere': writeSessionsCancelled({ ...cancelled, slots: [inRoom('17', 'Gymnase')] }, pages),
  'charge-due': writeChargeDue(booking, pages),
  'counterpart-proposed': writeCounterpartProposed({ ...inKind, actReference: null }, pages),
  'counterpart-agreed': writeCounterpartAnswered(inKind, pages),
  'counterpart-refused': writeCounterpartAnswered(
    { ...inKind, actReference: null, refusalReason: 'Le conseil préfère un paiement.' },
    pages,
  ),
  'counterpart-due-soon': writeCounterpartDueSoon(inKind, pages),
  'counterpart-late': writeCounterpartLate(inKind, pages),
  'counterpart-late-to-host': writeCounterpartLateToHost(inKind, pages),
  'deposit-missing': writeDepositMissing(openDeposits, pages),
  'deposit-to-return': writeDepositToReturn(openDeposits, pages),
  'deposit-retained': writeDepositRetained(retained, pages),
  'deposit-retained-without-account': writeDepositRetained(
    { ...retained, booking: { ...booking, withoutAccount: true } },
    pages,
  ),
  'dispute-opened': writeDisputeLetter(disputed, pages),
  'dispute-settlement-proposed': writeDisputeLetter(
    { ...disputed, step: 'propose', side: 'place', words: 'Le club nettoie samedi matin.' },
    pages,
  ),
  'dispute-settled-without-account': writeDisputeLetter(
    { ...disputed, step: 'accept', side: 'place', words: '', booking: { ...booking, withoutAccount: true } },
    pages,
  ),
  'payment-recorded': writePaymentRecorded(
    { ...paid, booking: { ...booking, account: { keptCents: 0, dueCents: 500 } } },
    pages,
  ),
  'payment-recorded-whole': writePaymentRecorded(
    { ...paid, means: 'order', booking: { ...paid.booking, withoutAccount: true } },
    pages,
  ),
  'refund-recorded': writeRefundRecorded(paid, pages),
  'unpaid-reminder': writeUnpaidReminder({ ...unpaid, step: 'friendly', claims: unpaid.claims.slice(0, 1) }, pages),
  'unpaid-reminder-without-iban': writeUnpaidReminder({ ...unpaid, step: 'friendly', transfer: null }, pages),
  'unpaid-reminder-second': writeUnpaidReminder({ ...unpaid, step: 'second' }, pages),
  'unpaid-reminder-last': writeUnpaidReminder(
    { ...unpaid, step: 'last', booking: { ...booking, withoutAccount: true } },
    pages,
  ),
  'to-sign-organiser': writeToSign({ booking, party: 'organiser', code: null, amendment: null }, pages),
  'to-sign-on-paper': writeToSign(
    { booking: { ...booking, withoutAccount: true }, party: 'organiser', code: null, amendment: null },
    pages,
  ),
  'to-sign-establishment': writeToSign({ booking, party: 'establishment', code: null, amendment: null }, pages),
  'to-sign-owner': writeToSign({ booking, party: 'owner', code: null, amendment: null }, pages),
  'amendment-to-sign-organiser': writeToSign({ booking, party: 'organiser', code: null, amendment: 1 }, pages),
  'amendment-to-sign-owner': writeToSign({ booking, party: 'owner', code: null, amendment: 1 }, pages),
  'nobody-to-sign': writeNobodyToSign({ booking, party: 'establishment', code: null, amendment: null }, pages),
  'signature-request-refused': writeSignatureRequestEnded(
    { ...asked, status: 'refused', refusal: 'Le nom de la salle est faux' },
    pages,
  ),
  'signature-request-expired': writeSignatureRequestEnded({ ...asked, status: 'expired', refusal: null }, pages),
  'signature-request-delayed': writeSignatureRequestDelayed({ ...asked, status: 'waiting', refusal: null }, pages),
  terminated: writeAgreementDecision(decision, pages),
  'terminated-to-host': writeAgreementDecisionToHost(decision, pages),
  'agreement-suspended': writeAgreementDecision(suspension, pages),
  'suspension-lifted': writeAgreementDecision(
    { ...suspension, kind: 'lifting', lastDay: null, lostSessions: [slot] },
    pages,
  ),
  'formal-notice': writeAgreementDecision({ ...decision, kind: 'formal-notice', lastDay: '2026-12-31' }, pages),
  'signature-code': writeSignatureCode({ booking, party: 'organiser', code: '048151', amendment: null }),
  'access-code': writeAccessCode({ ...access, code: '83920174', link }),
  'access-code-key-box': writeAccessCode({ ...access, kind: 'key-box', code: '4815', link }),
  'access-code-person': writeAccessCode({ ...access, kind: 'person', link }),
  'access-failed': writeAccessFailed(access, pages),
  'access-fallback': writeAccessFallback(access),
  'access-code-changed': writeAccessCode({ ...access, standsFor: 'new-code', code: '83920174', link }),
  'access-code-to-use-soon': writeAccessCode({ ...access, useBefore: access.startsAt, code: '83920174', link }),
  'access-code-read': writeAccessCodeRead(access),
  'access-revoked': writeAccessRevoked(access),
  'code-still-opens': writeCodeStillOpens({ ...access, remains: 'will-expire' }, pages),
  'code-still-opens-fixed': writeCodeStillOpens({ ...access, kind: 'fixed-code', remains: 'fixed-code-known' }, pages),
  'not-ready': writeNotReady({ booking, reasons: ['insurance-missing', 'money-awaited'] }, pages),
  'not-ready-to-host': writeNotReadyToHost({ booking, reasons: ['battery-dead', 'no-phone'] }, pages),
  'problem-reported': writeProblemReported({ ...problem, where: null }, pages),
  'problem-settled': writeProblemSettled(
    { booking, kind: 'dégradation', text: 'Une vitre est fêlée.', answer: 'La vitre est changée. Merci.' },
    pages,
  ),
  'elimination-proposed': writeEliminationProposed(pages),
  'fault-found': writeFaultFound(pages),
  'sms-budget-reached': writeSmsBudgetReached(pages),
  'piece-expiring': writePieceExpiring({ ...ending, kind: 'insurance' }, pages),
  'piece-damaged': writePieceDamaged({ ...ending, kind: 'statutes' }, pages),
  'piece-refused': writePieceRefused({ ...refusedPiece, booking, kind: 'statutes' }, pages),
  'insurance-refused': writePieceRefused({ ...refusedPiece, booking, kind: 'insurance' }, pages),
  'piece-refused-without-account': writePieceRefused(
    { ...refusedPiece, booking: { ...booking, withoutAccount: true }, kind: 'officers' },
    pages,
  ),
  'officers-expiring': writePieceExpiring({ ...ending, kind: 'officers' }, pages),
  'key-due-soon': writeKeyDueSoon(lentKey),
  'key-late': writeKeyLate(lentKey),
  'key-late-to-host': writeKeyLateToHost(lentKey, pages),
  'slot-free': writeSlotFree({ ...freeSlot, isLast: false }, pages),
  'slot-free-last': writeSlotFree({ ...freeSlot, isLast: true }, pages),
  'message-posted': writeMessagePosted({ booking, body: 'Merci !\nÀ mardi.', side: 'establishment' }, pages),
  'message-posted-to-host': writeMessagePosted({ booking, body: 'Merci !', side: 'applicant' }, pages),
}

describe.each(Object.entries(letters))('the mail %s', (name, letter) => {
  const { subject, text, html } = renderLetter(letter, { words: 'Collège Camille Essai', links: [] })

  it('says what was agreed, word for word', async () => {
    await expect(`${subject}\n\n${text}`).toMatchFileSnapshot(`golden/${name}.txt`)
  })

  it('has at most one button, French spaces, and no secret in its subject', () => {
    expect(letter.blocks.filter(({ kind }) => kind === 'button').length).toBeLessThanOrEqual(1)
    const ours = text.replace(/https?:\S+|^> .*$/gm, '')
    expect(`${subject}\n${ours}`).not.toMatch(/ [:;?!»€]|« | h \d/)
    for (const block of letter.blocks) if (block.kind === 'code') expect(subject).not.toContain(block.value)
  })

  it('fetches nothing and runs nothing when read', () => {
    expect(html).not.toMatch(/<img|<script|<link|src=|url\(|@import/i)
    expect(html).toContain('max-width:600px')
    // Dates are one word between no-break spaces: at 320 px and twice the size of the text, they must still be cut.
    expect(html).toMatch(/<table [^>]*overflow-wrap:anywhere/)
  })
})

describe('renderLetter', () => {
  it('escapes what people wrote', () => {
    const { html } = renderLetter(
      writeMessagePosted({ booking, body: '<img src=x onerror=alert(1)> & "ça"', side: 'applicant' }, pages),
      { words: 'Collège <b>', links: [] },
    )
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt; &amp; &quot;ça&quot;')
    expect(html).toContain('Collège &lt;b&gt;')
  })

  it('opens with its first sentence, hidden, for the lists of mails, and says it once in the text', () => {
    const { html, text } = renderLetter(writeApproved(booking, pages), { words: '', links: [] })
    const hidden = /<div aria-hidden="true" style="display:none[^>]*>([^<]+)<\/div>/.exec(html)?.[1] ?? ''
    expect(hidden).not.toBe('')
    expect(html.indexOf(hidden)).toBeLessThan(html.indexOf('<p'))
    expect(text.split(hidden)).toHaveLength(2)
  })

  it('keeps a subject on one line', () => {
    const { subject } = renderLetter(writeApproved({ ...booking, roomName: 'Salle\r\nBcc: x' }, pages), {
      words: '',
      links: [],
    })
    expect(subject).not.toMatch(/[\r\n]/)
  })
})
