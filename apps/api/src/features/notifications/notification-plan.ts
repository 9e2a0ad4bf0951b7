import type { EventType, followers } from '../../events.ts'
import type { TemplateName } from './compose-letter.ts'
import type { TextName } from './compose-text.ts'

/** Events after which somebody is written to. */
export type NotifiedEvent = {
  [T in EventType]: 'notifications.notify' extends (typeof followers)[T][number] ? T : never
}[EventType]

/** Who receives: people are found at the time of the event, addresses are read at sending. */
export type RecipientKind =
  /** The account the event is about. */
  | 'account'
  /** The organisation: its applicant, or the person named when the desk entered the request. */
  | 'applicant'
  /** Who decides for the establishment. */
  | 'deciders'
  | 'bursars'
  /** Who keeps the accounts of the place, bursar or not. */
  | 'accountants'
  /** Who answers for the whole tenant. */
  | 'tenant-officers'
  | 'caretakers'
  /** Who may carry the pack of an evening of the place. */
  | 'evening-staff'
  /** The party whose signature is awaited. */
  | 'next-signatory'
  /** Those who run the tenant, when nobody may give the awaited signature: nothing waits in silence. */
  | 'owner-when-nobody-signs'
  /** Whoever may sign for the public parties. */
  | 'signatories'
  /** The person declared as responsible on site. */
  | 'holder'
  /** Who has a key or a badge of the place. */
  | 'borrower'
  /** In a thread, those who did not write. */
  | 'other-side'

/** What must be true for the message to make sense; without it it always leaves. */
export type Condition =
  | 'priced'
  | 'asked-by-applicant'
  | 'asked-by-establishment'
  | 'holder-was-told'
  | 'code-still-opens'

/** A message and the channel it goes by: the mail alone, unless something else is said. */
export type PlannedMessage = { to: RecipientKind; when?: Condition } & (
  | { template: TemplateName; by?: 'email' }
  /** The mail, the SMS or both, as the person chose; the mail alone without a verified number. Source: docs/rules/sms.md. */
  | { template: TemplateName & TextName; by: 'preferred' }
  /** The SMS, to whoever chose to have SMS; nothing to the others. */
  | { template: TextName; by: 'sms-if-chosen' }
  /** The SMS, to the number that is being verified. */
  | { template: TextName; by: 'sms-to-verify' }
)

const awaitedSignature: readonly PlannedMessage[] = [
  { to: 'next-signatory', template: 'to-sign' },
  { to: 'owner-when-nobody-signs', template: 'nobody-to-sign' },
]

