import {
  conditionAnswersInput,
  conditionKindParams,
  conditionLines,
  conditionSession,
  conditionViewParams,
  counterSignatureInput,
  holderCondition,
  idParams,
  sealReportInput,
  viewPhotoInput,
} from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { readUpload } from '../../platform/read-upload.ts'
import { type Api, keptByNobody } from '../../platform/routes.ts'
import { sendPrivateFile } from '../files/index.ts'
import { counterSignByLink } from './counter-sign-report.ts'
import { addViewPhoto, getHolderCondition, saveConditionAnswers } from './holder-condition.ts'
import { openConditionImageByLink } from './open-condition-image.ts'
import { getConditionByLink, listReportsToCounterSign } from './read-conditions.ts'
import { sealReport } from './seal-report.ts'

const tags = ['condition-reports']
const config = { access: 'link' } as const

/** By personal link: the holder reports on the room, the caretaker says whether it is so. */
export async function conditionLinkRoutes(app: Api, deps: Deps): Promise<void> {
  const holder = { config, onRequest: keptByNobody }
  const response = { 200: holderCondition }
  app.get('/holder/condition', {
    ...holder,
    schema: { operationId: 'getHolderCondition', tags, response },
    handler: (request) => getHolderCondition(deps, request.actor),
  })
  app.post('/holder/condition/:kind', {
    ...holder,
    schema: {
      operationId: 'saveConditionAnswers',
      tags,
      params: conditionKindParams,
      body: conditionAnswersInput,
      response,
    },
    handler: ({ actor, params, body }) => saveConditionAnswers(deps, actor, { kind: params.kind, said: body }),
  })
  app.post('/holder/condition/:kind/views/:rank/photo', {
    ...holder,
    schema: {
      operationId: 'addViewPhoto',
      description: 'multipart/form-data: one `file` (JPEG or PNG, 5 MB at most).',
      ...{ tags, consumes: ['multipart/form-data'], params: conditionViewParams, response },
    },
    handler: async (request) => {
      const { bytes, mediaType } = await readUpload(request, viewPhotoInput)
      return addViewPhoto(deps, request.actor, { ...request.params, photo: { bytes, mediaType } })
    },
  })
  app.post('/holder/condition/:kind/seal', {
    ...holder,
    schema: {
      operationId: 'sealReport',
      tags,
      params: conditionKindParams,
      body: sealReportInput,
      response,
    },
    handler: ({ actor, params, body }) => sealReport(deps, actor, { ...body, kind: params.kind }),
  })
  app.get('/personal/condition-images/:id', {
    config,
    schema: { operationId: 'openConditionImageByLink', tags, params: idParams },
    handler: async (request, reply) =>
      sendPrivateFile(reply, await openConditionImageByLink(deps, request.actor, request.params.id)),
  })
  await caretakerRoutes(app, deps)
}

async function caretakerRoutes(app: Api, deps: Deps): Promise<void> {
  app.get('/caretaker/condition-reports', {
    config,
    schema: { operationId: 'listReportsToCounterSign', tags, response: { 200: conditionLines } },
    handler: (request) => listReportsToCounterSign(deps, request.actor),
  })
  app.get('/caretaker/occurrences/:id/condition', {
    config,
    schema: { operationId: 'getConditionByLink', tags, params: idParams, response: { 200: conditionSession } },
    handler: (request) => getConditionByLink(deps, request.actor, request.params.id),
  })
  app.post('/caretaker/condition-reports/:id/counter-sign', {
    config,
    schema: {
      operationId: 'counterSignByLink',
      tags,
      params: idParams,
      body: counterSignatureInput,
      response: { 200: conditionSession },
    },
    handler: ({ actor, params, body }) => counterSignByLink(deps, actor, { ...body, reportId: params.id }),
  })
}
