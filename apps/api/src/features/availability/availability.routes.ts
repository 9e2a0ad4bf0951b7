import { empty, idParams, liftQuery } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Api } from '../../platform/routes.ts'
import { liftClosure } from './lift-closure.ts'

/** What ends a closure. Those that answer with bookings in the way are routes of planning, which may read bookings. */
export async function availabilityRoutes(app: Api, deps: Deps): Promise<void> {
  app.delete(
    '/closures/:id',
    {
      config: { access: 'staff' },
      schema: {
        operationId: 'liftClosure',
        tags: ['availability'],
        params: idParams,
        querystring: liftQuery,
        response: { 200: empty },
      },
    },
    (request) => liftClosure(deps, request.actor, { closureId: request.params.id, scope: request.query.scope }),
  )
}
