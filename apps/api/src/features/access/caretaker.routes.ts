import { z } from 'zod'
import {
  caretakerDay,
  caretakerDayQuery,
  caretakerLinkCreated,
  caretakerLinkInput,
  caretakerLinkList,
  caretakerVisit,
  caretakerWeek,
  empty,
  id,
  idParams,
  personalLinkInput,
  presenceInput,
} from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { type Api, keptByNobody } from '../../platform/routes.ts'
import { getCaretakerDay, getCaretakerWeek, getStaffCaretakerDay, recordPresence } from './caretaker-day.ts'
import { createCaretakerLink, listCaretakerLinks, revokeCaretakerLink } from './caretaker-links.ts'
import { openPersonalLink } from './holder-access.ts'

const linkParams = z.strictObject({ id, linkId: id })

/** The day page of whoever opens the doors, by personal link or account, and the links themselves. */
export async function caretakerRoutes(app: Api, deps: Deps): Promise<void> {
  const tags = ['caretaker']
  app.post(
    '/establishments/:id/caretaker-links',
    {
      config: { access: 'staff' },
      onRequest: keptByNobody,
      schema: {
        operationId: 'createCaretakerLink',
        tags,
        params: idParams,
        body: caretakerLinkInput,
        response: { 200: caretakerLinkCreated },
      },
    },
    (request) => {
      const { label } = request.body
      return createCaretakerLink(deps, request.actor, { establishmentId: request.params.id, label })
    },
  )
  app.get(
    '/establishments/:id/caretaker-links',
    {
      config: { access: 'staff' },
      schema: { operationId: 'listCaretakerLinks', tags, params: idParams, response: { 200: caretakerLinkList } },
    },
    (request) => listCaretakerLinks(deps, request.actor, request.params.id),
  )
  app.delete(
    '/establishments/:id/caretaker-links/:linkId',
    {
      config: { access: 'staff' },
      schema: { operationId: 'revokeCaretakerLink', tags, params: linkParams, response: { 200: empty } },
    },
    ({ actor, params }) => revokeCaretakerLink(deps, actor, { establishmentId: params.id, linkId: params.linkId }),
  )
  app.get(
    '/establishments/:id/caretaker-day',
    {
      config: { access: 'staff' },
      onRequest: keptByNobody,
      schema: {
        operationId: 'getEstablishmentDay',
        tags,
        params: idParams,
        querystring: caretakerDayQuery,
        response: { 200: caretakerDay },
      },
    },
    (request) => {
      const { date } = request.query
      return getStaffCaretakerDay(deps, request.actor, { establishmentId: request.params.id, date })
    },
  )
  app.post(
    '/caretaker/sessions',
    {
      config: { access: 'public' },
      schema: { operationId: 'openCaretakerLink', tags, body: personalLinkInput, response: { 200: empty } },
    },
    (request, reply) => openPersonalLink(deps, reply, request.body.token, 'caretaker'),
  )
  app.get(
    '/caretaker/day',
    {
      config: { access: 'link' },
      onRequest: keptByNobody,
      schema: { operationId: 'getCaretakerDay', tags, querystring: caretakerDayQuery, response: { 200: caretakerDay } },
    },
    (request) => getCaretakerDay(deps, request.actor, request.query.date),
  )
  app.get(
    '/caretaker/week',
    {
      config: { access: 'link' },
      onRequest: keptByNobody,
      schema: {
        operationId: 'getCaretakerWeek',
        tags,
        querystring: caretakerDayQuery,
        response: { 200: caretakerWeek },
      },
    },
    (request) => getCaretakerWeek(deps, request.actor, request.query.date),
  )
  app.post(
    '/caretaker/occurrences/:id/presence',
    {
      config: { access: 'link' },
      schema: {
        operationId: 'recordPresence',
        tags,
        params: idParams,
        body: presenceInput,
        response: { 200: caretakerVisit },
      },
    },
    (request) =>
      recordPresence(deps, request.actor, { occurrenceId: request.params.id, presence: request.body.presence }),
  )
}
