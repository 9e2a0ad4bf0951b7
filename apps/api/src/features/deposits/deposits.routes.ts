import {
  deposit,
  depositList,
  depositPage,
  depositProofInput,
  depositProofParams,
  depositRules,
  depositsQuery,
  idParams,
  receiveDepositInput,
  retainDepositInput,
  returnDepositInput,
} from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { readUpload } from '../../platform/read-upload.ts'
import type { Api } from '../../platform/routes.ts'
import { sendPrivateFile } from '../files/index.ts'
import { addDepositProof } from './add-deposit-proof.ts'
import { getDepositRules, setDepositRules } from './deposit-rules.ts'
import { listBookingDeposits, listDeposits } from './list-deposits.ts'
import { openDepositProof } from './open-deposit-proof.ts'
import { receiveDeposit } from './receive-deposit.ts'
import { retainDeposit } from './retain-deposit.ts'
import { returnDeposit } from './return-deposit.ts'

const tags = ['deposits']
const response = { 200: deposit }

/** Deposits asked for bookings: what was received, given back or retained, and why. */
export async function depositRoutes(app: Api, deps: Deps): Promise<void> {
  app.get('/establishments/:id/deposits', {
    config: { access: 'staff' },
    schema: {
      operationId: 'listDeposits',
      tags,
      params: idParams,
      querystring: depositsQuery,
      response: { 200: depositPage },
    },
    handler: (request) => listDeposits(deps, request.actor, request.params.id, request.query),
  })
  app.get('/bookings/:id/deposits', {
    config: { access: 'account' },
    schema: { operationId: 'listBookingDeposits', tags, params: idParams, response: { 200: depositList } },
    handler: (request) => listBookingDeposits(deps, request.actor, request.params.id),
  })
  app.post('/deposits/:id/receive', {
    config: { access: 'staff' },
    schema: { operationId: 'receiveDeposit', tags, params: idParams, body: receiveDepositInput, response },
    handler: (request) => receiveDeposit(deps, request.actor, { ...request.body, depositId: request.params.id }),
  })
  app.post('/deposits/:id/return', {
    config: { access: 'staff' },
    schema: { operationId: 'returnDeposit', tags, params: idParams, body: returnDepositInput, response },
    handler: (request) => returnDeposit(deps, request.actor, { ...request.body, depositId: request.params.id }),
  })
  await proofRoutes(app, deps)
  const rules = { tags, params: idParams, response: { 200: depositRules } }
  app.get('/tenants/:id/deposit-rules', {
    config: { access: 'staff' },
    schema: { operationId: 'getDepositRules', ...rules },
    handler: (request) => getDepositRules(deps, request.actor, request.params.id),
  })
  app.post('/tenants/:id/deposit-rules', {
    config: { access: 'staff' },
    schema: { operationId: 'setDepositRules', ...rules, body: depositRules },
    handler: (request) => setDepositRules(deps, request.actor, { ...request.body, tenantId: request.params.id }),
  })
}

async function proofRoutes(app: Api, deps: Deps): Promise<void> {
  const upload = { tags, consumes: ['multipart/form-data'], params: idParams, response }
  app.post('/deposits/:id/retain', {
    config: { access: 'staff' },
    schema: {
      operationId: 'retainDeposit',
      description:
        'multipart/form-data: the fields of RetainDepositForm and one `file` (PDF, JPEG or PNG, 5 MB at most).',
      ...upload,
    },
    handler: async (request) => {
      const { fields: form, ...file } = await readUpload(request, retainDepositInput)
      return retainDeposit(deps, request.actor, { depositId: request.params.id, form, file })
    },
  })
  app.post('/deposits/:id/proofs', {
    config: { access: 'staff' },
    schema: {
      operationId: 'addDepositProof',
      description: 'multipart/form-data: one `file` (PDF, JPEG or PNG, 5 MB at most).',
      ...upload,
    },
    handler: async (request) => {
      const { bytes, mediaType, fileName } = await readUpload(request, depositProofInput)
      const file = { bytes, mediaType, fileName }
      return addDepositProof(deps, request.actor, { depositId: request.params.id, file })
    },
  })
  app.get('/deposits/:id/proofs/:proofId', {
    config: { access: 'account' },
    schema: { operationId: 'openDepositProof', tags, params: depositProofParams },
    handler: async (request, reply) => {
      const { id: depositId, proofId } = request.params
      return sendPrivateFile(reply, await openDepositProof(deps, request.actor, { depositId, proofId }))
    },
  })
}
