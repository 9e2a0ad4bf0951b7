import type { DemoBooking } from '../demo-booking-types.ts'

type Optional =
  | 'decidedDay'
  | 'closedDay'
  | 'refusalReason'
  | 'cancelledSide'
  | 'note'
  | 'proposal'
  | 'weeks'
  | 'isVerified'
  | 'move'
  | 'signatures'

/** A planned booking; what does not apply to its status is null. */
export function booking(facts: Omit<DemoBooking, Optional> & Partial<Pick<DemoBooking, Optional>>): DemoBooking {
  return {
    decidedDay: null,
    closedDay: null,
    refusalReason: null,
    cancelledSide: null,
    note: null,
    proposal: null,
    weeks: null,
    isVerified: false,
    move: null,
    signatures: null,
    ...facts,
  }
}