/** Who gets which message, and why. The only place that decides it. */
export const notificationPlan: Record<NotifiedEvent, readonly PlannedMessage[]> = {
  'account.registered': [{ to: 'account', template: 'verify-email' }],
  'account.link-requested': [{ to: 'account', template: 'sign-in-link' }],
  'account.invited': [{ to: 'account', template: 'invitation' }],
  'account.mobile-code-requested': [{ to: 'account', template: 'mobile-code', by: 'sms-to-verify' }],

  'booking.submitted': [
    { to: 'applicant', template: 'request-received' },
    { to: 'deciders', template: 'new-request' },
  ],
  'booking.approved': [{ to: 'applicant', template: 'approved' }],
  'booking.refused': [{ to: 'applicant', template: 'refused' }],
  'booking.information-requested': [{ to: 'applicant', template: 'information-requested' }],
  'booking.completed': [{ to: 'deciders', template: 'completed' }],
  'booking.counter-proposed': [{ to: 'applicant', template: 'counter-proposed' }],
  'booking.proposal-accepted': [{ to: 'deciders', template: 'proposal-accepted' }],
  'booking.proposal-declined': [{ to: 'deciders', template: 'proposal-declined' }],
  'booking.withdrawn': [{ to: 'deciders', template: 'withdrawn' }],
  'booking.cancelled': [
    { to: 'applicant', template: 'cancelled' },
    { to: 'deciders', template: 'cancelled-to-host' },
  ],
  'booking.occurrences-cancelled': [
    { to: 'applicant', template: 'sessions-cancelled' },
    { to: 'deciders', template: 'sessions-cancelled-to-host' },
  ],
  'booking.sessions-suspended': [
    { to: 'applicant', template: 'sessions-suspended' },
    { to: 'deciders', template: 'sessions-suspended-to-host' },
  ],
  'booking.price-overridden': [{ to: 'applicant', template: 'price-overridden' }],
  'charge.waived': [{ to: 'applicant', template: 'charge-waived' }],
  'charge.payment-recorded': [{ to: 'applicant', template: 'payment-recorded' }],
  'charge.refund-recorded': [{ to: 'applicant', template: 'refund-recorded' }],
  'dunning.reminder-written': [{ to: 'applicant', template: 'unpaid-reminder' }],
  'piece.expiring': [{ to: 'account', template: 'piece-expiring' }],
  'piece.damaged': [{ to: 'account', template: 'piece-damaged' }],
  'booking.piece-refused': [{ to: 'applicant', template: 'piece-refused' }],
  'booking.sessions-resumed': [{ to: 'applicant', template: 'sessions-resumed' }],
  'booking.amendment-asked': [
    { to: 'deciders', template: 'amendment-asked-to-host', when: 'asked-by-applicant' },
    { to: 'applicant', template: 'amendment-asked', when: 'asked-by-establishment' },
  ],
  'booking.amendment-refused': [
    { to: 'applicant', template: 'amendment-refused', when: 'asked-by-applicant' },
    { to: 'deciders', template: 'amendment-refused-to-host', when: 'asked-by-establishment' },
  ],
  'booking.amendment-withdrawn': [
    { to: 'deciders', template: 'amendment-withdrawn-to-host', when: 'asked-by-applicant' },
    { to: 'applicant', template: 'amendment-withdrawn', when: 'asked-by-establishment' },
  ],
  'booking.amendment-lapsed': [
    { to: 'applicant', template: 'amendment-lapsed' },
    { to: 'deciders', template: 'amendment-lapsed-to-host' },
  ],
  'booking.amended': [
    { to: 'applicant', template: 'amended' },
    { to: 'deciders', template: 'amended-to-host' },
  ],
  'booking.expired': [
    { to: 'applicant', template: 'expired' },
    { to: 'deciders', template: 'expired-to-host' },
  ],
  'booking.place-lost': [{ to: 'applicant', template: 'place-lost' }],
  'booking.confirmed': [
    { to: 'applicant', template: 'confirmed' },
    { to: 'bursars', template: 'charge-due', when: 'priced' },
  ],
  'deposit.missing': [{ to: 'applicant', template: 'deposit-missing' }],
  'deposit.to-return': [{ to: 'accountants', template: 'deposit-to-return' }],
  'deposit.retained': [{ to: 'applicant', template: 'deposit-retained' }],
  'counterpart.proposed': [{ to: 'accountants', template: 'counterpart-proposed' }],
  'counterpart.agreed': [{ to: 'applicant', template: 'counterpart-answered' }],
  'counterpart.refused': [{ to: 'applicant', template: 'counterpart-answered' }],
  'counterpart.due-soon': [{ to: 'applicant', template: 'counterpart-due-soon' }],
  'counterpart.late': [
    { to: 'applicant', template: 'counterpart-late' },
    { to: 'accountants', template: 'counterpart-late-to-host' },
  ],
  'booking.message-posted': [{ to: 'other-side', template: 'message-posted' }],
  'condition-dispute.message-written': [{ to: 'other-side', template: 'dispute-message' }],

  'agreement.to-sign': awaitedSignature,
  'agreement.party-signed': awaitedSignature,
  'signature-request.ended': [{ to: 'deciders', template: 'signature-request-ended' }],
  'signature-request.delayed': [{ to: 'tenant-officers', template: 'signature-request-delayed' }],
  'agreement.decision-written': [
    { to: 'applicant', template: 'agreement-decision' },
    { to: 'deciders', template: 'agreement-decision-to-host' },
    { to: 'signatories', template: 'agreement-decision-to-host' },
  ],
  'agreement.code-requested': [{ to: 'account', template: 'signature-code' }],

  'access.delivered': [{ to: 'holder', template: 'access-code', by: 'preferred' }],
  'access.soon': [{ to: 'holder', template: 'access-soon', by: 'sms-if-chosen' }],
  'access.failed': [
    { to: 'deciders', template: 'access-failed' },
    { to: 'caretakers', template: 'access-failed', by: 'preferred' },
    { to: 'holder', template: 'access-fallback', by: 'preferred' },
  ],
  'access.replaced': [
    { to: 'deciders', template: 'access-replaced' },
    { to: 'caretakers', template: 'access-replaced' },
  ],
  'readiness.way-lost': [
    { to: 'deciders', template: 'not-ready-to-host' },
    { to: 'caretakers', template: 'not-ready-to-host' },
    { to: 'holder', template: 'access-fallback', by: 'preferred' },
  ],
  'readiness.place-to-mend': [{ to: 'deciders', template: 'not-ready-to-host' }],
  'readiness.organiser-to-mend': [{ to: 'applicant', template: 'not-ready' }],
  'access.revoked': [
    { to: 'holder', template: 'access-revoked', by: 'preferred', when: 'holder-was-told' },
    { to: 'deciders', template: 'code-still-opens', when: 'code-still-opens' },
  ],
  'key.due-soon': [{ to: 'borrower', template: 'key-due-soon' }],
  'key.late': [
    { to: 'borrower', template: 'key-late' },
    { to: 'deciders', template: 'key-late-to-host' },
    { to: 'caretakers', template: 'key-late-to-host' },
  ],
  'access.code-read': [{ to: 'applicant', template: 'access-code-read' }],
  'waiting-list.slot-free': [{ to: 'account', template: 'slot-free' }],
  'archives.elimination-proposed': [{ to: 'tenant-officers', template: 'elimination-proposed' }],
  'sms.budget-reached': [{ to: 'tenant-officers', template: 'sms-budget-reached' }],
  'safekeeping.fault-found': [{ to: 'tenant-officers', template: 'fault-found' }],
  'evening-pack.ready': [{ to: 'evening-staff', template: 'evening-pack-ready' }],
  'problem.reported': [{ to: 'deciders', template: 'problem-reported' }],
  'problem.settled': [{ to: 'applicant', template: 'problem-settled' }],
}
