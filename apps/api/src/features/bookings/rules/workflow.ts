import type { AmendmentSide, BookingAction, BookingStatus, CancelledSide, ErrorCode } from '@salles-ouvertes/contract'
import { holds, isMemberOf, type Actor } from '../../../platform/actor.ts'
import { fail } from '../../../platform/errors.ts'
import type { Instant } from '../../../platform/time.ts'

/**
 * In what capacity one acts: `applicant` is a member of the organisation that asks, `decider` holds that right on the
 * establishment, `tenant-officer` acts for the owner of the building, `system` is time passing, a signature received, or a decision on
 * the agreement, judged by the rules of agreements.
 */
export type Capacity = 'applicant' | 'decider' | 'tenant-officer' | 'system'
export type Transition = {
  readonly from: readonly BookingStatus[]
  /** `unchanged`: it is about some dates, the booking stays as it is. */
  readonly to: BookingStatus | 'unchanged'
  readonly by: readonly Capacity[]
  /** The one who decided may take it back until `undoUntil`. */
  readonly onlyOwnDecision?: true
  /** Too late once the answer was due, even before the request is marked expired. */
  readonly beforeDeadline?: true
  /** Not of a series, whose sessions are decided one by one. */
  readonly onlyOneDate?: true
  /** Only while a session is to come. */
  readonly onlyToCome?: true
  /** Once the agreement is signed, only in the name of the organiser: the other parties decide on the agreement. */
  readonly organiserOnceSigned?: true
  /** What it needs of the open amendment: that there is none, one of the other side, one's own, or any. */
  readonly amendment?: 'none' | 'theirs' | 'own' | 'any'
}

const answerable: readonly BookingStatus[] = ['submitted', 'to-complete']
const pending: readonly BookingStatus[] = ['submitted', 'to-complete', 'counter-proposed']
const granted: readonly BookingStatus[] = ['approved', 'confirmed']

/** Who may do what to a booking, and from which status: the only such table. Source: docs/rules/approval.md. */
export const bookingWorkflow: Record<BookingAction, Transition> = {
  submit: { from: ['draft'], to: 'submitted', by: ['applicant'] },
  approve: { from: ['submitted'], to: 'approved', by: ['decider'], beforeDeadline: true },
  'undo-approval': { from: ['approved'], to: 'submitted', by: ['decider'], onlyOwnDecision: true },
  refuse: { from: answerable, to: 'refused', by: ['decider', 'tenant-officer'] },
  'request-information': { from: ['submitted'], to: 'to-complete', by: ['decider'], beforeDeadline: true },
  complete: { from: ['to-complete'], to: 'submitted', by: ['applicant'], beforeDeadline: true },
  'counter-propose': {
    from: answerable,
    to: 'counter-proposed',
    by: ['decider'],
    beforeDeadline: true,
    onlyOneDate: true,
  },
  'accept-proposal': { from: ['counter-proposed'], to: 'approved', by: ['applicant'], beforeDeadline: true },
  'decline-proposal': { from: ['counter-proposed'], to: 'submitted', by: ['applicant'], beforeDeadline: true },
  withdraw: { from: pending, to: 'withdrawn', by: ['applicant'] },
  cancel: {
    from: granted,
    to: 'cancelled',
    by: ['applicant', 'decider', 'tenant-officer'],
    organiserOnceSigned: true,
  },
  'cancel-occurrences': {
    from: granted,
    to: 'unchanged',
    by: ['applicant', 'decider', 'tenant-officer'],
    organiserOnceSigned: true,
  },
  'ask-amendment': {
    from: ['confirmed'],
    to: 'unchanged',
    by: ['applicant', 'decider', 'tenant-officer'],
    onlyToCome: true,
    amendment: 'none',
  },
  'accept-amendment': {
    from: ['confirmed'],
    to: 'unchanged',
    by: ['applicant', 'decider'],
    beforeDeadline: true,
    amendment: 'theirs',
  },
  'refuse-amendment': {
    from: ['confirmed'],
    to: 'unchanged',
    by: ['applicant', 'decider', 'tenant-officer'],
    amendment: 'theirs',
  },
  'withdraw-amendment': {
    from: ['confirmed'],
    to: 'unchanged',
    by: ['applicant', 'decider', 'tenant-officer'],
    amendment: 'own',
  },
  'lapse-amendment': { from: ['confirmed'], to: 'unchanged', by: ['system'], amendment: 'any' },
  'stop-sessions': { from: ['confirmed'], to: 'unchanged', by: ['system'] },
  'restore-sessions': { from: ['confirmed'], to: 'unchanged', by: ['system'] },
  'relocate-sessions': { from: ['confirmed'], to: 'unchanged', by: ['system'], onlyToCome: true, amendment: 'none' },
  terminate: { from: ['confirmed'], to: 'cancelled', by: ['system'] },
  confirm: { from: ['approved'], to: 'confirmed', by: ['system'] },
  expire: { from: [...pending, 'approved'], to: 'expired', by: ['system'] },
  end: { from: ['confirmed'], to: 'ended', by: ['system'] },
}

