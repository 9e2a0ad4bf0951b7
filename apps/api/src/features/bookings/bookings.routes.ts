import {
  approveInput,
  booking,
  bookingPage,
  completeInput,
  counterProposeInput,
  draftBookingInput,
  editDraftInput,
  establishmentBookingsQuery,
  idParams,
  mailPreview,
  messageInput,
  myBookingsQuery,
  noInput,
  recordBookingInput,
  referenceParams,
  refuseInput,
  rivalRequests,
  submitBookingInput,
} from '@salles-ouvertes/contract'
import { z } from 'zod'
import type { Deps } from '../../deps.ts'
import { keepFirstAnswers } from '../../platform/idempotency.ts'
import type { Api } from '../../platform/routes.ts'
import { acceptProposal } from './accept-proposal.ts'
import { amendmentRoutes } from './amendment.routes.ts'
import { cancellationRoutes } from './cancellation.routes.ts'
import { approveBooking } from './approve-booking.ts'
import { completeBooking } from './complete-booking.ts'
import { counterPropose } from './counter-propose.ts'
import { declineProposal } from './decline-proposal.ts'
import { draftBooking } from './draft-booking.ts'
import { editDraft } from './edit-draft.ts'
import { getBookingCalendar } from './get-booking-calendar.ts'
import { getBooking, getBookingByReference } from './get-booking.ts'
import { listEstablishmentBookings, listMyBookings } from './list-bookings.ts'
import { listRivals } from './list-rivals.ts'
import { pieceRoutes } from './piece.routes.ts'
import { postMessage } from './post-message.ts'
import { previewRefusal } from './preview-refusal.ts'
import { quoteRoutes } from './quote.routes.ts'
import { readMessages } from './read-messages.ts'
import { recordBooking } from './record-booking.ts'
import { refuseBooking } from './refuse-booking.ts'
import { requestInformation } from './request-information.ts'
import { submitBooking } from './submit-booking.ts'
import { undoApproval } from './undo-approval.ts'
import { withdrawBooking } from './withdraw-booking.ts'

const tags = ['bookings']
const config = { access: 'account' } as const
const response = { 200: booking }

/** Ask, decide, talk. Each POST may carry an `Idempotency-Key`. */
export async function bookingRoutes(app: Api, deps: Deps): Promise<void> {
  keepFirstAnswers(app, deps)
  readingRoutes(app, deps)
  askingRoutes(app, deps)
  decidingRoutes(app, deps)
  await amendmentRoutes(app, deps)
  await cancellationRoutes(app, deps)
  await quoteRoutes(app, deps)
  await pieceRoutes(app, deps)
}

function readingRoutes(app: Api, deps: Deps): void {
  app.get(
    '/bookings',
    {
      config,
      schema: { operationId: 'listMyBookings', tags, querystring: myBookingsQuery, response: { 200: bookingPage } },
    },
    (request) => listMyBookings(deps, request.actor, request.query),
  )
  app.get(
    '/establishments/:id/bookings',
    {
      config: { access: 'staff' },
      schema: {
        operationId: 'listEstablishmentBookings',
        tags,
        params: idParams,
        querystring: establishmentBookingsQuery,
        response: { 200: bookingPage },
      },
    },
    (request) =>
      listEstablishmentBookings(deps, request.actor, { ...request.query, establishmentId: request.params.id }),
  )
  app.get(
    '/bookings/:id',
    { config, schema: { operationId: 'getBooking', tags, params: idParams, response } },
    (request) => getBooking(deps, request.actor, request.params.id),
  )
  app.get(
    '/bookings/:id/rivals',
    { config, schema: { operationId: 'listRivals', tags, params: idParams, response: { 200: rivalRequests } } },
    (request) => listRivals(deps, request.actor, request.params.id),
  )
  app.get(
    '/bookings/by-reference/:reference',
    { config, schema: { operationId: 'getBookingByReference', tags, params: referenceParams, response } },
    (request) => getBookingByReference(deps, request.actor, request.params.reference),
  )
  app.get(
    '/bookings/:id/calendar.ics',
    { config, schema: { operationId: 'getBookingCalendar', tags, params: idParams, response: { 200: z.string() } } },
    async (request, reply) => {
      const file = await getBookingCalendar(deps, request.actor, request.params.id)
      return reply
        .header('content-disposition', 'attachment; filename="reservation.ics"')
        .header('cache-control', 'private, no-store')
        .serializer((text: string) => text)
        .type('text/calendar; charset=utf-8')
        .send(file)
    },
  )
}

