import { idParams, photoFields, photoParams, roomSheet } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { readUpload } from '../../platform/read-upload.ts'
import type { Api } from '../../platform/routes.ts'
import { addPhoto } from './add-photo.ts'
import { readPhoto } from './read-photo.ts'
import { removePhoto } from './remove-photo.ts'

/** Photos of rooms: added by the staff, seen by everybody. */
export async function photoRoutes(app: Api, deps: Deps): Promise<void> {
  app.post(
    '/rooms/:id/photos',
    {
      config: { access: 'staff' },
      schema: {
        operationId: 'addPhoto',
        tags: ['stock'],
        consumes: ['multipart/form-data'],
        params: idParams,
        response: { 200: roomSheet },
      },
    },
    async (request) => {
      const { bytes, mediaType, fields } = await readUpload(request, photoFields)
      return addPhoto(deps, request.actor, { ...fields, bytes, mediaType, roomId: request.params.id })
    },
  )
  app.post(
    '/rooms/:id/photos/:photoId/remove',
    {
      config: { access: 'staff' },
      schema: { operationId: 'removePhoto', tags: ['stock'], params: photoParams, response: { 200: roomSheet } },
    },
    (request) => removePhoto(deps, request.actor, { roomId: request.params.id, photoId: request.params.photoId }),
  )
  app.get(
    '/photos/:id',
    { config: { access: 'public' }, schema: { operationId: 'readPhoto', tags: ['search'], params: idParams } },
    async (request, reply) => {
      const photo = await readPhoto(deps, request.actor, request.params.id)
      // A photo never changes: another one has another identifier.
      return reply
        .type(photo.mediaType)
        .header('cache-control', 'public, max-age=31536000, immutable')
        .header('x-content-type-options', 'nosniff')
        .send(photo.bytes)
    },
  )
}
