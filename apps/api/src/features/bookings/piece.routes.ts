import { booking, id, idParams, pieceRules, pieceRulesInput, reviewPieceInput } from '@salles-ouvertes/contract'
import { z } from 'zod'
import type { Deps } from '../../deps.ts'
import type { Api } from '../../platform/routes.ts'
import { sendPrivateFile } from '../files/index.ts'
import { accountOf } from '../identity/index.ts'
import { getPieceRules, setPieceRules } from './piece-rules.ts'
import { openCalledPiece, reviewPiece } from './review-piece.ts'

const tags = ['bookings']
const config = { access: 'account' } as const
const params = z.strictObject({ id, pieceId: id })

/** Pieces that a booking calls for, as the place reads and judges them, and what a tenant says of each kind. */
export async function pieceRoutes(app: Api, deps: Deps): Promise<void> {
  app.get('/bookings/:id/pieces/:pieceId/file', {
    config,
    schema: { operationId: 'openCalledPiece', tags, params },
    handler: async (request, reply) => {
      const { id: bookingId, pieceId } = request.params
      return sendPrivateFile(reply, await openCalledPiece(deps, accountOf(request), { bookingId, pieceId }))
    },
  })
  app.post('/bookings/:id/pieces/:pieceId/review', {
    config,
    schema: { operationId: 'reviewPiece', tags, params, body: reviewPieceInput, response: { 200: booking } },
    handler: (request) => {
      const { id: bookingId, pieceId } = request.params
      return reviewPiece(deps, accountOf(request), { ...request.body, bookingId, pieceId })
    },
  })
  const rules = { tags: ['tenants'], params: idParams, response: { 200: pieceRules } }
  app.get('/tenants/:id/piece-rules', {
    config: { access: 'staff' },
    schema: { operationId: 'getPieceRules', ...rules },
    handler: (request) => getPieceRules(deps, request.actor, request.params.id),
  })
  app.post('/tenants/:id/piece-rules', {
    config: { access: 'staff' },
    schema: { operationId: 'setPieceRules', ...rules, body: pieceRulesInput },
    handler: (request) => setPieceRules(deps, request.actor, { ...request.body, tenantId: request.params.id }),
  })
}
