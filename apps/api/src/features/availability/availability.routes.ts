import {
  composeRoomInput,
  empty,
  exceptionalOpeningInput,
  exceptionalOpeningList,
  idParams,
  liftQuery,
  roomSheet,
} from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Api } from '../../platform/routes.ts'
import { composeRoom } from './compose-room.ts'
import { liftClosure } from './lift-closure.ts'
import { listExceptionalOpenings, openExceptionally, removeExceptionalOpening } from './open-exceptionally.ts'

const config = { access: 'staff' } as const
const tags = ['availability']

/**
 * What a room is made of, exceptional openings, and what ends a closure. Those that answer with bookings in the way are
 * routes of planning, which may read bookings.
 */
export async function availabilityRoutes(app: Api, deps: Deps): Promise<void> {
  app.delete(
    '/closures/:id',
    {
      config,
      schema: {
        operationId: 'liftClosure',
        tags,
        params: idParams,
        querystring: liftQuery,
        response: { 200: empty },
      },
    },
    (request) => liftClosure(deps, request.actor, { closureId: request.params.id, scope: request.query.scope }),
  )
  app.get(
    '/establishments/:id/exceptional-openings',
    {
      config,
      schema: {
        operationId: 'listExceptionalOpenings',
        tags,
        params: idParams,
        response: { 200: exceptionalOpeningList },
      },
    },
    (request) => listExceptionalOpenings(deps, request.actor, { establishmentId: request.params.id }),
  )
  app.post(
    '/establishments/:id/exceptional-openings',
    {
      config,
      schema: {
        operationId: 'openExceptionally',
        tags,
        params: idParams,
        body: exceptionalOpeningInput,
        response: { 200: exceptionalOpeningList },
      },
    },
    (request) => openExceptionally(deps, request.actor, { ...request.body, establishmentId: request.params.id }),
  )
  app.delete(
    '/exceptional-openings/:id',
    { config, schema: { operationId: 'removeExceptionalOpening', tags, params: idParams, response: { 200: empty } } },
    (request) => removeExceptionalOpening(deps, request.actor, { openingId: request.params.id }),
  )
  app.post(
    '/rooms/:id/spaces',
    {
      config,
      schema: {
        operationId: 'composeRoom',
        tags: ['stock'],
        params: idParams,
        body: composeRoomInput,
        response: { 200: roomSheet },
      },
    },
    (request) => composeRoom(deps, request.actor, { ...request.body, roomId: request.params.id }),
  )
}
