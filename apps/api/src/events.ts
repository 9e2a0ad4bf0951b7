/** Everything that happens and that something follows from. Events carry ids, never people's data. */
export type Event =
  | { type: 'account.registered'; tenantId: null; accountId: string }
  | { type: 'account.link-requested'; tenantId: null; accountId: string }
  | { type: 'account.mobile-code-requested'; tenantId: string; accountId: string; mobileNumberId: string }
  | { type: 'account.invited'; tenantId: string | null; accountId: string; invitedBy: string }
  | ({ type: BookingEventType } & BookingIds)
  | ({ type: 'booking.occurrences-cancelled'; occurrenceIds: string[] } & BookingIds)
  | ({ type: 'booking.sessions-suspended' | 'booking.sessions-resumed'; occurrenceIds: string[] } & BookingIds)
  | ({ type: 'booking.sessions-stopped' | 'booking.sessions-restored'; occurrenceIds: string[] } & BookingIds)
  | { type: 'piece.changed'; tenantId: null; organisationId: string }
  | {
      type: 'piece.expiring' | 'piece.damaged'
      tenantId: null
      accountId: string
      organisationId: string
      pieceId: string
    }
  | ({ type: 'booking.piece-refused'; organisationId: string; pieceId: string } & BookingIds)
  | ({ type: AmendmentEventType; amendmentId: string } & BookingIds)
  | ({ type: 'booking.amended'; amendmentId: string; occurrenceIds: string[] } & BookingIds)
  | ({ type: 'booking.message-posted'; messageId: string } & BookingIds)
  | ({ type: 'agreement.to-sign' | 'agreement.party-signed' | 'agreement.signed' | 'agreement.amended' } & AgreementIds)
  | ({ type: 'agreement.decided' | 'agreement.decision-written'; decisionId: string } & AgreementIds)
  | ({ type: 'agreement.code-requested'; accountId: string } & AgreementIds)
  | ({ type: 'signature-request.ended' | 'signature-request.delayed'; requestId: string } & AgreementIds)
  | ({
      type:
        | 'access.ready'
        | 'access.delivered'
        | 'access.soon'
        | 'access.failed'
        | 'access.replaced'
        | 'access.revoked'
        | 'access.code-read'
    } & AccessIds)
  | ({ type: 'readiness.place-to-mend' | 'readiness.organiser-to-mend'; checkId: string } & BookingIds)
  | ({ type: 'readiness.way-lost'; checkId: string } & AccessIds)
  | ({ type: 'deposit.missing' | 'deposit.to-return' } & BookingIds)
  | ({ type: CounterpartEventType; counterpartId: string } & BookingIds)
  | ({ type: 'deposit.retained'; depositId: string } & BookingIds)
  | ({ type: 'condition-dispute.message-written'; disputeMessageId: string } & BookingIds)
  | { type: 'problem.reported'; tenantId: string; problemId: string; establishmentId: string }
  | ({ type: 'problem.settled'; problemId: string } & BookingIds)
  | { type: 'safekeeping.fault-found'; tenantId: string }
  | { type: 'files.dropped'; tenantId: string; fileIds: readonly string[] }
  | { type: 'archives.elimination-proposed' | 'archives.files-erased'; tenantId: string; eliminationId: string }
  | { type: 'place.freed'; tenantId: string; spaceNos: number[]; startsAt: string; endsAt: string }
  | { type: 'place.closed'; tenantId: string; closureIds: string[] }
  | { type: 'works.line-asked'; tenantId: string; batchId: string; lineId: string }
  | { type: 'waiting-list.slot-free'; tenantId: string; entryId: string; accountId: string }
  | ({ type: 'charge.payment-recorded' | 'charge.refund-recorded'; paymentId: string } & ChargeIds)
  | ({ type: 'charge.waived' } & ChargeIds)
  | ({ type: 'dunning.reminder-written'; letterId: string } & BookingIds)
  | { type: 'key.due-soon' | 'key.late'; tenantId: string; establishmentId: string; handingId: string }
  | { type: 'sms.budget-reached'; tenantId: string }
  | { type: 'sms.lost'; tenantId: string; messageId: string }
  | { type: 'message.queued'; tenantId: string | null; messageId: string; accountId: string | null }

export type BookingEventType =
  | 'booking.submitted'
  | 'booking.approved'
  | 'booking.refused'
  | 'booking.price-overridden'
  | 'booking.information-requested'
  | 'booking.completed'
  | 'booking.counter-proposed'
  | 'booking.proposal-accepted'
  | 'booking.proposal-declined'
  | 'booking.withdrawn'
  | 'booking.cancelled'
  | 'booking.expired'
  | 'booking.place-lost'
  | 'booking.confirmed'
  | 'booking.ended'

export type AmendmentEventType =
  | 'booking.amendment-asked'
  | 'booking.amendment-refused'
  | 'booking.amendment-withdrawn'
  | 'booking.amendment-lapsed'

export type CounterpartEventType =
  | 'counterpart.proposed'
  | 'counterpart.agreed'
  | 'counterpart.refused'
  | 'counterpart.due-soon'
  | 'counterpart.late'

type ChargeIds = { chargeId: string } & BookingIds
type BookingIds = { tenantId: string; bookingId: string }
type AgreementIds = { tenantId: string; agreementId: string; bookingId: string }
type AccessIds = { tenantId: string; grantId: string; bookingId: string }

export type EventType = Event['type']
/** The event of one type: `Event` groups types that carry the same ids. */
export type EventOf<T extends EventType> = Event extends infer E
  ? E extends { type: infer U }
    ? T extends U
      ? Omit<E, 'type'> & { type: T }
      : never
    : never
  : never

