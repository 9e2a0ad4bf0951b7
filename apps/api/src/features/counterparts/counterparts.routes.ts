import {
  acceptDeliveryInput,
  agreeCounterpartInput,
  bookingCounterparts,
  counterpart,
  counterpartProofInput,
  counterpartProofParams,
  counterpartsQuery,
  counterpartsYear,
  idParams,
  proposeCounterpartInput,
  refuseCounterpartInput,
} from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { readUpload } from '../../platform/read-upload.ts'
import type { Api } from '../../platform/routes.ts'
import { sendPrivateFile } from '../files/index.ts'
import { acceptDelivery } from './accept-delivery.ts'
import { addCounterpartProof, openCounterpartProof } from './counterpart-proofs.ts'
import { agreeCounterpart, refuseCounterpart, withdrawCounterpart } from './decide-counterpart.ts'
import { listBookingCounterparts, listCounterparts } from './list-counterparts.ts'
import { proposeCounterpart } from './propose-counterpart.ts'

const tags = ['counterparts']
const response = { 200: counterpart }

/** What organisations offer in kind in place of money, and what the place accepts of it. */
export async function counterpartRoutes(app: Api, deps: Deps): Promise<void> {
  app.get('/bookings/:id/counterparts', {
    config: { access: 'account' },
    schema: { operationId: 'listBookingCounterparts', tags, params: idParams, response: { 200: bookingCounterparts } },
    handler: (request) => listBookingCounterparts(deps, request.actor, request.params.id),
  })
  app.post('/bookings/:id/counterparts', {
    config: { access: 'account' },
    schema: { operationId: 'proposeCounterpart', tags, params: idParams, body: proposeCounterpartInput, response },
    handler: (request) => proposeCounterpart(deps, request.actor, { ...request.body, bookingId: request.params.id }),
  })
  app.get('/establishments/:id/counterparts', {
    config: { access: 'staff' },
    schema: {
      operationId: 'listCounterparts',
      tags,
      params: idParams,
      querystring: counterpartsQuery,
      response: { 200: counterpartsYear },
    },
    handler: (request) => listCounterparts(deps, request.actor, request.params.id, request.query),
  })
  app.post('/counterparts/:id/agree', {
    config: { access: 'staff' },
    schema: { operationId: 'agreeCounterpart', tags, params: idParams, body: agreeCounterpartInput, response },
    handler: (request) => agreeCounterpart(deps, request.actor, { ...request.body, counterpartId: request.params.id }),
  })
  app.post('/counterparts/:id/refuse', {
    config: { access: 'staff' },
    schema: { operationId: 'refuseCounterpart', tags, params: idParams, body: refuseCounterpartInput, response },
    handler: (request) => refuseCounterpart(deps, request.actor, { ...request.body, counterpartId: request.params.id }),
  })
  app.post('/counterparts/:id/withdraw', {
    config: { access: 'account' },
    schema: { operationId: 'withdrawCounterpart', tags, params: idParams, response },
    handler: (request) => withdrawCounterpart(deps, request.actor, request.params.id),
  })
  app.post('/counterparts/:id/accept-delivery', {
    config: { access: 'staff' },
    schema: { operationId: 'acceptDelivery', tags, params: idParams, body: acceptDeliveryInput, response },
    handler: (request) => acceptDelivery(deps, request.actor, { ...request.body, counterpartId: request.params.id }),
  })
  app.post('/counterparts/:id/proofs', {
    config: { access: 'account', rateLimit: { max: 60, timeWindow: '1 hour' } },
    schema: {
      operationId: 'addCounterpartProof',
      tags,
      description: 'multipart/form-data: one `file` (PDF, JPEG or PNG, 5 MB at most).',
      consumes: ['multipart/form-data'],
      params: idParams,
      response,
    },
    handler: async (request) => {
      const { bytes, mediaType, fileName } = await readUpload(request, counterpartProofInput)
      const file = { bytes, mediaType, fileName }
      return addCounterpartProof(deps, request.actor, { counterpartId: request.params.id, file })
    },
  })
  app.get('/counterparts/:id/proofs/:proofId', {
    config: { access: 'account' },
    schema: { operationId: 'openCounterpartProof', tags, params: counterpartProofParams },
    handler: async (request, reply) => {
      const { id: counterpartId, proofId } = request.params
      return sendPrivateFile(reply, await openCounterpartProof(deps, request.actor, { counterpartId, proofId }))
    },
  })
}
