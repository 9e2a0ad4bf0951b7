import { bookingFactsInput } from '@salles-ouvertes/contract/bookings'
import { phone, shortText } from '@salles-ouvertes/contract/values'
import { purpose } from '@salles-ouvertes/contract/vocabulary'
import { z } from 'zod'

/** The facts of a request, with what sending will require asked for already on this page. */
export const activitySchema = bookingFactsInput.extend({
  purpose,
  activity: shortText(500),
  headcount: z.number().int().min(1).max(20000),
  responsibleName: shortText(120),
  responsiblePhone: phone,
})