function askingRoutes(app: Api, deps: Deps): void {
  app.post(
    '/bookings',
    { config, schema: { operationId: 'draftBooking', tags, body: draftBookingInput, response } },
    (request) => draftBooking(deps, request.actor, request.body),
  )
  app.patch(
    '/bookings/:id',
    { config, schema: { operationId: 'editDraft', tags, params: idParams, body: editDraftInput, response } },
    (request) => editDraft(deps, request.actor, { ...request.body, bookingId: request.params.id }),
  )
  app.post(
    '/bookings/:id/submit',
    { config, schema: { operationId: 'submitBooking', tags, params: idParams, body: submitBookingInput, response } },
    (request) => submitBooking(deps, request.actor, { bookingId: request.params.id }),
  )
  app.post(
    '/bookings/:id/complete',
    { config, schema: { operationId: 'completeBooking', tags, params: idParams, body: completeInput, response } },
    (request) => completeBooking(deps, request.actor, { ...request.body, bookingId: request.params.id }),
  )
  app.post(
    '/bookings/:id/accept-proposal',
    { config, schema: { operationId: 'acceptProposal', tags, params: idParams, body: noInput, response } },
    (request) => acceptProposal(deps, request.actor, { bookingId: request.params.id }),
  )
  app.post(
    '/bookings/:id/decline-proposal',
    { config, schema: { operationId: 'declineProposal', tags, params: idParams, body: noInput, response } },
    (request) => declineProposal(deps, request.actor, { bookingId: request.params.id }),
  )
  app.post(
    '/bookings/:id/withdraw',
    { config, schema: { operationId: 'withdrawBooking', tags, params: idParams, body: noInput, response } },
    (request) => withdrawBooking(deps, request.actor, { bookingId: request.params.id }),
  )
  app.post(
    '/bookings/:id/messages',
    { config, schema: { operationId: 'postMessage', tags, params: idParams, body: messageInput, response } },
    (request) => postMessage(deps, request.actor, { ...request.body, bookingId: request.params.id }),
  )
  app.post(
    '/bookings/:id/messages/read',
    { config, schema: { operationId: 'readMessages', tags, params: idParams, body: noInput, response } },
    (request) => readMessages(deps, request.actor, { bookingId: request.params.id }),
  )
}

function decidingRoutes(app: Api, deps: Deps): void {
  app.post(
    '/bookings/record',
    { config: { access: 'staff' }, schema: { operationId: 'recordBooking', tags, body: recordBookingInput, response } },
    (request) => recordBooking(deps, request.actor, request.body),
  )
  app.post(
    '/bookings/:id/approve',
    { config, schema: { operationId: 'approveBooking', tags, params: idParams, body: approveInput, response } },
    (request) => approveBooking(deps, request.actor, { ...request.body, bookingId: request.params.id }),
  )
  app.post(
    '/bookings/:id/undo-approval',
    { config, schema: { operationId: 'undoApproval', tags, params: idParams, body: noInput, response } },
    (request) => undoApproval(deps, request.actor, { bookingId: request.params.id }),
  )
  app.post(
    '/bookings/:id/refuse',
    { config, schema: { operationId: 'refuseBooking', tags, params: idParams, body: refuseInput, response } },
    (request) => refuseBooking(deps, request.actor, { ...request.body, bookingId: request.params.id }),
  )
  app.post(
    '/bookings/:id/refusal-preview',
    {
      config,
      schema: {
        operationId: 'previewRefusal',
        tags,
        params: idParams,
        body: refuseInput,
        response: { 200: mailPreview },
      },
    },
    (request) => previewRefusal(deps, request.actor, { ...request.body, bookingId: request.params.id }),
  )
  app.post(
    '/bookings/:id/request-information',
    { config, schema: { operationId: 'requestInformation', tags, params: idParams, body: messageInput, response } },
    (request) => requestInformation(deps, request.actor, { ...request.body, bookingId: request.params.id }),
  )
  app.post(
    '/bookings/:id/counter-propose',
    { config, schema: { operationId: 'counterPropose', tags, params: idParams, body: counterProposeInput, response } },
    (request) => counterPropose(deps, request.actor, { ...request.body, bookingId: request.params.id }),
  )
}
