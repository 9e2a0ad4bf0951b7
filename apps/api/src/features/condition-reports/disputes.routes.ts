import {
  disputeProposalInput,
  disputeReasonInput,
  disputeWordsInput,
  idParams,
  liveDisputes,
  mostDisputePhotos,
  sessionDisputes,
} from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { readUploads } from '../../platform/read-upload.ts'
import type { Api } from '../../platform/routes.ts'
import { sendPrivateFile } from '../files/index.ts'
import { accountOf } from '../identity/index.ts'
import {
  acceptSettlement,
  proposeSettlement,
  setAsideSettlement,
  withdrawDispute,
  writeInDispute,
} from './answer-dispute.ts'
import { openDispute } from './open-dispute.ts'
import { listBookingDisputes, listSessionDisputes, openDisputePhoto } from './read-disputes.ts'

const tags = ['condition-reports']
const config = { access: 'account' } as const
const response = { 200: sessionDisputes }
const description =
  'multipart/form-data: the fields of DisputeWordsForm and four `file` at most (JPEG or PNG, 5 MB each).'

/** Disagreements on sealed reports: both sides of a session write, and end them together. */
export async function disputeRoutes(app: Api, deps: Deps): Promise<void> {
  app.get('/occurrences/:id/condition-disputes', {
    config,
    schema: { operationId: 'listSessionDisputes', tags, params: idParams, response },
    handler: (request) => listSessionDisputes(deps, accountOf(request), request.params.id),
  })
  app.get('/bookings/:id/condition-disputes', {
    config,
    schema: { operationId: 'listBookingDisputes', tags, params: idParams, response: { 200: liveDisputes } },
    handler: (request) => listBookingDisputes(deps, accountOf(request), request.params.id),
  })
  app.get('/condition-dispute-photos/:id', {
    config,
    schema: { operationId: 'openDisputePhoto', tags, params: idParams },
    handler: async (request, reply) =>
      sendPrivateFile(reply, await openDisputePhoto(deps, accountOf(request), request.params.id)),
  })
  const upload = { description, tags, consumes: ['multipart/form-data'], params: idParams, response }
  app.post('/condition-reports/:id/disputes', {
    config,
    schema: { operationId: 'openDispute', ...upload },
    handler: async (request) => {
      const { files: photos, fields } = await readUploads(request, disputeWordsInput, mostDisputePhotos)
      return openDispute(deps, accountOf(request), { ...fields, photos, reportId: request.params.id })
    },
  })
  app.post('/condition-disputes/:id/messages', {
    config,
    schema: { operationId: 'writeInDispute', ...upload },
    handler: async (request) => {
      const { files: photos, fields } = await readUploads(request, disputeWordsInput, mostDisputePhotos)
      return writeInDispute(deps, accountOf(request), { ...fields, photos, disputeId: request.params.id })
    },
  })
  await endRoutes(app, deps)
}

async function endRoutes(app: Api, deps: Deps): Promise<void> {
  app.post('/condition-disputes/:id/propose-settlement', {
    config,
    schema: { operationId: 'proposeSettlement', tags, params: idParams, body: disputeWordsInput, response },
    handler: (request) =>
      proposeSettlement(deps, accountOf(request), { ...request.body, disputeId: request.params.id }),
  })
  app.post('/condition-disputes/:id/accept-settlement', {
    config,
    schema: { operationId: 'acceptSettlement', tags, params: idParams, body: disputeProposalInput, response },
    handler: (request) => acceptSettlement(deps, accountOf(request), { ...request.body, disputeId: request.params.id }),
  })
  app.post('/condition-disputes/:id/set-aside-settlement', {
    config,
    schema: { operationId: 'setAsideSettlement', tags, params: idParams, body: disputeReasonInput, response },
    handler: (request) =>
      setAsideSettlement(deps, accountOf(request), { ...request.body, disputeId: request.params.id }),
  })
  app.post('/condition-disputes/:id/withdraw', {
    config,
    schema: { operationId: 'withdrawDispute', tags, params: idParams, body: disputeReasonInput, response },
    handler: (request) => withdrawDispute(deps, accountOf(request), { ...request.body, disputeId: request.params.id }),
  })
}