/** What the workflow needs to know of a booking, at the instant of the action. */
export type WorkflowFacts = {
  readonly tenantId: string
  readonly establishmentId: string
  readonly organisationId: string
  readonly status: BookingStatus
  readonly now: Instant
  readonly decisionDeadline: Instant | null
  readonly decidedBy: string | null
  readonly undoUntil: Instant | null
  readonly hasAgreement: boolean
  /** Dates that stand, and those of them that have not begun. */
  readonly sessions: number
  readonly sessionsToCome: number
  /** Taken at the desk for an organisation without an account. */
  readonly recordedByStaff: boolean
  readonly amendment: OpenAmendment | null
}
export type OpenAmendment = { readonly askedSide: AmendmentSide; readonly expiresAt: Instant }

/**
 * Status the booking reaches when `actor` performs `action`. Rights are judged first, then status, then the open
 * amendment, then time.
 * @throws bookings.not-allowed, bookings.own-request (rule 15), bookings.wrong-status, bookings.deadline-passed,
 * bookings.undo-too-late, bookings.agreement-signed, bookings.several-sessions, bookings.session-past, bookings.amendment-open,
 * bookings.no-amendment
 */
export function nextStatus(actor: Actor, action: BookingAction, booking: WorkflowFacts): BookingStatus {
  const refusal = refusalOf(actor, action, booking)
  if (refusal) fail(refusal.code, { action, ...refusal.details })
  const { to } = bookingWorkflow[action]
  return to === 'unchanged' ? booking.status : to
}

/** Actions the actor may perform now: what the screens draw as buttons. */
export function allowedActions(actor: Actor, booking: WorkflowFacts): BookingAction[] {
  const actions = Object.keys(bookingWorkflow) as BookingAction[]
  return actions.filter((action) => !refusalOf(actor, action, booking))
}

type Refusal = { code: ErrorCode; details?: Record<string, unknown> }

function refusalOf(actor: Actor, action: BookingAction, booking: WorkflowFacts): Refusal | null {
  const transition = bookingWorkflow[action]
  if (capacitiesFor(actor, action, booking).length === 0) return { code: notAllowed(actor, action, booking) }
  if (speaking(actor, action, booking).length === 0) return { code: 'bookings.agreement-signed' }
  if (!transition.from.includes(booking.status)) {
    return { code: 'bookings.wrong-status', details: { status: booking.status } }
  }
  if (transition.onlyOneDate && booking.sessions > 1) return { code: 'bookings.several-sessions' }
  if (transition.onlyToCome && booking.sessionsToCome === 0) return { code: 'bookings.session-past' }
  const code = amendmentRefusal(actor, action, booking) ?? (transition.onlyOwnDecision && undoRefusal(actor, booking))
  if (code) return { code }
  const deadline = transition.amendment ? booking.amendment?.expiresAt : booking.decisionDeadline
  if (transition.beforeDeadline && deadline && deadline <= booking.now) {
    return { code: 'bookings.deadline-passed', details: { deadline: deadline.toISOString() } }
  }
  return null
}

/** Somebody who only lacks the action because the request is their own reads so. */
function notAllowed(actor: Actor, action: BookingAction, booking: WorkflowFacts): ErrorCode {
  const isOwnRequest = rightsOver(actor, booking).some((capacity) => bookingWorkflow[action].by.includes(capacity))
  return isOwnRequest ? 'bookings.own-request' : 'bookings.not-allowed'
}

