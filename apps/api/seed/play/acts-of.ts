import type { DemoBooking } from '../data/demo-booking-types.ts'

export type ActKind =
  | 'submit'
  | 'request-information'
  | 'counter-propose'
  | 'verify-pieces'
  | 'approve'
  | 'sign'
  | 'refuse'
  | 'withdraw'
  | 'cancel'
  | 'ask-move'
  | 'accept-move'
export type PlannedAct = { day: number; kind: ActKind; booking: DemoBooking }

/** What people do to bring a booking to its status, oldest first; an expiry is what nobody does. */
export function actsOf(booking: DemoBooking): PlannedAct[] {
  const act = (kind: ActKind, day: number | null): PlannedAct => {
    if (day === null) throw new Error(`${booking.key}: no day for ${kind}`)
    return { kind, day, booking }
  }
  const { decidedDay, closedDay, status } = booking
  const submitted = act('submit', booking.submittedDay)
  const verified = booking.isVerified ? [act('verify-pieces', (decidedDay ?? 0) - 0.1)] : []
  const accepted = () => [...verified, act('approve', decidedDay), act('sign', (decidedDay ?? 0) + 0.4)]
  const moved = booking.move ? [act('ask-move', booking.move.day), act('accept-move', booking.move.day + 0.4)] : []
  switch (status) {
    case 'submitted':
    case 'expired':
      return [submitted]
    case 'to-complete':
      return [submitted, act('request-information', decidedDay)]
    case 'counter-proposed':
      return [submitted, act('counter-propose', decidedDay)]
    case 'approved':
      return [
        submitted,
        act('approve', decidedDay),
        ...(booking.signatures ? [act('sign', (decidedDay ?? 0) + 0.4)] : []),
      ]
    case 'confirmed':
    case 'ended':
      return [submitted, ...accepted(), ...moved]
    case 'refused':
      return [submitted, act('refuse', decidedDay)]
    case 'withdrawn':
      return [submitted, act('withdraw', closedDay)]
    case 'cancelled':
      return [submitted, ...(decidedDay === null ? [] : accepted()), act('cancel', closedDay)]
  }
}
