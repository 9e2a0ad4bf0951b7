import {
  conditionGuide,
  conditionGuideInput,
  conditionImage,
  conditionLines,
  conditionLinesQuery,
  conditionRules,
  conditionSession,
  counterSignatureInput,
  idParams,
  referencePhotoInput,
} from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { readUpload } from '../../platform/read-upload.ts'
import type { Api } from '../../platform/routes.ts'
import { sendPrivateFile } from '../files/index.ts'
import { accountOf } from '../identity/index.ts'
import { addReferencePhoto } from './add-reference-photo.ts'
import { getConditionGuide, saveConditionGuide } from './condition-guide.ts'
import { getConditionRules, setConditionRules } from './condition-rules.ts'
import { conditionLinkRoutes } from './condition-links.routes.ts'
import { counterSignReport } from './counter-sign-report.ts'
import { disputeRoutes } from './disputes.routes.ts'
import { openConditionImage } from './open-condition-image.ts'
import { ownConditionRoutes } from './own-condition.routes.ts'
import { getConditionSession, listBookingConditions, listConditionReports } from './read-conditions.ts'

const tags = ['condition-reports']
const staff = { access: 'staff' } as const
const account = { access: 'account' } as const

/** State of rooms before and after each use: what is looked at, what groups report, who agrees. */
export async function conditionReportRoutes(app: Api, deps: Deps): Promise<void> {
  await guideRoutes(app, deps)
  await conditionLinkRoutes(app, deps)
  await ownConditionRoutes(app, deps)
  await disputeRoutes(app, deps)
  app.get('/bookings/:id/condition-reports', {
    config: account,
    schema: { operationId: 'listBookingConditions', tags, params: idParams, response: { 200: conditionLines } },
    handler: (request) => listBookingConditions(deps, accountOf(request), request.params.id),
  })
  app.get('/occurrences/:id/condition', {
    config: account,
    schema: { operationId: 'getConditionSession', tags, params: idParams, response: { 200: conditionSession } },
    handler: (request) => getConditionSession(deps, accountOf(request), request.params.id),
  })
  app.get('/condition-images/:id', {
    config: account,
    schema: { operationId: 'openConditionImage', tags, params: idParams },
    handler: async (request, reply) =>
      sendPrivateFile(reply, await openConditionImage(deps, accountOf(request), request.params.id)),
  })
  app.get('/establishments/:id/condition-reports', {
    config: staff,
    schema: {
      operationId: 'listConditionReports',
      tags,
      params: idParams,
      querystring: conditionLinesQuery,
      response: { 200: conditionLines },
    },
    handler: (request) => {
      const { toCounterSign, disputed } = request.query
      const only = { toCounterSign: toCounterSign === 'true', disputed: disputed === 'true' }
      return listConditionReports(deps, accountOf(request), { ...only, establishmentId: request.params.id })
    },
  })
  app.post('/condition-reports/:id/counter-sign', {
    config: staff,
    schema: {
      operationId: 'counterSignReport',
      tags,
      params: idParams,
      body: counterSignatureInput,
      response: { 200: conditionSession },
    },
    handler: (request) => counterSignReport(deps, accountOf(request), { ...request.body, reportId: request.params.id }),
  })
}

async function guideRoutes(app: Api, deps: Deps): Promise<void> {
  app.get('/rooms/:id/condition-guide', {
    config: staff,
    schema: { operationId: 'getConditionGuide', tags, params: idParams, response: { 200: conditionGuide } },
    handler: (request) => getConditionGuide(deps, accountOf(request), request.params.id),
  })
  app.post('/rooms/:id/condition-guide', {
    config: staff,
    schema: {
      operationId: 'saveConditionGuide',
      tags,
      params: idParams,
      body: conditionGuideInput,
      response: { 200: conditionGuide },
    },
    handler: (request) => saveConditionGuide(deps, accountOf(request), { ...request.body, roomId: request.params.id }),
  })
  app.post('/rooms/:id/reference-photos', {
    config: staff,
    schema: {
      operationId: 'addReferencePhoto',
      description: 'multipart/form-data: one `file` (JPEG or PNG, 5 MB at most).',
      ...{ tags, consumes: ['multipart/form-data'], params: idParams, response: { 200: conditionImage } },
    },
    handler: async (request) => {
      const { bytes, mediaType } = await readUpload(request, referencePhotoInput)
      return addReferencePhoto(deps, request.actor, { roomId: request.params.id, photo: { bytes, mediaType } })
    },
  })
  const rules = { tags, params: idParams, response: { 200: conditionRules } }
  app.get('/tenants/:id/condition-rules', {
    config: staff,
    schema: { operationId: 'getConditionRules', ...rules },
    handler: (request) => getConditionRules(deps, request.actor, request.params.id),
  })
  app.post('/tenants/:id/condition-rules', {
    config: staff,
    schema: { operationId: 'setConditionRules', ...rules, body: conditionRules },
    handler: (request) => setConditionRules(deps, request.actor, { ...request.body, tenantId: request.params.id }),
  })
}
