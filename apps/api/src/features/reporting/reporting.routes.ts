import { z } from 'zod'
import {
  chargePage,
  chargesQuery,
  counterpartsQuery,
  exportChargesQuery,
  exportRegisterQuery,
  idParams,
  politicalRegister,
  politicalRegisterQuery,
  tariffDryRun,
  tariffFindings,
  tariffInput,
  yearAccount,
  yearQuery,
} from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Api } from '../../platform/routes.ts'
import { exportCharges } from './export-charges.ts'
import { exportCounterparts } from './export-counterparts.ts'
import { exportPoliticalRequests } from './export-political-requests.ts'
import { exportEstablishmentYear, getEstablishmentYear, getOrganisationYear } from './get-year-account.ts'
import { listPoliticalRequests } from './list-political-requests.ts'
import { listEstablishmentCharges, listOrganisationCharges } from './list-charges.ts'
import { checkTariff, dryRunTariff } from './study-tariff.ts'

/** What was charged, and how political meetings were answered: read by those who answer for it. */
export async function reportingRoutes(app: Api, deps: Deps): Promise<void> {
  app.get(
    '/establishments/:id/charges',
    {
      config: { access: 'staff' },
      schema: {
        operationId: 'listEstablishmentCharges',
        tags: ['ledger'],
        params: idParams,
        querystring: chargesQuery,
        response: { 200: chargePage },
      },
    },
    (request) => listEstablishmentCharges(deps, request.actor, request.params.id, request.query),
  )
  app.get(
    '/establishments/:id/charges.csv',
    {
      config: { access: 'staff' },
      schema: {
        operationId: 'exportCharges',
        tags: ['ledger'],
        params: idParams,
        querystring: exportChargesQuery,
        response: { 200: z.string().meta({ description: 'text/csv' }) },
      },
    },
    async (request, reply) => {
      const csv = await exportCharges(deps, request.actor, request.params.id, request.query)
      return reply
        .header('cache-control', 'private, no-store')
        .header('content-disposition', 'attachment; filename="redevances.csv"')
        .type('text/csv; charset=utf-8')
        .send(csv)
    },
  )
  app.get('/establishments/:id/counterparts.csv', {
    config: { access: 'staff' },
    schema: {
      operationId: 'exportCounterparts',
      tags: ['counterparts'],
      params: idParams,
      querystring: counterpartsQuery,
      response: { 200: z.string().meta({ description: 'text/csv' }) },
    },
    handler: async (request, reply) => {
      const csv = await exportCounterparts(deps, request.actor, request.params.id, request.query)
      return reply
        .header('cache-control', 'private, no-store')
        .header('content-disposition', 'attachment; filename="contreparties.csv"')
        .type('text/csv; charset=utf-8')
        .send(csv)
    },
  })
  app.get('/establishments/:id/year-account', {
    config: { access: 'staff' },
    schema: {
      ...{ operationId: 'getEstablishmentYear', tags: ['ledger'], params: idParams, querystring: yearQuery },
      response: { 200: yearAccount },
    },
    handler: (request) =>
      getEstablishmentYear(deps, request.actor, { ...request.query, establishmentId: request.params.id }),
  })
  app.get('/establishments/:id/year-account.csv', {
    config: { access: 'staff' },
    schema: {
      ...{ operationId: 'exportEstablishmentYear', tags: ['ledger'], params: idParams, querystring: yearQuery },
      response: { 200: z.string().meta({ description: 'text/csv' }) },
    },
    handler: async (request, reply) =>
      reply
        .header('cache-control', 'private, no-store')
        .header('content-disposition', 'attachment; filename="compte-annuel.csv"')
        .type('text/csv; charset=utf-8')
        .send(
          await exportEstablishmentYear(deps, request.actor, { ...request.query, establishmentId: request.params.id }),
        ),
  })
  app.get('/organisations/:id/year-account', {
    config: { access: 'account' },
    schema: {
      ...{ operationId: 'getOrganisationYear', tags: ['ledger'], params: idParams, querystring: yearQuery },
      response: { 200: yearAccount },
    },
    handler: (request) =>
      getOrganisationYear(deps, request.actor, { ...request.query, organisationId: request.params.id }),
  })
  app.post(
    '/tenants/:id/tariff-check',
    {
      config: { access: 'staff' },
      schema: {
        operationId: 'checkTariff',
        tags: ['pricing'],
        params: idParams,
        body: tariffInput,
        response: { 200: tariffFindings },
      },
    },
    (request) => checkTariff(deps, request.actor, { tenantId: request.params.id, tariff: request.body }),
  )
  app.post(
    '/tenants/:id/tariff-dry-run',
    {
      config: { access: 'staff' },
      schema: {
        operationId: 'dryRunTariff',
        tags: ['pricing'],
        params: idParams,
        body: tariffInput,
        response: { 200: tariffDryRun },
      },
    },
    (request) => dryRunTariff(deps, request.actor, { tenantId: request.params.id, tariff: request.body }),
  )
  app.get('/tenants/:id/political-requests', {
    config: { access: 'staff' },
    schema: {
      operationId: 'listPoliticalRequests',
      tags: ['reporting'],
      params: idParams,
      querystring: politicalRegisterQuery,
      response: { 200: politicalRegister },
    },
    handler: (request) => listPoliticalRequests(deps, request.actor, { ...request.query, tenantId: request.params.id }),
  })
  app.get('/tenants/:id/political-requests.csv', {
    config: { access: 'staff' },
    schema: {
      operationId: 'exportPoliticalRequests',
      tags: ['reporting'],
      params: idParams,
      querystring: exportRegisterQuery,
      response: { 200: z.string().meta({ description: 'text/csv' }) },
    },
    handler: async (request, reply) => {
      const csv = await exportPoliticalRequests(deps, request.actor, { ...request.query, tenantId: request.params.id })
      return reply
        .header('cache-control', 'private, no-store')
        .header('content-disposition', 'attachment; filename="registre-reunions-politiques.csv"')
        .type('text/csv; charset=utf-8')
        .send(csv)
    },
  })
  app.get(
    '/organisations/:id/charges',
    {
      config: { access: 'account' },
      schema: {
        operationId: 'listOrganisationCharges',
        tags: ['ledger'],
        params: idParams,
        querystring: chargesQuery,
        response: { 200: chargePage },
      },
    },
    (request) => listOrganisationCharges(deps, request.actor, request.params.id, request.query),
  )
}
