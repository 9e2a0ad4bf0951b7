import { z } from 'zod'
import {
  acceptedSure,
  acceptSureInput,
  bankMovement,
  bankMovementPage,
  bankMovementsQuery,
  bankReasonInput,
  bankStatementList,
  chargesToMatch,
  chargesToMatchQuery,
  idParams,
  importedStatement,
  matchMovementInput,
} from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { readUpload } from '../../platform/read-upload.ts'
import type { Api } from '../../platform/routes.ts'
import { accountOf } from '../identity/index.ts'
import { acceptSure } from './accept-sure.ts'
import { findCharges } from './find-charges.ts'
import { importStatement } from './import-statement.ts'
import { listMovements } from './list-movements.ts'
import { listStatements } from './list-statements.ts'
import { matchMovement } from './match-movement.ts'
import { setAsideMovement, takeBackMovement } from './set-aside-movement.ts'
import { undoMatch } from './undo-match.ts'

const tags = ['bank-statements']
const config = { access: 'staff' } as const
const of = { tags, params: idParams }
const response = { 200: bankMovement }

/** What the bank says that a payee received, and which charges it pays. Nothing is posted but by a person. */
export async function bankStatementRoutes(app: Api, deps: Deps): Promise<void> {
  app.post('/establishments/:id/bank-statements', {
    config: { access: 'staff', rateLimit: { max: 20, timeWindow: '1 minute' } },
    schema: {
      operationId: 'importBankStatement',
      description: 'multipart/form-data: one `file`, CSV or camt.053 (5 MB at most).',
      ...{ ...of, consumes: ['multipart/form-data'], response: { 200: importedStatement } },
    },
    handler: async (request) => {
      const { bytes, fileName } = await readUpload(request, z.object({}))
      return importStatement(deps, accountOf(request), { establishmentId: request.params.id, bytes, fileName })
    },
  })
  app.get('/establishments/:id/bank-statements', {
    config,
    schema: { operationId: 'listBankStatements', ...of, response: { 200: bankStatementList } },
    handler: ({ actor, params }) => listStatements(deps, actor, params.id),
  })
  app.get('/establishments/:id/bank-movements', {
    config,
    schema: {
      ...{ operationId: 'listBankMovements', ...of, querystring: bankMovementsQuery },
      response: { 200: bankMovementPage },
    },
    handler: ({ actor, params, query }) => listMovements(deps, actor, { ...query, establishmentId: params.id }),
  })
  app.post('/establishments/:id/bank-movements/accept-sure', {
    config,
    schema: {
      ...{ operationId: 'acceptSureMatches', ...of, body: acceptSureInput },
      response: { 200: acceptedSure },
    },
    handler: (request) => acceptSure(deps, accountOf(request), { ...request.body, establishmentId: request.params.id }),
  })
  app.get('/bank-movements/:id/charges', {
    config,
    schema: {
      ...{ operationId: 'findChargesToMatch', ...of, querystring: chargesToMatchQuery },
      response: { 200: chargesToMatch },
    },
    handler: ({ actor, params, query }) => findCharges(deps, actor, { ...query, movementId: params.id }),
  })
  app.post('/bank-movements/:id/matches', {
    config,
    schema: { operationId: 'matchBankMovement', ...of, body: matchMovementInput, response },
    handler: (request) => matchMovement(deps, accountOf(request), { ...request.body, movementId: request.params.id }),
  })
  app.post('/bank-movements/:id/set-aside', {
    config,
    schema: { operationId: 'setBankMovementAside', ...of, body: bankReasonInput, response },
    handler: (request) =>
      setAsideMovement(deps, accountOf(request), { ...request.body, movementId: request.params.id }),
  })
  app.post('/bank-movements/:id/take-back', {
    config,
    schema: { operationId: 'takeBankMovementBack', ...of, response },
    handler: (request) => takeBackMovement(deps, accountOf(request), request.params.id),
  })
  app.post('/bank-matches/:id/undo', {
    config,
    schema: { operationId: 'undoBankMatch', ...of, body: bankReasonInput, response },
    handler: (request) => undoMatch(deps, accountOf(request), { ...request.body, matchId: request.params.id }),
  })
}
