import { idParams, siteGuide, siteGuideInput, sitePictureFields, sitePictureParams } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { readUpload } from '../../platform/read-upload.ts'
import type { Api } from '../../platform/routes.ts'
import { getSiteGuide } from './get-site-guide.ts'
import { setSiteGuide } from './set-site-guide.ts'
import { sendPrivateFile } from '../files/index.ts'
import { readSitePicture, removeSitePicture, setSitePicture } from './site-picture.ts'

const config = { access: 'staff' } as const
const tags = ['spaces']
const response = { 200: siteGuide }

/** How one gets into a site, as its staff writes it; those who enter read it with their right to enter. */
export async function siteGuideRoutes(app: Api, deps: Deps): Promise<void> {
  app.get(
    '/sites/:id/guide',
    { config, schema: { operationId: 'getSiteGuide', tags, params: idParams, response } },
    (request) => getSiteGuide(deps, request.actor, request.params.id),
  )
  app.post(
    '/sites/:id/guide',
    { config, schema: { operationId: 'setSiteGuide', tags, params: idParams, body: siteGuideInput, response } },
    (request) => setSiteGuide(deps, request.actor, { ...request.body, siteId: request.params.id }),
  )
  app.post(
    '/sites/:id/pictures',
    {
      config,
      schema: {
        operationId: 'setSitePicture',
        tags,
        consumes: ['multipart/form-data'],
        params: idParams,
        response,
      },
    },
    async (request) => {
      const { bytes, mediaType, fields } = await readUpload(request, sitePictureFields)
      return setSitePicture(deps, request.actor, { ...fields, bytes, mediaType, siteId: request.params.id })
    },
  )
  app.get(
    '/sites/:id/pictures/:pictureId',
    { config, schema: { operationId: 'readSitePicture', tags, params: sitePictureParams } },
    async (request, reply) => {
      const { id: siteId, pictureId } = request.params
      return sendPrivateFile(reply, await readSitePicture(deps, request.actor, { siteId, pictureId }))
    },
  )
  app.post(
    '/sites/:id/pictures/:pictureId/remove',
    { config, schema: { operationId: 'removeSitePicture', tags, params: sitePictureParams, response } },
    (request) =>
      removeSitePicture(deps, request.actor, { siteId: request.params.id, pictureId: request.params.pictureId }),
  )
}
