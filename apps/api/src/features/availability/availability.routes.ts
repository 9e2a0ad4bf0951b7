import { composeRoomInput, empty, idParams, roomSheet } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Api } from '../../platform/routes.ts'
import { composeRoom } from './compose-room.ts'
import { liftClosure } from './lift-closure.ts'

/** What a room is made of, and what ends a closure. Those that answer with bookings in the way are routes of planning, which may read bookings. */
export async function availabilityRoutes(app: Api, deps: Deps): Promise<void> {
  app.delete(
    '/closures/:id',
    {
      config: { access: 'staff' },
      schema: { operationId: 'liftClosure', tags: ['availability'], params: idParams, response: { 200: empty } },
    },
    (request) => liftClosure(deps, request.actor, { closureId: request.params.id }),
  )
  app.post(
    '/rooms/:id/spaces',
    {
      config: { access: 'staff' },
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
