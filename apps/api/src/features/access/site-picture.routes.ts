import { idParams, sitePictureParams } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { type Api, keptByNobody } from '../../platform/routes.ts'
import { sendPrivateFile } from '../files/index.ts'
import { openHolderSitePicture, openSitePicture } from './open-site-picture.ts'

/** Doors and plans of a site, for those who may enter it. */
export async function sitePictureRoutes(app: Api, deps: Deps): Promise<void> {
  const tags = ['access']
  app.get(
    '/bookings/:id/site-pictures/:pictureId',
    {
      config: { access: 'account' },
      onRequest: keptByNobody,
      schema: { operationId: 'openSitePicture', tags, params: sitePictureParams },
    },
    async (request, reply) => {
      const { id: bookingId, pictureId } = request.params
      return sendPrivateFile(reply, await openSitePicture(deps, request.actor, { bookingId, pictureId }))
    },
  )
  app.get(
    '/holder/site-pictures/:id',
    {
      config: { access: 'link' },
      onRequest: keptByNobody,
      schema: { operationId: 'openHolderSitePicture', tags, params: idParams },
    },
    async (request, reply) =>
      sendPrivateFile(reply, await openHolderSitePicture(deps, request.actor, request.params.id)),
  )
}
