import { bookingFactsInput } from '@salles-ouvertes/contract/bookings'
import { recordBookingInput } from '@salles-ouvertes/contract/recorded-bookings'
import { shortText } from '@salles-ouvertes/contract/values'
import { z } from 'zod'

const [ofSlot, ofSeries] = recordBookingInput.options
const [, newOrganisation] = ofSlot.shape.organisation.options
const known = { organisation: newOrganisation, facts: bookingFactsInput.extend({ activity: shortText(500) }) }

/**
 * Schema of the page: the contract's, for an organisation known by name, so that each field says what is wrong; `mode`
 * says which of the two ways to choose dates is judged, and is not sent.
 */
export const recordPageInput = z.discriminatedUnion('mode', [
  ofSlot.extend({ ...known, mode: z.literal('one') }),
  ofSeries.extend({ ...known, mode: z.literal('weekly') }),
])
