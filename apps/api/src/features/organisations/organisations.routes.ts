import { z } from 'zod'
import {
  empty,
  id,
  idParams,
  inviteMemberInput,
  organisation,
  organisationInput,
  piece,
  pieceInput,
} from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { readUpload } from '../../platform/read-upload.ts'
import type { Api } from '../../platform/routes.ts'
import { sendPrivateFile } from '../files/index.ts'
import { accountOf } from '../identity/index.ts'
import { depositPiece } from './deposit-piece.ts'
import { editOrganisation } from './edit-organisation.ts'
import { inviteMember } from './invite-member.ts'
import { listOrganisations, showOrganisation } from './list-organisations.ts'
import { openPieceFile } from './open-piece-file.ts'
import { registerOrganisation } from './register-organisation.ts'
import { removeMember } from './remove-member.ts'
import { removePiece } from './remove-piece.ts'

const tags = ['organisations']
const memberParams = z.strictObject({ id, accountId: id })

export async function organisationRoutes(app: Api, deps: Deps): Promise<void> {
  app.get('/organisations', {
    config: { access: 'account' },
    schema: { operationId: 'listOrganisations', tags, response: { 200: z.array(organisation) } },
    handler: (request) => listOrganisations(deps, accountOf(request)),
  })

  app.post('/organisations', {
    config: { access: 'account' },
    schema: { operationId: 'registerOrganisation', tags, body: organisationInput, response: { 200: organisation } },
    handler: (request) => registerOrganisation(deps, accountOf(request), request.body),
  })

  app.get('/organisations/:id', {
    config: { access: 'account' },
    schema: { operationId: 'showOrganisation', tags, params: idParams, response: { 200: organisation } },
    handler: (request) => showOrganisation(deps, accountOf(request), request.params.id),
  })

  app.patch('/organisations/:id', {
    config: { access: 'account' },
    schema: {
      operationId: 'editOrganisation',
      tags,
      params: idParams,
      body: organisationInput,
      response: { 200: organisation },
    },
    handler: (request) =>
      editOrganisation(deps, accountOf(request), { organisationId: request.params.id, form: request.body }),
  })

  app.post('/organisations/:id/members', {
    config: { access: 'account' },
    schema: {
      operationId: 'inviteMember',
      tags,
      params: idParams,
      body: inviteMemberInput,
      response: { 200: organisation },
    },
    handler: (request) =>
      inviteMember(deps, accountOf(request), { ...request.body, organisationId: request.params.id }),
  })

  app.delete('/organisations/:id/members/:accountId', {
    config: { access: 'account' },
    schema: { operationId: 'removeMember', tags, params: memberParams, response: { 200: empty } },
    handler: async (request) => {
      const { id: organisationId, accountId } = request.params
      await removeMember(deps, accountOf(request), { organisationId, accountId })
      return {}
    },
  })

  await pieceRoutes(app, deps)
}

async function pieceRoutes(app: Api, deps: Deps): Promise<void> {
  app.post('/organisations/:id/pieces', {
    config: { access: 'account', rateLimit: { max: 60, timeWindow: '1 hour' } },
    schema: {
      operationId: 'depositPiece',
      tags,
      description: 'multipart/form-data: the fields of PieceForm and one `file` (PDF, JPEG or PNG, 5 MB at most).',
      consumes: ['multipart/form-data'],
      params: idParams,
      response: { 200: piece },
    },
    handler: async (request) => {
      const { fields: form, ...file } = await readUpload(request, pieceInput)
      return depositPiece(deps, accountOf(request), { organisationId: request.params.id, form, file })
    },
  })

  app.delete('/pieces/:id', {
    config: { access: 'account' },
    schema: { operationId: 'removePiece', tags, params: idParams, response: { 200: empty } },
    handler: async (request) => {
      await removePiece(deps, accountOf(request), request.params.id)
      return {}
    },
  })

  app.get('/pieces/:id/file', {
    config: { access: 'account' },
    schema: { operationId: 'openPieceFile', tags, params: idParams },
    handler: async (request, reply) =>
      sendPrivateFile(reply, await openPieceFile(deps, accountOf(request), request.params.id)),
  })
}
