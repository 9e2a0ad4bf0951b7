import {
  booking,
  cancelInput,
  cancellationCost,
  cancellationQuestion,
  cancelOccurrencesInput,
  idParams,
  waiveInput,
} from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Api } from '../../platform/routes.ts'
import { cancelBooking } from './cancel-booking.ts'
import { cancelOccurrences } from './cancel-occurrences.ts'
import { previewCancellation } from './preview-cancellation.ts'
import { waiveBooking } from './waive-booking.ts'

const tags = ['bookings']
const config = { access: 'account' } as const
const response = { 200: booking }

/** Giving up a granted booking, or some of its sessions, what that would keep of their price, and sparing what is owed. */
export async function cancellationRoutes(app: Api, deps: Deps): Promise<void> {
  app.post(
    '/bookings/:id/cancel',
    { config, schema: { operationId: 'cancelBooking', tags, params: idParams, body: cancelInput, response } },
    (request) => cancelBooking(deps, request.actor, { ...request.body, bookingId: request.params.id }),
  )
  app.post(
    '/bookings/:id/cancel-occurrences',
    {
      config,
      schema: { operationId: 'cancelOccurrences', tags, params: idParams, body: cancelOccurrencesInput, response },
    },
    (request) => cancelOccurrences(deps, request.actor, { ...request.body, bookingId: request.params.id }),
  )
  app.post(
    '/bookings/:id/cancellation-preview',
    {
      config,
      schema: {
        operationId: 'previewCancellation',
        tags,
        params: idParams,
        body: cancellationQuestion,
        response: { 200: cancellationCost },
      },
    },
    (request) => previewCancellation(deps, request.actor, { ...request.body, bookingId: request.params.id }),
  )
  app.post(
    '/bookings/:id/waive',
    {
      config: { access: 'staff' },
      schema: { operationId: 'waiveBooking', tags, params: idParams, body: waiveInput, response },
    },
    (request) => waiveBooking(deps, request.actor, { ...request.body, bookingId: request.params.id }),
  )
}
