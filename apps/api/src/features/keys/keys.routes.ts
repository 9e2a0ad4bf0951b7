import { z } from 'zod'
import {
  addKeysInput,
  bookingKeys,
  correctKeyInput,
  empty,
  handKeyInput,
  idParams,
  keyCopy,
  keyList,
  keyLog,
  keyLogQuery,
  loseKeyInput,
  returnKeyInput,
} from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { type Api, keptByNobody } from '../../platform/routes.ts'
import { addKeys } from './add-keys.ts'
import { handKey } from './hand-key.ts'
import { listBookingKeys, listKeys, listVisitKeys } from './list-keys.ts'
import { correctKey, loseKey, retireKey, returnKey } from './note-key.ts'
import { exportKeyLog, listKeyLog } from './read-key-log.ts'

const tags = ['keys']
const copy = { tags, params: idParams, response: { 200: keyCopy } }

/** Keys and badges of a place: which there are, in whose hands, and the register of what happened to them. */
export async function keyRoutes(app: Api, deps: Deps): Promise<void> {
  const config = { access: 'staff' } as const
  app.get('/establishments/:id/keys', {
    config,
    schema: { operationId: 'listKeys', tags, params: idParams, response: { 200: keyList } },
    handler: (request) => listKeys(deps, request.actor, request.params.id),
  })
  app.post('/establishments/:id/keys', {
    config,
    schema: { operationId: 'addKeys', tags, params: idParams, body: addKeysInput, response: { 200: keyList } },
    handler: (request) => addKeys(deps, request.actor, { ...request.body, establishmentId: request.params.id }),
  })
  app.get('/establishments/:id/key-log', {
    config,
    schema: {
      operationId: 'listKeyLog',
      tags,
      params: idParams,
      querystring: keyLogQuery,
      response: { 200: keyLog },
    },
    handler: (request) => listKeyLog(deps, request.actor, request.params.id, request.query),
  })
  app.get('/establishments/:id/key-log.csv', {
    config,
    schema: {
      operationId: 'exportKeyLog',
      tags,
      params: idParams,
      response: { 200: z.string().meta({ description: 'text/csv' }) },
    },
    handler: async (request, reply) =>
      reply
        .header('cache-control', 'private, no-store')
        .header('content-disposition', 'attachment; filename="cles-et-badges.csv"')
        .type('text/csv; charset=utf-8')
        .send(await exportKeyLog(deps, request.actor, request.params.id)),
  })
  app.get('/bookings/:id/keys', {
    config,
    schema: { operationId: 'listBookingKeys', tags, params: idParams, response: { 200: bookingKeys } },
    handler: (request) => listBookingKeys(deps, request.actor, request.params.id),
  })
  app.post('/keys/:id/hand', {
    config,
    schema: { operationId: 'handKey', ...copy, body: handKeyInput },
    handler: (request) => handKey(deps, request.actor, { ...request.body, copyId: request.params.id }),
  })
  app.post('/keys/:id/return', {
    config,
    schema: { operationId: 'returnKey', ...copy, body: returnKeyInput },
    handler: (request) => returnKey(deps, request.actor, { ...request.body, copyId: request.params.id }),
  })
  app.post('/keys/:id/lose', {
    config,
    schema: { operationId: 'loseKey', ...copy, body: loseKeyInput },
    handler: (request) => loseKey(deps, request.actor, { ...request.body, copyId: request.params.id }),
  })
  app.post('/keys/:id/correct', {
    config,
    schema: { operationId: 'correctKey', ...copy, body: correctKeyInput },
    handler: (request) => correctKey(deps, request.actor, { ...request.body, copyId: request.params.id }),
  })
  app.post('/keys/:id/retire', {
    config,
    schema: { operationId: 'retireKey', tags, params: idParams, response: { 200: empty } },
    handler: (request) => retireKey(deps, request.actor, { copyId: request.params.id }),
  })
  await caretakerKeyRoutes(app, deps)
}

/** The same for the caretaker who came by a personal link: hand over, take back, undo. */
async function caretakerKeyRoutes(app: Api, deps: Deps): Promise<void> {
  const config = { access: 'link' } as const
  app.get('/caretaker/occurrences/:id/keys', {
    config,
    onRequest: keptByNobody,
    schema: { operationId: 'listVisitKeys', tags, params: idParams, response: { 200: bookingKeys } },
    handler: (request) => listVisitKeys(deps, request.actor, request.params.id),
  })
  app.post('/caretaker/keys/:id/hand', {
    config,
    schema: { operationId: 'handKeyAtTheDoor', ...copy, body: handKeyInput },
    handler: (request) => handKey(deps, request.actor, { ...request.body, copyId: request.params.id }),
  })
  app.post('/caretaker/keys/:id/return', {
    config,
    schema: { operationId: 'returnKeyAtTheDoor', ...copy, body: returnKeyInput },
    handler: (request) => returnKey(deps, request.actor, { ...request.body, copyId: request.params.id }),
  })
  app.post('/caretaker/keys/:id/correct', {
    config,
    schema: { operationId: 'correctKeyAtTheDoor', ...copy, body: correctKeyInput },
    handler: (request) => correctKey(deps, request.actor, { ...request.body, copyId: request.params.id }),
  })
}