function amendmentRefusal(actor: Actor, action: BookingAction, booking: WorkflowFacts): ErrorCode | null {
  const { amendment: needed } = bookingWorkflow[action]
  const { amendment: open } = booking
  if (!needed) return null
  if (needed === 'none') return open ? 'bookings.amendment-open' : null
  if (!open) return 'bookings.no-amendment'
  if (needed === 'any') return null
  const isTheirs = (capacity: Capacity): boolean =>
    amendmentSideOf(capacity) !== open.askedSide || (booking.recordedByStaff && capacity === 'decider')
  const isMeant = (capacity: Capacity): boolean =>
    needed === 'own' ? amendmentSideOf(capacity) === open.askedSide : isTheirs(capacity)
  if (capacitiesFor(actor, action, booking).some(isMeant)) return null
  return isMemberOf(actor, booking.organisationId) ? notAllowed(actor, action, booking) : 'bookings.not-allowed'
}

/** The side in whose name the actor asks to move sessions. @throws bookings.not-allowed */
export function askingSide(actor: Actor, booking: WorkflowFacts): AmendmentSide {
  const [capacity] = capacitiesFor(actor, 'ask-amendment', booking)
  return capacity ? amendmentSideOf(capacity) : fail('bookings.not-allowed', { action: 'ask-amendment' })
}

/** The side that a capacity speaks for when a granted booking is to change. */
const amendmentSideOf = (capacity: Capacity): AmendmentSide =>
  capacity === 'applicant' ? 'applicant' : 'establishment'

/**
 * Capacities in which the actor may perform the action, most natural first. A member of the organisation that asks
 * never decides on its request, whatever rights they also hold (rule 15). Source: docs/rules/approval.md §2.
 */
export function capacitiesFor(actor: Actor, action: BookingAction, booking: WorkflowFacts): Capacity[] {
  const { by } = bookingWorkflow[action]
  if (isMemberOf(actor, booking.organisationId)) return by.includes('applicant') ? ['applicant'] : []
  return rightsOver(actor, booking).filter((capacity) => by.includes(capacity))
}

/**
 * Of these capacities, those that may still speak: a public party stops the sessions of a signed agreement by a decision on
 * it alone, on a lawful ground; the desk speaks for an organisation without an account. Source: docs/rules/agreement.md §10.
 */
function speaking(actor: Actor, action: BookingAction, booking: WorkflowFacts): Capacity[] {
  const capacities = capacitiesFor(actor, action, booking)
  if (!bookingWorkflow[action].organiserOnceSigned || booking.status !== 'confirmed') return capacities
  return capacities.filter((capacity) => capacity === 'applicant' || booking.recordedByStaff)
}

/** Sides in whose name a capacity may cancel; the first is the one meant when nothing is said. */
export const cancelSides: Record<Capacity, readonly CancelledSide[]> = {
  applicant: ['applicant'],
  decider: ['establishment', 'authority'],
  'tenant-officer': ['owner', 'authority'],
  system: [],
}

/** Sides in whose name the actor may cancel; the one meant when nothing is said comes first. */
export const cancellationSides = (actor: Actor, booking: WorkflowFacts): CancelledSide[] => {
  const sidesOf = (capacity: Capacity) => (booking.status === 'confirmed' ? organiserAlone : cancelSides[capacity])
  return [...new Set(speaking(actor, 'cancel', booking).flatMap(sidesOf))]
}
const organiserAlone: readonly CancelledSide[] = ['applicant']

/**
 * Side that a cancellation is said to come from: deduced from the actor; staff may say that an authority ordered it.
 * @throws bookings.not-allowed when the side wanted is not one the actor may speak for
 */
export function cancellationSide(actor: Actor, booking: WorkflowFacts, wanted?: CancelledSide): CancelledSide {
  const sides = cancellationSides(actor, booking)
  const side = wanted ? sides.find((possible) => possible === wanted) : sides[0]
  return side ?? fail('bookings.not-allowed', { action: 'cancel' })
}

/** Rights of the actor over the establishment, leaving aside whether they belong to the organisation. */
function rightsOver(actor: Actor, { tenantId, establishmentId }: WorkflowFacts): Capacity[] {
  if (actor.kind === 'system') return actor.tenantId === tenantId ? ['system'] : []
  const roles = ['decider', 'tenant-officer'] as const
  return roles.filter((role) => holds(actor, [role], { tenantId, establishmentId }))
}

function undoRefusal(actor: Actor, booking: WorkflowFacts): 'bookings.not-allowed' | 'bookings.undo-too-late' | null {
  if (actor.kind !== 'account' || booking.decidedBy !== actor.accountId) return 'bookings.not-allowed'
  const isTooLate = !booking.undoUntil || booking.undoUntil <= booking.now || booking.hasAgreement
  return isTooLate ? 'bookings.undo-too-late' : null
}
