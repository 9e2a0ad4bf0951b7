import {
  agreement,
  agreementOfBookingQuery,
  agreementPage,
  agreementsQuery,
  agreementText,
  boardAct,
  boardActInput,
  boardActList,
  documentQuery,
  idParams,
  recordSignatureInput,
  signatureCodeSent,
  signedCopyInput,
  signInputSchema,
  verification,
  verificationParams,
  verifyFileAnswer,
  verifyFileInput,
} from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { readUpload } from '../../platform/read-upload.ts'
import type { Api } from '../../platform/routes.ts'
import { sendPrivateFile } from '../files/index.ts'
import { depositSignedCopy } from './deposit-signed-copy.ts'
import { downloadDocument } from './download-document.ts'
import { draftMissingAgreement } from './draft-missing-agreement.ts'
import { listAgreements } from './list-agreements.ts'
import { listBoardActs } from './list-board-acts.ts'
import { getAgreementText, getBookingAgreement } from './read-agreement.ts'
import { recordBoardAct } from './record-board-act.ts'
import { recordSignature } from './record-signature.ts'
import { requestSignatureCode } from './request-signature-code.ts'
import { signAgreement } from './sign-agreement.ts'
import { verifyAgreement, verifyFile } from './verify-agreement.ts'

const tags = ['agreements']
const fewCodes = { max: 10, timeWindow: '10 minutes' }
const fewGuesses = { max: 30, timeWindow: '1 minute' }

/** Agreements: written, read, signed by each party, verified by anybody who holds the paper. */
export async function agreementRoutes(app: Api, deps: Deps): Promise<void> {
  app.get('/agreements', {
    config: { access: 'staff' },
    schema: { operationId: 'listAgreements', tags, querystring: agreementsQuery, response: { 200: agreementPage } },
    handler: (request) => listAgreements(deps, request.actor, request.query),
  })
  app.get('/bookings/:id/agreement', {
    config: { access: 'account' },
    schema: {
      operationId: 'getBookingAgreement',
      tags,
      params: idParams,
      querystring: agreementOfBookingQuery,
      response: { 200: agreement },
    },
    handler: (request) => getBookingAgreement(deps, request.actor, request.params.id, request.query.rank),
  })
  app.post('/bookings/:id/agreement', {
    config: { access: 'staff' },
    schema: { operationId: 'draftMissingAgreement', tags, params: idParams, response: { 200: agreement } },
    handler: (request) => draftMissingAgreement(deps, request.actor, request.params.id),
  })
  app.get('/agreements/:id/text', {
    config: { access: 'account' },
    schema: { operationId: 'getAgreementText', tags, params: idParams, response: { 200: agreementText } },
    handler: (request) => getAgreementText(deps, request.actor, request.params.id),
  })
  app.get('/agreements/:id/document', {
    config: { access: 'account' },
    schema: { operationId: 'downloadAgreement', tags, params: idParams, querystring: documentQuery },
    handler: async (request, reply) => {
      const { version } = request.query
      const file = await downloadDocument(deps, request.actor, { agreementId: request.params.id, version })
      return sendPrivateFile(reply, file)
    },
  })

  app.post('/agreements/:id/signature-code', {
    config: { access: 'account', rateLimit: fewCodes },
    schema: { operationId: 'requestSignatureCode', tags, params: idParams, response: { 200: signatureCodeSent } },
    handler: (request) => requestSignatureCode(deps, request.actor, request.params.id),
  })
  app.post('/agreements/:id/sign', {
    config: { access: 'account', rateLimit: fewGuesses },
    schema: {
      operationId: 'signAgreement',
      tags,
      params: idParams,
      body: signInputSchema,
      response: { 200: agreement },
    },
    handler: (request) => signAgreement(deps, request.actor, { ...request.body, agreementId: request.params.id }),
  })
  app.post('/agreements/:id/record-signature', {
    config: { access: 'staff' },
    schema: {
      operationId: 'recordSignature',
      tags,
      params: idParams,
      body: recordSignatureInput,
      response: { 200: agreement },
    },
    handler: (request) => recordSignature(deps, request.actor, { ...request.body, agreementId: request.params.id }),
  })

  app.post('/agreements/:id/hand-signed-copy', {
    config: { access: 'staff', rateLimit: { max: 60, timeWindow: '1 hour' } },
    schema: {
      operationId: 'depositSignedCopy',
      tags,
      description: 'multipart/form-data: the fields of SignedCopyForm and one `file` (PDF, JPEG or PNG, 5 MB at most).',
      consumes: ['multipart/form-data'],
      params: idParams,
      response: { 200: agreement },
    },
    handler: async (request) => {
      const { fields: form, ...file } = await readUpload(request, signedCopyInput)
      return depositSignedCopy(deps, request.actor, { agreementId: request.params.id, form, file })
    },
  })

  app.get('/verification/:token', {
    config: { access: 'public', rateLimit: fewGuesses },
    schema: { operationId: 'verifyAgreement', tags, params: verificationParams, response: { 200: verification } },
    handler: (request) => verifyAgreement(deps, request.params.token),
  })
  app.post('/verification/:token/check', {
    config: { access: 'public', rateLimit: fewGuesses },
    schema: {
      operationId: 'verifyFile',
      tags,
      params: verificationParams,
      body: verifyFileInput,
      response: { 200: verifyFileAnswer },
    },
    handler: (request) => verifyFile(deps, request.params.token, request.body.sha256),
  })

  app.get('/tenants/:id/board-acts', {
    config: { access: 'staff' },
    schema: { operationId: 'listBoardActs', tags, params: idParams, response: { 200: boardActList } },
    handler: (request) => listBoardActs(deps, request.actor, request.params.id),
  })
  app.post('/tenants/:id/board-acts', {
    config: { access: 'staff' },
    schema: {
      operationId: 'recordBoardAct',
      tags,
      params: idParams,
      body: boardActInput,
      response: { 200: boardAct },
    },
    handler: (request) => recordBoardAct(deps, request.actor, { ...request.body, tenantId: request.params.id }),
  })
}
