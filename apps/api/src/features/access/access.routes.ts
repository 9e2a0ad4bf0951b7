import {
  accessGrantItem,
  accessGrantList,
  accessList,
  codeRead,
  codeReadingInput,
  idParams,
} from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { type Api, keptByNobody } from '../../platform/routes.ts'
import { caretakerRoutes } from './caretaker.routes.ts'
import { sitePictureRoutes } from './site-picture.routes.ts'
import { listAccessGrants, listBookingAccess } from './list-booking-access.ts'
import { changeCode, readCode, repairAccess, replaceWayIn } from './staff-commands.ts'
import { stayRoutes } from './stay.routes.ts'

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
    '/access-grants/:id/replace',
    {
      config: { access: 'staff' },
      schema: { operationId: 'replaceWayIn', tags, params: idParams, response: { 200: accessGrantItem } },
    },
    (request) => replaceWayIn(deps, request.actor, request.params.id),
  )
  app.post(
    '/access-grants/:id/change-code',
    {
      config: { access: 'staff' },
      schema: { operationId: 'changeCode', tags, params: idParams, response: { 200: accessGrantItem } },
    },
    (request) => changeCode(deps, request.actor, request.params.id),
  )
  app.post(
    '/access-grants/:id/repair',
    {
      config: { access: 'staff' },
      schema: { operationId: 'repairAccess', tags, params: idParams, response: { 200: accessGrantItem } },
    },
    (request) => repairAccess(deps, request.actor, request.params.id),
  )
  app.post(
    '/access-grants/:id/read-code',
    {
      config: { access: 'staff' },
      onRequest: keptByNobody,
      schema: { operationId: 'readCode', tags, params: idParams, body: codeReadingInput, response: { 200: codeRead } },
    },
    (request) => readCode(deps, request.actor, { grantId: request.params.id, ...request.body }),
  )
  await sitePictureRoutes(app, deps)
  await stayRoutes(app, deps)
  await caretakerRoutes(app, deps)
}
