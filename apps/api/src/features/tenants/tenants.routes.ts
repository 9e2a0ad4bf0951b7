import { z } from 'zod'
import { idParams, legalEntityList, organisationQuota, tenantItem } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Api } from '../../platform/routes.ts'
import { getOrganisationQuota } from './get-organisation-quota.ts'
import { listLegalEntities } from './list-legal-entities.ts'
import { listTenants } from './list-tenants.ts'
import { setOrganisationQuota } from './set-organisation-quota.ts'

export async function tenantRoutes(app: Api, deps: Deps): Promise<void> {
  app.get('/tenants', {
    config: { access: 'public' },
    schema: { operationId: 'listTenants', tags: ['tenants'], response: { 200: z.array(tenantItem) } },
    handler: (request) => listTenants(deps, request.actor),
  })
  app.get('/tenants/:id/legal-entities', {
    config: { access: 'staff' },
    schema: {
      operationId: 'listLegalEntities',
      tags: ['tenants'],
      params: idParams,
      response: { 200: legalEntityList },
    },
    handler: (request) => listLegalEntities(deps, request.actor, request.params.id),
  })
  const quota = { tags: ['tenants'], params: idParams, response: { 200: organisationQuota } }
  app.get('/tenants/:id/quota', {
    config: { access: 'staff' },
    schema: { operationId: 'getOrganisationQuota', ...quota },
    handler: (request) => getOrganisationQuota(deps, request.actor, request.params.id),
  })
  app.post('/tenants/:id/quota', {
    config: { access: 'staff' },
    schema: { operationId: 'setOrganisationQuota', ...quota, body: organisationQuota },
    handler: (request) => setOrganisationQuota(deps, request.actor, { ...request.body, tenantId: request.params.id }),
  })
}
