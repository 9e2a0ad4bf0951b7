import { z } from 'zod'
import {
  entryDelays,
  idParams,
  legalEntityList,
  organisationQuota,
  signingRules,
  tenantItem,
} from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Api } from '../../platform/routes.ts'
import { getEntryDelays, setEntryDelays } from './entry-delays.ts'
import { getOrganisationQuota } from './get-organisation-quota.ts'
import { listLegalEntities } from './list-legal-entities.ts'
import { listTenants } from './list-tenants.ts'
import { getSigningRules, setSigningRules } from './signing-rules.ts'
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
  const signing = { tags: ['tenants'], params: idParams, response: { 200: signingRules } }
  app.get('/tenants/:id/signing-rules', {
    config: { access: 'staff' },
    schema: { operationId: 'getSigningRules', ...signing },
    handler: (request) => getSigningRules(deps, request.actor, request.params.id),
  })
  app.post('/tenants/:id/signing-rules', {
    config: { access: 'staff' },
    schema: { operationId: 'setSigningRules', ...signing, body: signingRules },
    handler: (request) => setSigningRules(deps, request.actor, { ...request.body, tenantId: request.params.id }),
  })
  const delays = { tags: ['tenants'], params: idParams, response: { 200: entryDelays } }
  app.get('/tenants/:id/entry-delays', {
    config: { access: 'staff' },
    schema: { operationId: 'getEntryDelays', ...delays },
    handler: (request) => getEntryDelays(deps, request.actor, request.params.id),
  })
  app.post('/tenants/:id/entry-delays', {
    config: { access: 'staff' },
    schema: { operationId: 'setEntryDelays', ...delays, body: entryDelays },
    handler: (request) => setEntryDelays(deps, request.actor, { ...request.body, tenantId: request.params.id }),
  })
  app.post('/tenants/:id/quota', {
    config: { access: 'staff' },
    schema: { operationId: 'setOrganisationQuota', ...quota, body: organisationQuota },
    handler: (request) => setOrganisationQuota(deps, request.actor, { ...request.body, tenantId: request.params.id }),
  })
}
