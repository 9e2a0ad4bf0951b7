import { z } from 'zod'
import { closureKind, hitBooking } from './availability.ts'
import { id, instant, shortText } from './values.ts'

/** A dated use that a use of a higher class claims: nothing changes until a person decides. */
export const conflictCase = z
  .object({
    id,
    closure: z.object({
      id,
      kind: closureKind,
      reason: z.string(),
      label: z.string().nullable(),
      /** Timetable that brought it; null when entered by hand. */
      sourceName: z.string().nullable(),
      startsAt: instant,
      endsAt: instant,
    }),
    /** What is hit: a booking, or a use of the establishment that a requisition claims. */
    booking: hitBooking.nullable(),
    ownUse: z
      .object({ closureId: id, reason: z.string(), roomName: z.string(), startsAt: instant, endsAt: instant })
      .nullable(),
    /** Requests wait for an answer; bookings were granted. */
    isGranted: z.boolean(),
    createdAt: instant,
  })
  .meta({ id: 'ConflictCase' })
export type ConflictCase = z.infer<typeof conflictCase>
export const conflictList = z
  .object({ timeZone: z.string(), items: z.array(conflictCase) })
  .meta({ id: 'ConflictList' })

/** What could be offered instead: rooms free at the same hours, then other hours of the same room. */
export const conflictProposals = z
  .object({
    rooms: z.array(
      z.object({
        roomId: id,
        name: z.string(),
        establishmentName: z.string(),
        city: z.string(),
        capacity: z.number().int(),
        /** Zero in the same establishment; null when a place has no point on the map. */
        distanceMetres: z.number().int().nullable(),
        missingEquipment: z.array(z.string()),
      }),
    ),
    slots: z.array(z.object({ startsAt: instant, endsAt: instant, isSameDay: z.boolean() })),
  })
  .meta({ id: 'ConflictProposals' })

/** Why the use stays although something of a higher class claims its place. */
export const dismissConflictInput = z.strictObject({ reason: shortText(300) }).meta({ id: 'DismissConflictForm' })
