import {
  calendarFeedCreated,
  calendarFeedInput,
  calendarFeedList,
  calendarFeedParams,
  calendarFeedsQuery,
  empty,
  idParams,
} from '@salles-ouvertes/contract'
import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import type { Deps } from '../../deps.ts'
import { cachePrivately, cachePublicly } from '../../platform/cache-with-tag.ts'
import { type Api, keptByNobody } from '../../platform/routes.ts'
import { accountOf } from '../identity/index.ts'
import { createCalendarFeed } from './create-calendar-feed.ts'
import { getRoomBusyCalendar } from './get-room-busy-calendar.ts'
import { listCalendarFeeds } from './list-calendar-feeds.ts'
import { readCalendarFeed } from './read-calendar-feed.ts'
import { revokeCalendarFeed } from './revoke-calendar-feed.ts'

const tags = ['calendar-feeds']
const config = { access: 'account' } as const
const file = { 200: z.string() }

/** Calendars that follow the product: the addresses a person makes and closes, and what they answer. */
export async function calendarFeedRoutes(app: Api, deps: Deps): Promise<void> {
  app.get(
    '/calendar-feeds',
    {
      config,
      schema: {
        operationId: 'listCalendarFeeds',
        tags,
        querystring: calendarFeedsQuery,
        response: { 200: calendarFeedList },
      },
    },
    (request) => listCalendarFeeds(deps, accountOf(request), request.query),
  )
  app.post(
    '/calendar-feeds',
    {
      config,
      onRequest: keptByNobody,
      schema: {
        operationId: 'createCalendarFeed',
        tags,
        body: calendarFeedInput,
        response: { 200: calendarFeedCreated },
      },
    },
    (request) => createCalendarFeed(deps, accountOf(request), request.body),
  )
  app.delete(
    '/calendar-feeds/:id',
    { config, schema: { operationId: 'revokeCalendarFeed', tags, params: idParams, response: { 200: empty } } },
    (request) => revokeCalendarFeed(deps, accountOf(request), request.params.id),
  )
  // Calendars send no cookie: the token of the address is the right, and stands for the rights of its account.
  app.get(
    '/calendars/:token/agenda.ics',
    {
      ...cachePrivately,
      config: { access: 'public' },
      schema: { operationId: 'readCalendarFeed', tags, params: calendarFeedParams, response: file },
    },
    async (request, reply) => sendCalendar(reply, await readCalendarFeed(deps, request.params.token)),
  )
  app.get(
    '/rooms/:id/busy.ics',
    {
      ...cachePublicly,
      config: { access: 'public' },
      schema: { operationId: 'getRoomBusyCalendar', tags, params: idParams, response: file },
    },
    async (request, reply) => sendCalendar(reply, await getRoomBusyCalendar(deps, request.actor, request.params.id)),
  )
}

const sendCalendar = (reply: FastifyReply, calendar: string): FastifyReply =>
  reply
    .header('content-disposition', 'inline; filename="agenda.ics"')
    .serializer((text: string) => text)
    .type('text/calendar; charset=utf-8')
    .send(calendar)
