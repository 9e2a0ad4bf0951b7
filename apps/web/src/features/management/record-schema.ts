import { bookingFactsInput, recordBookingInput } from '@salles-ouvertes/contract/bookings'
import { shortText } from '@salles-ouvertes/contract/values'

const [, newOrganisation] = recordBookingInput.shape.organisation.options

/** Schema of the page: the contract's, for an organisation known by name, so that each field says what is wrong. */
export const recordPageInput = recordBookingInput.extend({
  organisation: newOrganisation,
  facts: bookingFactsInput.extend({ activity: shortText(500) }),
})
