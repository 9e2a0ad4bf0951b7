import { idParams, safekeeping } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Api } from '../../platform/routes.ts'
import { getSafekeeping } from './get-safekeeping.ts'

/** How what is kept is watched over. */
export async function safekeepingRoutes(app: Api, deps: Deps): Promise<void> {
  app.get('/tenants/:id/safekeeping', {
    config: { access: 'staff' },
    schema: {
      operationId: 'getSafekeeping',
      tags: ['safekeeping'],
      params: idParams,
      response: { 200: safekeeping },
    },
    handler: (request) => getSafekeeping(deps, request.actor, request.params.id),
  })
}
