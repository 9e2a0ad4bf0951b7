import { z } from 'zod'
import { conflictList, conflictProposals, dismissConflictInput, empty, id, idParams } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Api } from '../../platform/routes.ts'
import { dismissConflict } from '../availability/index.ts'
import { listConflicts } from './list-conflicts.ts'
import { proposeInstead } from './propose-instead.ts'

const config = { access: 'staff' } as const
const tags = ['planning']

/** The inbox of what a closure, a timetable or a requisition claims from somebody. */
export async function conflictRoutes(app: Api, deps: Deps): Promise<void> {
  app.get(
    '/establishments/:id/conflicts',
    { config, schema: { operationId: 'listConflicts', tags, params: idParams, response: { 200: conflictList } } },
    (request) => listConflicts(deps, request.actor, { establishmentId: request.params.id }),
  )
  app.get(
    '/establishments/:id/conflicts/:conflictId/proposals',
    {
      config,
      schema: {
        operationId: 'proposeInstead',
        tags,
        params: z.strictObject({ id, conflictId: id }),
        response: { 200: conflictProposals },
      },
    },
    ({ actor, params }) => proposeInstead(deps, actor, { establishmentId: params.id, conflictId: params.conflictId }),
  )
  app.post(
    '/conflicts/:id/dismiss',
    {
      config,
      schema: {
        operationId: 'dismissConflict',
        tags,
        params: idParams,
        body: dismissConflictInput,
        response: { 200: empty },
      },
    },
    (request) => dismissConflict(deps, request.actor, { ...request.body, conflictId: request.params.id }),
  )
}
