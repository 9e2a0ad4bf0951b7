import { z } from 'zod'
import { accessErrorCodes } from './access-errors.ts'
import { bankStatementErrors } from './bank-statement-errors.ts'
import { dunningErrorCodes } from './dunning-errors.ts'
import { priceErrorCodes } from './price-errors.ts'
import { eveningPackErrorCodes } from './evening-packs.ts'
import { siteErrorCodes } from './site-errors.ts'
import { smsErrorCodes } from './sms-errors.ts'
import { slot } from './values.ts'

/** How a refusal is answered: the HTTP status is decided from this in one place of the API. */
export type ErrorKind =
  | 'malformed' // 400
  | 'unauthenticated' // 401
  | 'forbidden' // 403
  | 'not-found' // 404
  | 'conflict' // 409
  | 'too-large' // 413
  | 'unsupported' // 415
  | 'invalid' // 422
  | 'too-many' // 429
  | 'unavailable' // 503

/** Every error code of the API with its kind. French sentences: `fr-errors.ts` of the web, which cannot miss one. */
export const errorCodes = {
  'request.invalid': 'malformed',
  'request.not-found': 'not-found',
  'request.method-not-allowed': 'not-found',
  'request.too-large': 'too-large',
  'request.unsupported-type': 'unsupported',
  'request.too-many': 'too-many',
  'request.idempotency-mismatch': 'invalid',
  'request.in-progress': 'conflict',
  'request.internal': 'unavailable',
  'request.busy': 'unavailable',
  'request.cross-origin': 'forbidden',

  'identity.unauthenticated': 'unauthenticated',
  'identity.session-ended': 'unauthenticated',
  'identity.wrong-credentials': 'unauthenticated',
  'identity.email-not-verified': 'forbidden',
  'identity.too-many-attempts': 'too-many',
  'identity.not-allowed': 'forbidden',
  'identity.link-invalid': 'not-found',
  'identity.link-expired': 'invalid',
  'identity.email-taken': 'conflict',
  'identity.weak-password': 'invalid',
  'identity.account-not-found': 'not-found',
  'identity.role-not-found': 'not-found',
  'identity.last-officer': 'conflict',

  'organisations.not-found': 'not-found',
  'organisations.not-allowed': 'forbidden',
  'organisations.already-exists': 'conflict',
  'organisations.invalid-rna': 'invalid',
  'organisations.invalid-siret': 'invalid',
  'organisations.piece-not-found': 'not-found',

  'files.not-found': 'not-found',
  'files.too-large': 'too-large',
  'files.unsupported-type': 'unsupported',
  'files.unsafe-content': 'invalid',
  'files.unreadable': 'invalid',
  'files.corrupted': 'unavailable',
  'files.erased': 'not-found',

  'archives.elimination-not-found': 'not-found',
  'archives.visa-already-recorded': 'conflict',
  'archives.visa-in-future': 'invalid',
  'archives.record-not-listed': 'invalid',
  'archives.visa-missing': 'conflict',
  'archives.already-erased': 'conflict',

  'tenants.not-found': 'not-found',
  'tenants.not-allowed': 'forbidden',
  'tenants.rules-changed': 'conflict',

  'catalogue.room-not-found': 'not-found',
  'catalogue.establishment-not-found': 'not-found',
  'catalogue.not-allowed': 'forbidden',
  'catalogue.incomplete-room': 'invalid',
  'catalogue.day-without-way-in': 'invalid',
  'catalogue.unknown-way-in': 'invalid',
  'catalogue.room-has-bookings': 'conflict',
  'catalogue.import-unreadable': 'invalid',
  'catalogue.import-not-found': 'not-found',
  'catalogue.import-already-applied': 'conflict',
  'catalogue.photo-limit': 'invalid',
  'catalogue.place-not-found': 'not-found',
  'catalogue.name-taken': 'conflict',
  'catalogue.changed-meanwhile': 'conflict',
  'catalogue.site-not-found': 'not-found',
  'catalogue.building-not-found': 'not-found',
  'catalogue.floor-not-found': 'not-found',
  'catalogue.space-not-found': 'not-found',
  'catalogue.composition-in-use': 'conflict',
  'catalogue.rooms-on-site': 'conflict',
  'catalogue.school-without-part': 'invalid',

  ...siteErrorCodes,

  ...eveningPackErrorCodes,

  'availability.slot-taken': 'conflict',
  'availability.closure-not-found': 'not-found',
  'availability.not-allowed': 'forbidden',
  'availability.invalid-slot': 'invalid',
  'availability.no-session': 'invalid',
  'availability.too-many-sessions': 'invalid',
  'availability.conflict-not-found': 'not-found',
  'availability.conflict-settled': 'conflict',
  'availability.timetable-not-found': 'not-found',
  'availability.timetable-unreadable': 'invalid',
  'availability.timetable-too-large': 'too-large',
  'availability.timetable-refused': 'invalid',
  'availability.timetable-unreachable': 'invalid',
  'availability.timetable-outdated': 'conflict',
  'availability.opening-not-found': 'not-found',

  ...priceErrorCodes,

  ...dunningErrorCodes,

  'deposits.not-found': 'not-found',
  'deposits.not-allowed': 'forbidden',
  'deposits.wrong-status': 'conflict',
  'deposits.amount-invalid': 'invalid',
  'deposits.date-in-future': 'invalid',

  'counterparts.not-found': 'not-found',
  'counterparts.not-allowed': 'forbidden',
  'counterparts.wrong-status': 'conflict',
  'counterparts.above-balance': 'invalid',
  'counterparts.nothing-owed': 'conflict',
  'counterparts.due-in-past': 'invalid',
  'counterparts.act-in-future': 'invalid',
  'counterparts.too-many-units': 'invalid',

  'bookings.not-found': 'not-found',
  'bookings.not-allowed': 'forbidden',
  'bookings.wrong-status': 'conflict',
  'bookings.slot-taken': 'conflict',
  'bookings.too-late': 'invalid',
  'bookings.too-far': 'invalid',
  'bookings.outside-opening': 'invalid',
  'bookings.after-alarm': 'invalid',
  'bookings.too-short': 'invalid',
  'bookings.too-long': 'invalid',
  'bookings.off-grid': 'invalid',
  'bookings.over-capacity': 'invalid',
  'bookings.building-full': 'conflict',
  'bookings.not-eligible': 'invalid',
  'bookings.purpose-not-allowed': 'invalid',
  'bookings.insurance-missing': 'invalid',
  'bookings.insurance-expired': 'invalid',
  'bookings.pieces-missing': 'invalid',
  'bookings.piece-not-called': 'not-found',
  'bookings.responsible-missing': 'invalid',
  'bookings.holder-unreachable': 'invalid',
  'bookings.incomplete': 'invalid',
  'bookings.own-request': 'forbidden',
  'bookings.deadline-passed': 'conflict',
  'bookings.undo-too-late': 'conflict',
  'bookings.too-many-holds': 'conflict',
  'bookings.quota-holds': 'conflict',
  'bookings.quota-week': 'conflict',
  'bookings.quota-season': 'conflict',
  'bookings.reason-required': 'invalid',
  'bookings.reason-not-lawful': 'invalid',
  'bookings.invalid-choice': 'invalid',
  'bookings.unknown-session': 'invalid',
  'bookings.nothing-accepted': 'invalid',
  'bookings.session-past': 'conflict',
  'bookings.several-sessions': 'conflict',
  'bookings.amendment-open': 'conflict',
  'bookings.no-amendment': 'conflict',
  'bookings.nothing-moved': 'invalid',
  'bookings.relocation-dearer': 'conflict',
  'bookings.agreement-signed': 'conflict',
  'bookings.agreement-ends': 'invalid',

  'agreements.not-found': 'not-found',
  'agreements.not-allowed': 'forbidden',
  'agreements.wrong-status': 'conflict',
  'agreements.not-your-turn': 'conflict',
  'agreements.already-signed': 'conflict',
  'agreements.incomplete-facts': 'invalid',
  'agreements.act-not-in-force': 'conflict',
  'agreements.wrong-code': 'invalid',
  'agreements.code-expired': 'invalid',
  'agreements.hash-mismatch': 'conflict',
  'agreements.evidence-altered': 'conflict',
  'agreements.act-already-recorded': 'conflict',
  'agreements.signed-in-future': 'invalid',
  'agreements.signed-before-draft': 'invalid',
  'agreements.template-changed': 'conflict',
  'agreements.template-invalid': 'invalid',
  'signature-requests.no-provider': 'conflict',
  'signature-requests.nobody-to-sign': 'conflict',
  'signature-requests.already-asked': 'conflict',
  'signature-requests.not-waiting': 'conflict',
  'signature-requests.provider-changed': 'conflict',
  'signature-requests.secret-missing': 'invalid',
  'signature-requests.party-not-served': 'invalid',
  'signature-requests.simulator-refused': 'invalid',
  'signature-requests.provider-unavailable': 'unavailable',
  'signature-requests.provider-refused': 'invalid',
  'signature-requests.requests-waiting': 'conflict',
  'signature-requests.left-at-provider': 'conflict',
  'signature-requests.signed-file-unreadable': 'conflict',
  'online-payments.not-allowed': 'forbidden',
  'online-payments.payee-not-found': 'not-found',
  'online-payments.payee-not-served': 'conflict',
  'online-payments.settings-changed': 'conflict',
  'online-payments.iban-invalid': 'invalid',
  'online-payments.test-mode-refused': 'conflict',
  'online-payments.no-contract': 'conflict',
  'online-payments.nothing-owed': 'conflict',
  'online-payments.charge-cancelled': 'conflict',
  'online-payments.below-minimum': 'conflict',
  'online-payments.above-maximum': 'conflict',
  'online-payments.address-refused': 'conflict',
  'online-payments.starting': 'conflict',
  'online-payments.result-awaited': 'conflict',
  'online-payments.operation-not-found': 'not-found',
  'online-payments.already-checked': 'conflict',
  'online-payments.already-recorded': 'conflict',
  'online-payments.provider-unavailable': 'unavailable',
  'online-payments.provider-refused': 'conflict',
  'agreements.decision-not-allowed': 'forbidden',
  'agreements.ground-not-lawful': 'invalid',
  'agreements.notice-too-short': 'invalid',
  'agreements.formal-notice-required': 'invalid',
  'agreements.period-reversed': 'invalid',
  'agreements.no-session-concerned': 'invalid',
  'agreements.decision-not-found': 'not-found',
  'agreements.suspension-over': 'conflict',

  'ledger.charge-not-found': 'not-found',
  'ledger.not-allowed': 'forbidden',
  'ledger.amount-invalid': 'invalid',
  'ledger.above-balance': 'invalid',
  'ledger.nothing-to-refund': 'invalid',
  'ledger.payment-of-another': 'conflict',
  'ledger.day-to-come': 'invalid',
  'revenue-orders.not-found': 'not-found',
  'revenue-orders.line-not-found': 'invalid',
  'revenue-orders.month-to-come': 'invalid',
  'revenue-orders.already-stated': 'conflict',
  'revenue-orders.nothing-collected': 'not-found',
  'ledger.wrong-status': 'conflict',
  ...bankStatementErrors,

  ...accessErrorCodes,
  ...smsErrorCodes,

  'notifications.not-available': 'not-found',
  'notifications.not-allowed': 'forbidden',
  'notifications.message-not-found': 'not-found',
  'notifications.not-failed': 'conflict',
  'notifications.rhythm-not-offered': 'invalid',

  'calendar-feeds.not-found': 'not-found',
  'calendar-feeds.too-many': 'conflict',

  'works.not-found': 'not-found',
  'works.not-allowed': 'forbidden',
  'works.agreement-not-touched': 'conflict',

  'waiting-list.not-found': 'not-found',
  'waiting-list.slot-free': 'conflict',
  'waiting-list.not-taken': 'invalid',
  'waiting-list.too-many': 'conflict',
} as const satisfies Record<string, ErrorKind>

export type ErrorCode = keyof typeof errorCodes

/** Body of every refusal (RFC 9457). `title` and `detail` are English and never shown; the front words `code`. */
export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    code: z.string(),
    detail: z.string().optional(),
    requestId: z.string(),
    fields: z.array(z.object({ path: z.string(), code: z.string(), message: z.string() })).optional(),
    /** Facts that the French sentence needs (dates, limits). */
    params: z.record(z.string(), z.unknown()).optional(),
    /** Nearest free slots, when a slot was lost to somebody else. */
    alternatives: z.array(slot).optional(),
  })
  .meta({ id: 'Problem' })
export type Problem = z.infer<typeof problem>
