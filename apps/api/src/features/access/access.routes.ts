import {
  accessGrantItem,
  accessGrantList,
  accessInstructions,
  accessList,
  didNotOpenInput,
  empty,
  idParams,
  leavingInput,
  personalLinkInput,
} from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { type Api, keptByNobody } from '../../platform/routes.ts'
import { caretakerRoutes } from './caretaker.routes.ts'
import { openPersonalLink } from './holder-access.ts'
import { getHolderAccess, sayDidNotOpen, sayEntered, sayLeft } from './holder-stay.ts'
import { replaceWayIn } from './replace-way-in.ts'
import { sitePictureRoutes } from './site-picture.routes.ts'
import { listAccessGrants, listBookingAccess } from './list-booking-access.ts'

/** How to enter: for those who booked, those who open, and the declared holder without an account. */
export async function accessRoutes(app: Api, deps: Deps): Promise<void> {
  const tags = ['access']
  app.get(
    '/bookings/:id/access',
    {
      config: { access: 'account' },
      onRequest: keptByNobody,
      schema: { operationId: 'listBookingAccess', tags, params: idParams, response: { 200: accessList } },
    },
    (request) => listBookingAccess(deps, request.actor, request.params.id),
  )
  app.get(
    '/bookings/:id/access-grants',
    {
      config: { access: 'staff' },
      onRequest: keptByNobody,
      schema: { operationId: 'listAccessGrants', tags, params: idParams, response: { 200: accessGrantList } },
    },
    (request) => listAccessGrants(deps, request.actor, request.params.id),
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
      onRequest: keptByNobody,
      schema: { operationId: 'getHolderAccess', tags, response: { 200: accessInstructions } },
    },
    (request) => getHolderAccess(deps, request.actor),
  )
  app.post(
    '/holder/access/enter',
    {
      config: { access: 'link' },
      onRequest: keptByNobody,
      schema: { operationId: 'sayEntered', tags, response: { 200: accessInstructions } },
    },
    (request) => sayEntered(deps, request.actor),
  )
  app.post(
    '/holder/access/did-not-open',
    {
      config: { access: 'link' },
      onRequest: keptByNobody,
      schema: { operationId: 'sayDidNotOpen', tags, body: didNotOpenInput, response: { 200: accessInstructions } },
    },
    (request) => sayDidNotOpen(deps, request.actor, request.body),
  )
  app.post(
    '/holder/access/leave',
    {
      config: { access: 'link' },
      onRequest: keptByNobody,
      schema: { operationId: 'sayLeft', tags, body: leavingInput, response: { 200: accessInstructions } },
    },
    (request) => sayLeft(deps, request.actor, request.body),
  )
  app.post(
    '/access-grants/:id/replace',
    {
      config: { access: 'staff' },
      schema: { operationId: 'replaceWayIn', tags, params: idParams, response: { 200: accessGrantItem } },
    },
    (request) => replaceWayIn(deps, request.actor, request.params.id),
  )
  await sitePictureRoutes(app, deps)
  await caretakerRoutes(app, deps)
}
