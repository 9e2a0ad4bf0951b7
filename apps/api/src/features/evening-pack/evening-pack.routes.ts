import { z } from 'zod'
import { eveningPacks, eveningPackSettingsInput, id, idParams } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { type Api, keptByNobody } from '../../platform/routes.ts'
import { sendPrivateFile } from '../files/index.ts'
import { downloadEveningPack, listEveningPacks, makeEveningPacks, setEveningPacks } from './evening-packs.ts'

const config = { access: 'staff' } as const
const tags = ['access']
const response = { 200: eveningPacks }
const packParams = z.strictObject({ id, packId: id })
const file = { 200: z.any().meta({ description: 'application/pdf' }) }

/** What serves an evening when nothing works. */
export async function eveningPackRoutes(app: Api, deps: Deps): Promise<void> {
  app.get(
    '/establishments/:id/evening-packs',
    {
      config,
      onRequest: keptByNobody,
      schema: { operationId: 'listEveningPacks', tags, params: idParams, response },
    },
    (request) => listEveningPacks(deps, request.actor, request.params.id),
  )
  app.post(
    '/establishments/:id/evening-packs/settings',
    {
      config,
      schema: { operationId: 'setEveningPacks', tags, params: idParams, body: eveningPackSettingsInput, response },
    },
    (request) => setEveningPacks(deps, request.actor, { ...request.body, establishmentId: request.params.id }),
  )
  app.post(
    '/establishments/:id/evening-packs/make',
    { config, schema: { operationId: 'makeEveningPacks', tags, params: idParams, response } },
    (request) => makeEveningPacks(deps, request.actor, request.params.id),
  )
  app.get(
    '/establishments/:id/evening-packs/:packId/pack.pdf',
    { config, schema: { operationId: 'downloadEveningPack', tags, params: packParams, response: file } },
    async (request, reply) => {
      const { id: establishmentId, packId } = request.params
      const bytes = await downloadEveningPack(deps, request.actor, { establishmentId, packId, part: 'pack' })
      return sendPrivateFile(reply, { bytes, mediaType: 'application/pdf', fileName: 'pack-du-soir.pdf' })
    },
  )
  app.get(
    '/establishments/:id/evening-packs/:packId/codes.pdf',
    { config, schema: { operationId: 'downloadEveningCodes', tags, params: packParams, response: file } },
    async (request, reply) => {
      const { id: establishmentId, packId } = request.params
      const bytes = await downloadEveningPack(deps, request.actor, { establishmentId, packId, part: 'codes' })
      return sendPrivateFile(reply, { bytes, mediaType: 'application/pdf', fileName: 'codes-de-secours.pdf' })
    },
  )
}
