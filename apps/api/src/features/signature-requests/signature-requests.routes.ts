import {
  askSignatureInput,
  idParams,
  removeProviderQuery,
  signatureProvider,
  signatureProviderInput,
  signatureRequestsOfAgreement,
} from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Api } from '../../platform/routes.ts'
import { askSignature } from './ask-signature.ts'
import { listRequests } from './list-requests.ts'
import { readProvider, removeProvider, saveProvider, testProvider } from './manage-provider.ts'
import { signatureCallRoute } from './signature-call.route.ts'
import { withdrawRequest } from './withdraw-request.ts'

const tags = ['signature-requests']
const settings = '/tenants/:id/signature-provider'
const requests = '/agreements/:id/signature-requests'

/** Signatures asked of a service: its settings, what waits there, and its calls. */
export async function signatureRequestRoutes(app: Api, deps: Deps): Promise<void> {
  app.get(settings, {
    config: { access: 'staff' },
    schema: { operationId: 'readSignatureProvider', tags, params: idParams, response: { 200: signatureProvider } },
    handler: (request) => readProvider(deps, request.actor, request.params.id),
  })
  app.post(settings, {
    config: { access: 'staff' },
    schema: {
      operationId: 'saveSignatureProvider',
      tags,
      params: idParams,
      body: signatureProviderInput,
      response: { 200: signatureProvider },
    },
    handler: (request) => saveProvider(deps, request.actor, { ...request.body, tenantId: request.params.id }),
  })
  app.delete(settings, {
    config: { access: 'staff' },
    schema: {
      operationId: 'removeSignatureProvider',
      tags,
      params: idParams,
      querystring: removeProviderQuery,
      response: { 200: signatureProvider },
    },
    handler: (request) => removeProvider(deps, request.actor, { ...request.query, tenantId: request.params.id }),
  })
  app.post(`${settings}/test`, {
    config: { access: 'staff', rateLimit: { max: 10, timeWindow: '1 minute' } },
    schema: { operationId: 'testSignatureProvider', tags, params: idParams, response: { 200: signatureProvider } },
    handler: (request) => testProvider(deps, request.actor, request.params.id),
  })
  app.get(requests, {
    config: { access: 'account' },
    schema: {
      operationId: 'listSignatureRequests',
      tags,
      params: idParams,
      response: { 200: signatureRequestsOfAgreement },
    },
    handler: (request) => listRequests(deps, request.actor, request.params.id),
  })
  app.post(requests, {
    config: { access: 'staff' },
    schema: {
      operationId: 'askSignature',
      tags,
      params: idParams,
      body: askSignatureInput,
      response: { 200: signatureRequestsOfAgreement },
    },
    handler: async (request) => {
      await askSignature(deps, request.actor, { ...request.body, agreementId: request.params.id })
      return listRequests(deps, request.actor, request.params.id)
    },
  })
  app.post(`${requests}/withdraw`, {
    config: { access: 'staff' },
    schema: {
      operationId: 'withdrawSignatureRequest',
      tags,
      params: idParams,
      body: askSignatureInput,
      response: { 200: signatureRequestsOfAgreement },
    },
    handler: async (request) => {
      await withdrawRequest(deps, request.actor, { ...request.body, agreementId: request.params.id })
      return listRequests(deps, request.actor, request.params.id)
    },
  })
  await app.register(async (scope: Api) => signatureCallRoute(scope, deps))
}
