import { z } from 'zod'
import {
  dunningRules,
  dunningState,
  idParams,
  payeeLadder,
  payeeLadderInput,
  payeeLadderList,
  payeeParams,
  reminderSent,
  resumeDunningInput,
  suspendDunningInput,
  unpaidPage,
  unpaidQuery,
} from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Api } from '../../platform/routes.ts'
import { getDunningRules, setDunningRules } from './dunning-rules.ts'
import { exportUnpaid, listUnpaid } from './list-unpaid.ts'
import { listPayeeLadders, setPayeeLadder } from './payee-ladders.ts'
import { remindNow } from './remind-now.ts'
import { resumeDunning, suspendDunning } from './suspend-dunning.ts'

const tags = ['dunning']

/** What is unpaid, who is reminded of it, and what waits because it is contested. */
export async function dunningRoutes(app: Api, deps: Deps): Promise<void> {
  app.get('/establishments/:id/unpaid', {
    config: { access: 'staff' },
    schema: {
      operationId: 'listUnpaid',
      tags,
      params: idParams,
      querystring: unpaidQuery,
      response: { 200: unpaidPage },
    },
    handler: (request) => listUnpaid(deps, request.actor, request.params.id, request.query),
  })
  app.get('/establishments/:id/unpaid.csv', {
    config: { access: 'staff' },
    schema: {
      operationId: 'exportUnpaid',
      tags,
      params: idParams,
      response: { 200: z.string().meta({ description: 'text/csv' }) },
    },
    handler: async (request, reply) =>
      reply
        .header('cache-control', 'private, no-store')
        .header('content-disposition', 'attachment; filename="impayes.csv"')
        .type('text/csv; charset=utf-8')
        .send(await exportUnpaid(deps, request.actor, request.params.id)),
  })
  app.post('/charges/:id/remind', {
    config: { access: 'staff' },
    schema: { operationId: 'remindNow', tags, params: idParams, response: { 200: reminderSent } },
    handler: (request) => remindNow(deps, request.actor, { chargeId: request.params.id }),
  })
  app.post('/charges/:id/suspend-dunning', {
    config: { access: 'staff' },
    schema: {
      operationId: 'suspendDunning',
      tags,
      params: idParams,
      body: suspendDunningInput,
      response: { 200: dunningState },
    },
    handler: (request) => suspendDunning(deps, request.actor, { ...request.body, chargeId: request.params.id }),
  })
  app.post('/charges/:id/resume-dunning', {
    config: { access: 'staff' },
    schema: {
      operationId: 'resumeDunning',
      tags,
      params: idParams,
      body: resumeDunningInput,
      response: { 200: dunningState },
    },
    handler: (request) => resumeDunning(deps, request.actor, { ...request.body, chargeId: request.params.id }),
  })
  const rules = { tags, params: idParams, response: { 200: dunningRules } }
  app.get('/tenants/:id/dunning-rules', {
    config: { access: 'staff' },
    schema: { operationId: 'getDunningRules', ...rules },
    handler: (request) => getDunningRules(deps, request.actor, request.params.id),
  })
  app.post('/tenants/:id/dunning-rules', {
    config: { access: 'staff' },
    schema: { operationId: 'setDunningRules', ...rules, body: dunningRules },
    handler: (request) => setDunningRules(deps, request.actor, { ...request.body, tenantId: request.params.id }),
  })
  app.get('/tenants/:id/dunning-ladders', {
    config: { access: 'staff' },
    schema: { operationId: 'listPayeeLadders', tags, params: idParams, response: { 200: payeeLadderList } },
    handler: (request) => listPayeeLadders(deps, request.actor, request.params.id),
  })
  app.post('/tenants/:id/dunning-ladders/:payeeId', {
    config: { access: 'staff' },
    schema: {
      operationId: 'setPayeeLadder',
      tags,
      params: payeeParams,
      body: payeeLadderInput,
      response: { 200: payeeLadder },
    },
    handler: ({ actor, params, body }) =>
      setPayeeLadder(deps, actor, { ...body, tenantId: params.id, payeeEntityId: params.payeeId }),
  })
}
