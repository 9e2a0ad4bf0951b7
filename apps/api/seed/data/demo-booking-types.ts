import type { BookingStatus, CancelledSide, Purpose, RefusalReason } from '@salles-ouvertes/contract/vocabulary'

/** A planned day: counted from the day of play, then moved to the weekday wanted (see `plan-day.ts`). */
export interface PlannedDay {
  day: number
  /** ISO day of the week, 1 Monday to 7 Sunday; null for any day. */
  weekday: number | null
}

export interface DemoBooking extends PlannedDay {
  key: string
  roomKey: string
  organisationKey: string
  purpose: Purpose
  /** What the applicant writes. */
  text: string
  headcount: number
  /** Local time `HH:MM`; hours of 24 and more are in the night after. */
  startsAt: string
  endsAt: string
  status: Exclude<BookingStatus, 'draft'>
  /** Days from the day of play; never positive. */
  submittedDay: number
  /** Day of the decider's act: approval, refusal, request for information or proposal. */
  decidedDay: number | null
  /** Day of a withdrawal or a cancellation. */
  closedDay: number | null
  refusalReason: RefusalReason | null
  cancelledSide: CancelledSide | null
  /** Words of the decider, or of whoever cancels. */
  note: string | null
  /** Every week from the planned day on, for so many weeks; null for a single date. */
  weeks: number | null
  /** Whether the decider looked at every document that it calls for, before the approval. */
  isVerified: boolean
  /** How many parties signed an accepted booking so far; null: none while it waits, all once it is confirmed. */
  signatures: number | null
  /** Asked by the applicant and agreed to, once signed: so many sessions to come, each so many days later. */
  move: { day: number; sessions: number; daysLater: number; message: string } | null
  /** Other slot offered, in the same room. */
  proposal: { weeksLater: number; startsAt: string; endsAt: string } | null
}
