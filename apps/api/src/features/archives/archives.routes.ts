import { z } from 'zod'
import {
  archives,
  eliminationLinesQuery,
  eliminationPage,
  id,
  idParams,
  retentionInput,
  visaInput,
} from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Api } from '../../platform/routes.ts'
import { eraseRecords } from './erase-records.ts'
import { exportElimination } from './export-elimination.ts'
import { listEliminationLines } from './list-elimination-lines.ts'
import { getArchives, setRetention } from './read-archives.ts'
import { recordVisa } from './record-visa.ts'

const tags = ['archives']
const params = z.strictObject({ id, eliminationId: id })
const response = { 200: archives }
const config = { access: 'staff' } as const
const list = '/tenants/:id/eliminations/:eliminationId'

/** How long records are kept, and how they are eliminated. */
export async function archiveRoutes(app: Api, deps: Deps): Promise<void> {
  app.get('/tenants/:id/archives', {
    config,
    schema: { operationId: 'getArchives', tags, params: idParams, response },
    handler: (request) => getArchives(deps, request.actor, request.params.id),
  })
  app.post('/tenants/:id/retention', {
    config,
    schema: { operationId: 'setRetention', tags, params: idParams, body: retentionInput, response },
    handler: (request) => setRetention(deps, request.actor, { ...request.body, tenantId: request.params.id }),
  })
  app.get(`${list}/lines`, {
    config,
    schema: {
      operationId: 'listEliminationLines',
      tags,
      params,
      querystring: eliminationLinesQuery,
      response: { 200: eliminationPage },
    },
    handler: (request) => {
      const { id: tenantId, eliminationId } = request.params
      return listEliminationLines(deps, request.actor, { ...request.query, tenantId, eliminationId })
    },
  })
  app.get(`${list}.csv`, {
    config,
    schema: {
      operationId: 'exportElimination',
      tags,
      params,
      response: { 200: z.string().meta({ description: 'text/csv' }) },
    },
    handler: async (request, reply) => {
      const { id: tenantId, eliminationId } = request.params
      const csv = await exportElimination(deps, request.actor, { tenantId, eliminationId })
      return reply
        .header('cache-control', 'private, no-store')
        .header('content-disposition', 'attachment; filename="bordereau-elimination.csv"')
        .type('text/csv; charset=utf-8')
        .send(csv)
    },
  })
  app.post(`${list}/visa`, {
    config,
    schema: { operationId: 'recordVisa', tags, params, body: visaInput, response },
    handler: (request) => {
      const { id: tenantId, eliminationId } = request.params
      return recordVisa(deps, request.actor, { ...request.body, tenantId, eliminationId })
    },
  })
  app.post(`${list}/erase`, {
    config,
    schema: { operationId: 'eraseRecords', tags, params, response },
    handler: (request) => {
      const { id: tenantId, eliminationId } = request.params
      return eraseRecords(deps, request.actor, { tenantId, eliminationId })
    },
  })
}
