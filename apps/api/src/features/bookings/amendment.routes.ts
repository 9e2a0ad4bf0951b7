import {
  amendmentInput,
  amendmentPreview,
  amendmentQuestion,
  booking,
  idParams,
  noInput,
  refuseAmendmentInput,
} from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Api } from '../../platform/routes.ts'
import { acceptAmendment } from './accept-amendment.ts'
import { askAmendment } from './ask-amendment.ts'
import { previewAmendment } from './preview-amendment.ts'
import { refuseAmendment } from './refuse-amendment.ts'
import { withdrawAmendment } from './withdraw-amendment.ts'

const tags = ['bookings']
const config = { access: 'account' } as const
const response = { 200: booking }

/** Moving sessions of a granted booking: asked by one side, answered by the other. */
export async function amendmentRoutes(app: Api, deps: Deps): Promise<void> {
  app.post(
    '/bookings/:id/amendment',
    { config, schema: { operationId: 'askAmendment', tags, params: idParams, body: amendmentInput, response } },
    (request) => askAmendment(deps, request.actor, { ...request.body, bookingId: request.params.id }),
  )
  app.post(
    '/bookings/:id/amendment/preview',
    {
      config,
      schema: {
        operationId: 'previewAmendment',
        tags,
        params: idParams,
        body: amendmentQuestion,
        response: { 200: amendmentPreview },
      },
    },
    (request) => previewAmendment(deps, request.actor, { ...request.body, bookingId: request.params.id }),
  )
  app.post(
    '/bookings/:id/amendment/accept',
    { config, schema: { operationId: 'acceptAmendment', tags, params: idParams, body: noInput, response } },
    (request) => acceptAmendment(deps, request.actor, { bookingId: request.params.id }),
  )
  app.post(
    '/bookings/:id/amendment/refuse',
    {
      config,
      schema: { operationId: 'refuseAmendment', tags, params: idParams, body: refuseAmendmentInput, response },
    },
    (request) => refuseAmendment(deps, request.actor, { ...request.body, bookingId: request.params.id }),
  )
  app.post(
    '/bookings/:id/amendment/withdraw',
    { config, schema: { operationId: 'withdrawAmendment', tags, params: idParams, body: noInput, response } },
    (request) => withdrawAmendment(deps, request.actor, { bookingId: request.params.id }),
  )
}
