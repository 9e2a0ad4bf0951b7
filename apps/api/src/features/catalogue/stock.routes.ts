import {
  addRoomInput,
  editRoomInput,
  establishmentOpening,
  idParams,
  openingRulesInput,
  roomAccessInput,
  roomSheet,
  stockEstablishments,
  stockPage,
  stockQuery,
} from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Api } from '../../platform/routes.ts'
import { addRoom } from './add-room.ts'
import { editRoom } from './edit-room.ts'
import { getRoomSheet } from './get-room-sheet.ts'
import { listStock, listStockEstablishments } from './list-stock.ts'
import { publishRoom } from './publish-room.ts'
import { setEstablishmentOpeningRules, setRoomOpeningRules } from './set-opening-rules.ts'
import { setRoomAccess } from './set-room-access.ts'
import { withdrawRoom } from './withdraw-room.ts'

const staff = { access: 'staff' } as const
const tags = ['stock']
const sheet = { tags, params: idParams, response: { 200: roomSheet } }

/** The stock as its staff keeps it. */
export async function stockRoutes(app: Api, deps: Deps): Promise<void> {
  app.get(
    '/stock',
    {
      config: staff,
      schema: { operationId: 'listStock', tags, querystring: stockQuery, response: { 200: stockPage } },
    },
    (request) => listStock(deps, request.actor, request.query),
  )
  app.get(
    '/stock/establishments',
    { config: staff, schema: { operationId: 'listStockEstablishments', tags, response: { 200: stockEstablishments } } },
    (request) => listStockEstablishments(deps, request.actor),
  )
  app.get('/rooms/:id/sheet', { config: staff, schema: { operationId: 'getRoomSheet', ...sheet } }, (request) =>
    getRoomSheet(deps, request.actor, request.params.id),
  )
  app.post(
    '/establishments/:id/rooms',
    { config: staff, schema: { operationId: 'addRoom', ...sheet, body: addRoomInput } },
    (request) => addRoom(deps, request.actor, { ...request.body, establishmentId: request.params.id }),
  )
  app.post(
    '/establishments/:id/opening-rules',
    {
      config: staff,
      schema: {
        operationId: 'setEstablishmentOpeningRules',
        tags,
        params: idParams,
        body: openingRulesInput,
        response: { 200: establishmentOpening },
      },
    },
    (request) =>
      setEstablishmentOpeningRules(deps, request.actor, {
        establishmentId: request.params.id,
        rules: request.body.rules,
      }),
  )
  app.post(
    '/rooms/:id/edit',
    { config: staff, schema: { operationId: 'editRoom', ...sheet, body: editRoomInput } },
    (request) => editRoom(deps, request.actor, { ...request.body, roomId: request.params.id }),
  )
  app.post(
    '/rooms/:id/opening-rules',
    { config: staff, schema: { operationId: 'setRoomOpeningRules', ...sheet, body: openingRulesInput } },
    (request) => setRoomOpeningRules(deps, request.actor, { roomId: request.params.id, rules: request.body.rules }),
  )
  app.post(
    '/rooms/:id/access',
    { config: staff, schema: { operationId: 'setRoomAccess', ...sheet, body: roomAccessInput } },
    (request) => setRoomAccess(deps, request.actor, { ...request.body, roomId: request.params.id }),
  )
  app.post('/rooms/:id/publish', { config: staff, schema: { operationId: 'publishRoom', ...sheet } }, (request) =>
    publishRoom(deps, request.actor, request.params.id),
  )
  app.post('/rooms/:id/withdraw', { config: staff, schema: { operationId: 'withdrawRoom', ...sheet } }, (request) =>
    withdrawRoom(deps, request.actor, request.params.id),
  )
}