/** What follows from each event, by name; the functions are in `reactions.ts`. A new event without a line does not compile. */
export const followers = {
  'account.registered': ['notifications.notify'],
  'account.link-requested': ['notifications.notify'],
  'account.invited': ['notifications.notify'],
  'account.mobile-code-requested': ['notifications.notify'],
  'booking.submitted': ['notifications.notify'],
  'booking.approved': ['agreements.draftAgreement', 'notifications.notify', 'bookings.tellPlaceLost'],
  'booking.refused': ['notifications.notify'],
  'booking.information-requested': ['notifications.notify'],
  'booking.completed': ['notifications.notify'],
  'booking.counter-proposed': ['notifications.notify'],
  'booking.proposal-accepted': ['agreements.draftAgreement', 'notifications.notify', 'bookings.tellPlaceLost'],
  'booking.proposal-declined': ['notifications.notify'],
  'booking.withdrawn': ['notifications.notify'],
  'booking.cancelled': [
    'agreements.voidAgreement',
    'access.revokeAccess',
    'deposits.dropDeposits',
    'counterparts.dropCounterparts',
    'notifications.notify',
    'signatureRequests.reviewRequests',
  ],
  'booking.occurrences-cancelled': ['access.revokeAccess', 'notifications.notify'],
  'booking.sessions-suspended': ['access.revokeAccess', 'notifications.notify'],
  'booking.sessions-resumed': ['access.planAccess', 'notifications.notify'],
  'booking.sessions-stopped': ['access.revokeAccess'],
  'booking.sessions-restored': ['bookings.settleSuspensions', 'access.planAccess'],
  'piece.changed': ['bookings.settleSuspensions'],
  'piece.expiring': ['notifications.notify'],
  'piece.damaged': ['notifications.notify'],
  'booking.piece-refused': ['notifications.notify'],
  'booking.amendment-asked': ['notifications.notify'],
  'booking.amendment-refused': ['notifications.notify'],
  'booking.amendment-withdrawn': ['notifications.notify'],
  'booking.amendment-lapsed': ['notifications.notify'],
  'booking.amended': [
    'agreements.amendAgreement',
    'bookings.tellPlaceLost',
    'access.moveAccess',
    'notifications.notify',
  ],
  'booking.expired': ['agreements.voidAgreement', 'notifications.notify', 'signatureRequests.reviewRequests'],
  'booking.confirmed': ['access.planAccess', 'notifications.notify'],
  'booking.place-lost': ['notifications.notify'],
  'booking.ended': [],
  'safekeeping.fault-found': ['notifications.notify'],
  'archives.elimination-proposed': ['notifications.notify'],
  'files.dropped': ['files.removeDroppedBytes'],
  'archives.files-erased': ['archives.removeBytes'],
  'booking.message-posted': ['notifications.notify'],
  'agreement.to-sign': ['notifications.notify', 'signatureRequests.reviewRequests'],
  'agreement.party-signed': ['notifications.notify', 'signatureRequests.reviewRequests'],
  'agreement.signed': ['agreements.sealAgreement', 'bookings.confirmBooking', 'signatureRequests.reviewRequests'],
  'agreement.amended': ['agreements.sealAgreement', 'signatureRequests.reviewRequests'],
  'agreement.decided': ['agreements.writeDecisionLetter'],
  'agreement.decision-written': ['notifications.notify'],
  'agreement.code-requested': ['notifications.notify'],
  'signature-request.ended': ['notifications.notify'],
  'signature-request.delayed': ['notifications.notify'],
  'access.ready': [],
  'access.delivered': ['notifications.notify'],
  'access.soon': ['notifications.notify'],
  'access.failed': ['notifications.notify'],
  'access.replaced': ['notifications.notify'],
  'access.revoked': ['notifications.notify'],
  'access.code-read': ['notifications.notify'],
  'readiness.place-to-mend': ['notifications.notify'],
  'readiness.organiser-to-mend': ['notifications.notify'],
  'readiness.way-lost': ['notifications.notify'],
  'deposit.missing': ['notifications.notify'],
  'deposit.to-return': ['notifications.notify'],
  'deposit.retained': ['notifications.notify'],
  'condition-dispute.message-written': ['notifications.notify'],
  'counterpart.proposed': ['notifications.notify'],
  'counterpart.agreed': ['notifications.notify'],
  'counterpart.refused': ['notifications.notify'],
  'counterpart.due-soon': ['notifications.notify'],
  'counterpart.late': ['notifications.notify'],
  'problem.reported': ['notifications.notify'],
  'problem.settled': ['notifications.notify'],
  'place.freed': ['waitingList.tellWaiting'],
  'place.closed': ['bookings.tellPlaceLost'],
  'works.line-asked': ['works.settleLine'],
  'waiting-list.slot-free': ['notifications.notify'],
  'charge.payment-recorded': ['notifications.notify'],
  'charge.refund-recorded': ['notifications.notify'],
  'booking.price-overridden': ['notifications.notify'],
  'charge.waived': ['notifications.notify'],
  'dunning.reminder-written': ['notifications.notify'],
  'key.due-soon': ['notifications.notify'],
  'key.late': ['notifications.notify'],
  'sms.budget-reached': ['notifications.notify'],
  'sms.lost': ['notifications.replaceLostSms'],
  'message.queued': ['notifications.deliverMessage'],
} as const satisfies Record<EventType, readonly string[]>

export type ReactionName = (typeof followers)[EventType][number]
