import { z } from 'zod'
import { id, instant, localDate, shortText } from './values.ts'
import { recurrence } from './series.ts'
import { bookingStatus, dayKind } from './vocabulary.ts'

/** `requisition`: the prefect's or the mayor's, elections included; it claims what the establishment keeps for itself. */
export const closureKind = z.enum(['closure', 'establishment-use', 'requisition']).meta({ id: 'ClosureKind' })
export type ClosureKind = z.infer<typeof closureKind>

const closureFacts = {
  roomIds: z.array(id).min(1).max(200),
  kind: closureKind,
  /** Seen by staff; the public only sees « occupé ». */
  reason: shortText(160),
  /** Who or what exactly, seen by the staff of the establishment alone. */
  label: shortText(160).nullable().default(null),
}

/** One period, from a quarter of an hour to months of works. */
export const closureInput = z
  .strictObject({ ...closureFacts, startsAt: instant, endsAt: instant })
  .meta({ id: 'ClosureForm' })
/** The same hours week after week: what the establishment keeps for itself. */
export const repeatedClosureInput = z
  .strictObject({ ...closureFacts, rhythm: recurrence })
  .meta({ id: 'RepeatedClosureForm' })

/** How much of a repeated closure is lifted: this date, this date and those after it, or all that is to come. */
export const liftScope = z.enum(['one', 'following', 'all']).meta({ id: 'LiftScope' })
export const liftQuery = z.strictObject({ scope: liftScope.default('one') })

export const hitBooking = z
  .object({
    bookingId: id,
    reference: z.string().nullable(),
    organisationName: z.string(),
    roomName: z.string(),
    status: bookingStatus,
    startsAt: instant,
    endsAt: instant,
  })
  .meta({ id: 'HitBooking' })

export const closure = z
  .object({
    id,
    kind: closureKind,
    reason: z.string(),
    /** Null also for those who may not read it. */
    label: z.string().nullable(),
    isRepeated: z.boolean(),
    rooms: z.array(z.object({ id, name: z.string() })),
    /** Period of the first date to come. */
    startsAt: instant,
    endsAt: instant,
    /** Every date to come, the first included; `id` lifts that one. */
    dates: z.array(z.object({ id, startsAt: instant, endsAt: instant })),
    /** Bookings in the way: the closure takes the place only where it is free. */
    conflicts: z.array(hitBooking),
  })
  .meta({ id: 'Closure' })
export const closurePreview = z.object({ conflicts: z.array(hitBooking) }).meta({ id: 'ClosurePreview' })
export const repeatedClosurePreview = z
  .object({
    dates: z.array(z.object({ date: localDate, skipped: z.string().nullable() })),
    conflicts: z.array(hitBooking),
  })
  .meta({ id: 'RepeatedClosurePreview' })
export const closureList = z.object({ items: z.array(closure) }).meta({ id: 'ClosureList' })

export const planningQuery = z.strictObject({ from: localDate })
export const planningEvent = z
  .object({
    kind: z.enum(['booking', ...closureKind.options]),
    bookingId: id.nullable(),
    closureId: id.nullable(),
    reference: z.string().nullable(),
    title: z.string(),
    status: bookingStatus.nullable(),
    startsAt: instant,
    endsAt: instant,
  })
  .meta({ id: 'PlanningEvent' })

/** Week of an establishment: rooms in rows, seven days in columns. */
export const planning = z
  .object({
    establishmentId: id,
    establishmentName: z.string(),
    timeZone: z.string(),
    /** Dated uses hit by a closure that nobody has settled yet. */
    openConflicts: z.number().int(),
    days: z.array(z.object({ date: localDate, dayKind, label: z.string().nullable(), isToday: z.boolean() })),
    rooms: z.array(
      z.object({
        id,
        name: z.string(),
        capacity: z.number().int(),
        areaM2: z.number().int().nullable(),
        days: z.array(z.object({ date: localDate, isOpen: z.boolean(), events: z.array(planningEvent) })),
      }),
    ),
  })
  .meta({ id: 'Planning' })
export type Planning = z.infer<typeof planning>
