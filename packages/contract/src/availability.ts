import { z } from 'zod'
import { id, instant, localDate, shortText } from './values.ts'
import { bookingStatus, dayKind } from './vocabulary.ts'

export const closureKind = z.enum(['closure', 'establishment-use']).meta({ id: 'ClosureKind' })
export type ClosureKind = z.infer<typeof closureKind>

export const closureInput = z
  .strictObject({
    roomIds: z.array(id).min(1).max(50),
    kind: closureKind,
    /** Seen by staff; the public only sees « occupé ». */
    reason: shortText(160),
    startsAt: instant,
    endsAt: instant,
  })
  .meta({ id: 'ClosureForm' })

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
    rooms: z.array(z.object({ id, name: z.string() })),
    startsAt: instant,
    endsAt: instant,
    /** Bookings in the way: the closure takes the place only where it is free. */
    conflicts: z.array(hitBooking),
  })
  .meta({ id: 'Closure' })
export const closurePreview = z.object({ conflicts: z.array(hitBooking) }).meta({ id: 'ClosurePreview' })
export const closureList = z.object({ items: z.array(closure) }).meta({ id: 'ClosureList' })

export const planningQuery = z.strictObject({ from: localDate })
export const planningEvent = z
  .object({
    kind: z.enum(['booking', 'closure', 'establishment-use']),
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
