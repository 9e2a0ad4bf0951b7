import {
  conditionAnswersInput,
  holderCondition,
  idParams,
  ownConditionParams,
  ownImageParams,
  ownViewParams,
  sealReportInput,
  viewPhotoInput,
} from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { readUpload } from '../../platform/read-upload.ts'
import { type Api, keptByNobody } from '../../platform/routes.ts'
import { sendPrivateFile } from '../files/index.ts'
import { accountOf } from '../identity/index.ts'
import { addViewPhoto, getHolderCondition, saveConditionAnswers } from './holder-condition.ts'
import { openSessionImage } from './open-condition-image.ts'
import { sealReport } from './seal-report.ts'

const tags = ['condition-reports']
const own = { config: { access: 'account' }, onRequest: keptByNobody } as const
const response = { 200: holderCondition }

/** By account: the applicant and the declared holder report on the room as the holder does by link. */
export async function ownConditionRoutes(app: Api, deps: Deps): Promise<void> {
  app.get('/occurrences/:id/own-condition', {
    ...own,
    schema: { operationId: 'getOwnCondition', tags, params: idParams, response },
    handler: ({ actor, params }) => getHolderCondition(deps, actor, { occurrenceId: params.id }),
  })
  app.post('/occurrences/:id/own-condition/:kind', {
    ...own,
    schema: { operationId: 'saveOwnAnswers', tags, params: ownConditionParams, body: conditionAnswersInput, response },
    handler: ({ actor, params: { id: occurrenceId, kind }, body: said }) =>
      saveConditionAnswers(deps, actor, { kind, said, occurrenceId }),
  })
  app.post('/occurrences/:id/own-condition/:kind/views/:rank/photo', {
    ...own,
    schema: {
      operationId: 'addOwnViewPhoto',
      description: 'multipart/form-data: one `file` (JPEG or PNG, 5 MB at most).',
      ...{ tags, consumes: ['multipart/form-data'], params: ownViewParams, response },
    },
    handler: async (request) => {
      const { bytes, mediaType } = await readUpload(request, viewPhotoInput)
      const { id: occurrenceId, ...view } = request.params
      return addViewPhoto(deps, request.actor, { ...view, occurrenceId, photo: { bytes, mediaType } })
    },
  })
  app.post('/occurrences/:id/own-condition/:kind/seal', {
    ...own,
    schema: { operationId: 'sealOwnReport', tags, params: ownConditionParams, body: sealReportInput, response },
    handler: ({ actor, params: { id: occurrenceId, kind }, body }) =>
      sealReport(deps, actor, { ...body, kind, occurrenceId }),
  })
  app.get('/occurrences/:id/own-condition/images/:imageId', {
    config: own.config,
    schema: { operationId: 'openSessionImage', tags, params: ownImageParams },
    handler: async (request, reply) => {
      const { id: occurrenceId, imageId } = request.params
      return sendPrivateFile(reply, await openSessionImage(deps, accountOf(request), { occurrenceId, imageId }))
    },
  })
}
