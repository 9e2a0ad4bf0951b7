import { idParams, quote, simulateTariffInput, tariff, tariffInput, tariffList } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Api } from '../../platform/routes.ts'
import { listTariffs } from './list-tariffs.ts'
import { publishTariff } from './publish-tariff.ts'
import { simulateTariff } from './simulate-tariff.ts'

/** Grids of a tenant. The price of a room is a route of search. */
export async function pricingRoutes(app: Api, deps: Deps): Promise<void> {
  app.get(
    '/tenants/:id/tariffs',
    {
      config: { access: 'staff' },
      schema: { operationId: 'listTariffs', tags: ['pricing'], params: idParams, response: { 200: tariffList } },
    },
    (request) => listTariffs(deps, request.actor, request.params.id),
  )
  app.post(
    '/tenants/:id/tariffs',
    {
      config: { access: 'staff' },
      schema: {
        operationId: 'publishTariff',
        tags: ['pricing'],
        params: idParams,
        body: tariffInput,
        response: { 200: tariff },
      },
    },
    (request) => publishTariff(deps, request.actor, { ...request.body, tenantId: request.params.id }),
  )
  app.post(
    '/tenants/:id/tariff-simulation',
    {
      config: { access: 'staff' },
      schema: {
        operationId: 'simulateTariff',
        tags: ['pricing'],
        params: idParams,
        body: simulateTariffInput,
        response: { 200: quote },
      },
    },
    (request) => simulateTariff(deps, request.actor, { ...request.body, tenantId: request.params.id }),
  )
}
