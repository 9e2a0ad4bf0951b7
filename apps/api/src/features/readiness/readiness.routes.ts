import {
  bookingReadiness,
  idParams,
  noInput,
  readinessBoard,
  readinessLine,
  readinessQuery,
  reliability,
  reliabilityQuery,
} from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Api } from '../../platform/routes.ts'
import { checkReadinessNow } from './check-readiness-now.ts'
import { readBookingReadiness, readReadiness } from './list-readiness.ts'
import { readReliability } from './read-reliability.ts'

const tags = ['readiness']
const config = { access: 'staff' } as const

/** Whether the groups to come will get in, and how those of before did. */
export async function readinessRoutes(app: Api, deps: Deps): Promise<void> {
  app.get(
    '/establishments/:id/readiness',
    {
      config,
      schema: {
        operationId: 'readReadiness',
        tags,
        params: idParams,
        querystring: readinessQuery,
        response: { 200: readinessBoard },
      },
    },
    (request) => readReadiness(deps, request.actor, { establishmentId: request.params.id, ...request.query }),
  )
  app.get(
    '/bookings/:id/readiness',
    {
      config,
      schema: { operationId: 'readBookingReadiness', tags, params: idParams, response: { 200: bookingReadiness } },
    },
    (request) => readBookingReadiness(deps, request.actor, request.params.id),
  )
  app.post(
    '/occurrences/:id/readiness/check',
    {
      config,
      schema: {
        operationId: 'checkReadinessNow',
        tags,
        params: idParams,
        body: noInput,
        response: { 200: readinessLine },
      },
    },
    (request) => checkReadinessNow(deps, request.actor, request.params.id),
  )
  app.get(
    '/establishments/:id/reliability',
    {
      config,
      schema: {
        operationId: 'readReliability',
        tags,
        params: idParams,
        querystring: reliabilityQuery,
        response: { 200: reliability },
      },
    },
    (request) => readReliability(deps, request.actor, { establishmentId: request.params.id, ...request.query }),
  )
}
