import { z } from 'zod'
import { bookingFactsInput } from './bookings.ts'
import { seriesInput } from './series.ts'
import { email, id, instant, localDate, phone, shortText } from './values.ts'
import { organisationKind } from './vocabulary.ts'

const takenAtDesk = {
  roomId: id,
  organisation: z.union([
    z.strictObject({ id }),
    z.strictObject({
      kind: organisationKind,
      name: shortText(160),
      address: shortText(200),
      postalCode: z.string().regex(/^[0-9]{5}$/),
      city: shortText(80),
      representativeName: shortText(120),
      representativeCapacity: shortText(80),
      /** Null for people who have only a telephone: then a person must open the room. */
      email: email.nullable().default(null),
      phone: phone.nullable().default(null),
    }),
  ]),
  facts: bookingFactsInput,
  insurance: z
    .strictObject({
      insurer: shortText(120),
      policyNumber: shortText(60),
      validFrom: localDate,
      validUntil: localDate,
    })
    .nullable()
    .default(null),
}
/** Booking taken by phone or on paper by the establishment, for an organisation known by name; one slot or a rhythm. */
export const recordBookingInput = z
  .union([
    z.strictObject({ ...takenAtDesk, startsAt: instant, endsAt: instant }),
    z.strictObject({ ...takenAtDesk, series: seriesInput }),
  ])
  .meta({ id: 'RecordBooking' })
export type RecordBookingInput = z.infer<typeof recordBookingInput>
