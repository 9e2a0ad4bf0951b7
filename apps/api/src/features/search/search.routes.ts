import {
  daySlots,
  daySlotsQuery,
  establishment,
  idParams,
  lostDates,
  monthAnswer,
  monthQuery,
  offeredOptions,
  quote,
  quoteQuery,
  room,
  roomOptionsQuery,
  searchAnswer,
  searchQuery,
  seriesPreview,
  seriesPreviewInput,
  whyNot as whyNotAnswer,
  whyNotQuery,
} from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { cachePublicly } from '../../platform/cache-with-tag.ts'
import type { Api } from '../../platform/routes.ts'
import { getEstablishment } from './get-establishment.ts'
import { getRoom } from './get-room.ts'
import { getRoomMonth } from './get-room-month.ts'
import { getRoomQuote } from './get-room-quote.ts'
import { getRoomSlots } from './get-room-slots.ts'
import { listLostDates } from './list-lost-dates.ts'
import { listRoomOptions } from './list-room-options.ts'
import { previewSeries } from './preview-series.ts'
import { searchRooms } from './search-rooms.ts'
import { whyNot } from './why-not.ts'

const open = { access: 'public' } as const
const tags = ['search']

/** What anybody may read without an account: rooms, when they are free, what they cost; and what a request may ask instead. */
export async function searchRoutes(app: Api, deps: Deps): Promise<void> {
  app.get(
    '/rooms',
    {
      ...cachePublicly,
      config: open,
      schema: { operationId: 'searchRooms', tags, querystring: searchQuery, response: { 200: searchAnswer } },
    },
    (request) => searchRooms(deps, request.actor, request.query),
  )
  app.get(
    '/rooms/:id',
    {
      ...cachePublicly,
      config: open,
      schema: { operationId: 'getRoom', tags, params: idParams, response: { 200: room } },
    },
    (request) => getRoom(deps, request.actor, request.params.id),
  )
  app.get(
    '/rooms/:id/month',
    {
      ...cachePublicly,
      config: open,
      schema: {
        operationId: 'getRoomMonth',
        tags,
        params: idParams,
        querystring: monthQuery,
        response: { 200: monthAnswer },
      },
    },
    (request) => getRoomMonth(deps, request.actor, { roomId: request.params.id, month: request.query.month }),
  )
  app.get(
    '/rooms/:id/slots',
    {
      ...cachePublicly,
      config: open,
      schema: {
        operationId: 'getRoomSlots',
        tags,
        params: idParams,
        querystring: daySlotsQuery,
        response: { 200: daySlots },
      },
    },
    (request) => getRoomSlots(deps, request.actor, { ...request.query, roomId: request.params.id }),
  )
  app.get(
    '/rooms/:id/quote',
    {
      config: open,
      schema: {
        operationId: 'getRoomQuote',
        tags,
        params: idParams,
        querystring: quoteQuery,
        response: { 200: quote },
      },
    },
    async (request, reply) => {
      // The price of one's own organisation is nobody else's: no shared cache.
      void reply.header('cache-control', 'private, no-cache')
      return getRoomQuote(deps, request.actor, { ...request.query, roomId: request.params.id })
    },
  )
  app.get(
    '/rooms/:id/options',
    {
      config: open,
      schema: {
        operationId: 'listRoomOptions',
        tags,
        params: idParams,
        querystring: roomOptionsQuery,
        response: { 200: offeredOptions },
      },
    },
    async (request, reply) => {
      void reply.header('cache-control', 'private, no-cache')
      return listRoomOptions(deps, request.actor, { ...request.query, roomId: request.params.id })
    },
  )
  app.get(
    '/rooms/:id/why-not',
    {
      ...cachePublicly,
      config: open,
      schema: {
        operationId: 'whyNot',
        tags,
        params: idParams,
        querystring: whyNotQuery,
        response: { 200: whyNotAnswer },
      },
    },
    (request) => whyNot(deps, request.actor, { ...request.query, roomId: request.params.id }),
  )
  app.post(
    '/rooms/:id/series-preview',
    {
      config: open,
      schema: {
        operationId: 'previewSeries',
        tags,
        params: idParams,
        body: seriesPreviewInput,
        response: { 200: seriesPreview },
      },
    },
    (request) => previewSeries(deps, request.actor, { ...request.body, roomId: request.params.id }),
  )
  app.get(
    '/bookings/:id/lost-dates',
    {
      config: { access: 'account' },
      schema: { operationId: 'listLostDates', tags, params: idParams, response: { 200: lostDates } },
    },
    (request) => listLostDates(deps, request.actor, request.params.id),
  )
  app.get(
    '/establishments/:id',
    {
      ...cachePublicly,
      config: open,
      schema: { operationId: 'getEstablishment', tags, params: idParams, response: { 200: establishment } },
    },
    (request) => getEstablishment(deps, request.actor, request.params.id),
  )
}
