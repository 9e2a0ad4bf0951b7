import {
  closure,
  closureInput,
  closureList,
  closurePreview,
  idParams,
  planning,
  planningQuery,
  repeatedClosureInput,
  repeatedClosurePreview,
} from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Api } from '../../platform/routes.ts'
import { closeRooms, repeatClosure } from '../availability/index.ts'
import { conflictRoutes } from './conflicts.routes.ts'
import { getClosure } from './get-closure.ts'
import { getPlanning } from './get-planning.ts'
import { listClosures } from './list-closures.ts'
import { previewClosure, previewRepeatedClosure } from './preview-closure.ts'
import { timetableRoutes } from './timetables.routes.ts'

const config = { access: 'staff' } as const
const tags = ['planning']

/** The week of an establishment as its staff keeps it. */
export async function planningRoutes(app: Api, deps: Deps): Promise<void> {
  app.get(
    '/establishments/:id/planning',
    {
      config,
      schema: {
        operationId: 'getPlanning',
        tags,
        params: idParams,
        querystring: planningQuery,
        response: { 200: planning },
      },
    },
    (request) => getPlanning(deps, request.actor, { ...request.query, establishmentId: request.params.id }),
  )
  app.get(
    '/establishments/:id/closures',
    { config, schema: { operationId: 'listClosures', tags, params: idParams, response: { 200: closureList } } },
    (request) => listClosures(deps, request.actor, { establishmentId: request.params.id }),
  )
  app.post(
    '/establishments/:id/closures',
    {
      config,
      schema: { operationId: 'closeRooms', tags, params: idParams, body: closureInput, response: { 200: closure } },
    },
    async (request) => {
      const establishmentId = request.params.id
      const { id } = await closeRooms(deps, request.actor, { ...request.body, establishmentId })
      return getClosure(deps, request.actor, { establishmentId, closureId: id })
    },
  )
  app.post(
    '/establishments/:id/closures/preview',
    {
      config,
      schema: {
        operationId: 'previewClosure',
        tags,
        params: idParams,
        body: closureInput,
        response: { 200: closurePreview },
      },
    },
    (request) => previewClosure(deps, request.actor, { ...request.body, establishmentId: request.params.id }),
  )
  app.post(
    '/establishments/:id/repeated-closures',
    {
      config,
      schema: {
        operationId: 'repeatClosure',
        tags,
        params: idParams,
        body: repeatedClosureInput,
        response: { 200: closure },
      },
    },
    async (request) => {
      const establishmentId = request.params.id
      const { id } = await repeatClosure(deps, request.actor, { ...request.body, establishmentId })
      return getClosure(deps, request.actor, { establishmentId, closureId: id })
    },
  )
  app.post(
    '/establishments/:id/repeated-closures/preview',
    {
      config,
      schema: {
        operationId: 'previewRepeatedClosure',
        tags,
        params: idParams,
        body: repeatedClosureInput,
        response: { 200: repeatedClosurePreview },
      },
    },
    (request) => previewRepeatedClosure(deps, request.actor, { ...request.body, establishmentId: request.params.id }),
  )
  await conflictRoutes(app, deps)
  await timetableRoutes(app, deps)
}
