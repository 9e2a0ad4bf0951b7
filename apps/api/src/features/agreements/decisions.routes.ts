import {
  agreementDecisions,
  decisionParams,
  formalNoticeInput,
  idParams,
  liftSuspensionInput,
  resignationInput,
  suspendAgreementInput,
  terminateAgreementInput,
} from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { readUpload } from '../../platform/read-upload.ts'
import type { Api } from '../../platform/routes.ts'
import { sendPrivateFile } from '../files/index.ts'
import { downloadDecision } from './download-decision.ts'
import { giveFormalNotice } from './give-formal-notice.ts'
import { liftSuspension } from './lift-suspension.ts'
import { listDecisions } from './list-decisions.ts'
import { recordResignation } from './record-resignation.ts'
import { suspendAgreement } from './suspend-agreement.ts'
import { terminateAgreement } from './terminate-agreement.ts'

const tags = ['agreements']
const response = { 200: agreementDecisions }

/** What one party decides about a signed agreement: told to comply, suspended, given back, ended. */
export async function decisionRoutes(app: Api, deps: Deps): Promise<void> {
  app.get('/agreements/:id/decisions', {
    config: { access: 'account' },
    schema: { operationId: 'listDecisions', tags, params: idParams, response },
    handler: (request) => listDecisions(deps, request.actor, request.params.id),
  })
  app.get('/agreements/:id/decisions/:decisionId/letter', {
    config: { access: 'account' },
    schema: { operationId: 'downloadDecision', tags, params: decisionParams },
    handler: async (request, reply) => {
      const { id: agreementId, decisionId } = request.params
      return sendPrivateFile(reply, await downloadDecision(deps, request.actor, { agreementId, decisionId }))
    },
  })
  app.get('/agreements/:id/decisions/:decisionId/received', {
    config: { access: 'account' },
    schema: { operationId: 'downloadReceivedLetter', tags, params: decisionParams },
    handler: async (request, reply) => {
      const { id: agreementId, decisionId } = request.params
      const wanted = { agreementId, decisionId, which: 'received' } as const
      return sendPrivateFile(reply, await downloadDecision(deps, request.actor, wanted))
    },
  })
  app.post('/agreements/:id/resignation', {
    config: { access: 'staff' },
    schema: {
      operationId: 'recordResignation',
      tags,
      description:
        'multipart/form-data: the fields of ResignationForm and one `file` (PDF, JPEG or PNG, 5 MB at most).',
      consumes: ['multipart/form-data'],
      params: idParams,
      response,
    },
    handler: async (request) => {
      const { fields: form, ...file } = await readUpload(request, resignationInput)
      return recordResignation(deps, request.actor, { agreementId: request.params.id, form, file })
    },
  })
  app.post('/agreements/:id/terminate', {
    config: { access: 'account' },
    schema: { operationId: 'terminateAgreement', tags, params: idParams, body: terminateAgreementInput, response },
    handler: (request) => terminateAgreement(deps, request.actor, { ...request.body, agreementId: request.params.id }),
  })
  app.post('/agreements/:id/suspend', {
    config: { access: 'staff' },
    schema: { operationId: 'suspendAgreement', tags, params: idParams, body: suspendAgreementInput, response },
    handler: (request) => suspendAgreement(deps, request.actor, { ...request.body, agreementId: request.params.id }),
  })
  app.post('/agreements/:id/lift-suspension', {
    config: { access: 'staff' },
    schema: { operationId: 'liftSuspension', tags, params: idParams, body: liftSuspensionInput, response },
    handler: (request) => liftSuspension(deps, request.actor, { ...request.body, agreementId: request.params.id }),
  })
  app.post('/agreements/:id/give-formal-notice', {
    config: { access: 'staff' },
    schema: { operationId: 'giveFormalNotice', tags, params: idParams, body: formalNoticeInput, response },
    handler: (request) => giveFormalNotice(deps, request.actor, { ...request.body, agreementId: request.params.id }),
  })
}
