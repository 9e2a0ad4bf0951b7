import {
  accessGrantList,
  accessInstructions,
  accessList,
  empty,
  idParams,
  personalLinkInput,
} from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Api } from '../../platform/routes.ts'
import { caretakerRoutes } from './caretaker.routes.ts'
import { getHolderAccess, openPersonalLink } from './holder-access.ts'
import { listAccessGrants, listBookingAccess } from './list-booking-access.ts'

/** How to enter: for those who booked, those who open, and the declared holder without an account. */
export async function accessRoutes(app: Api, deps: Deps): Promise<void> {
  const tags = ['access']
  app.get(
    '/bookings/:id/access',
    {
      config: { access: 'account' },
      schema: { operationId: 'listBookingAccess', tags, params: idParams, response: { 200: accessList } },
    },
    async (request, reply) => {
      void reply.header('cache-control', 'no-store')
      return listBookingAccess(deps, request.actor, request.params.id)
    },
  )
  app.get(
    '/bookings/:id/access-grants',
    {
      config: { access: 'staff' },
      schema: { operationId: 'listAccessGrants', tags, params: idParams, response: { 200: accessGrantList } },
    },
    async (request, reply) => {
      void reply.header('cache-control', 'no-store')
      return listAccessGrants(deps, request.actor, request.params.id)
    },
  )
  app.post(
    '/holder/sessions',
    {
      config: { access: 'public' },
      schema: { operationId: 'openHolderLink', tags, body: personalLinkInput, response: { 200: empty } },
    },
    (request, reply) => openPersonalLink(deps, reply, request.body.token, 'holder-access'),
  )
  app.get(
    '/holder/access',
    {
      config: { access: 'link' },
      schema: { operationId: 'getHolderAccess', tags, response: { 200: accessInstructions } },
    },
    async (request, reply) => {
      void reply.header('cache-control', 'no-store')
      return getHolderAccess(deps, request.actor)
    },
  )
  await caretakerRoutes(app, deps)
}
