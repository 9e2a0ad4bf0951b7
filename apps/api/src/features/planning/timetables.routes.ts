import { z } from 'zod'
import {
  empty,
  id,
  idParams,
  timetableInput,
  timetableList,
  timetablePreview,
  timetablePreviewAnswer,
} from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { readUpload } from '../../platform/read-upload.ts'
import type { Api } from '../../platform/routes.ts'
import { addTimetable, applyTimetable, listTimetables, removeTimetable } from '../availability/index.ts'
import { previewTimetableAddress, previewTimetableFile } from './preview-timetable.ts'

const config = { access: 'staff' } as const
const tags = ['planning']

/** Timetables of an establishment: declared, read, shown, then applied as shown. */
export async function timetableRoutes(app: Api, deps: Deps): Promise<void> {
  app.get(
    '/establishments/:id/timetables',
    { config, schema: { operationId: 'listTimetables', tags, params: idParams, response: { 200: timetableList } } },
    (request) => listTimetables(deps, request.actor, { establishmentId: request.params.id }),
  )
  app.post(
    '/establishments/:id/timetables',
    {
      config,
      schema: {
        operationId: 'addTimetable',
        tags,
        params: idParams,
        body: timetableInput,
        response: { 200: z.object({ id }).meta({ id: 'AddedTimetable' }) },
      },
    },
    (request) => addTimetable(deps, request.actor, { ...request.body, establishmentId: request.params.id }),
  )
  app.delete(
    '/timetables/:id',
    { config, schema: { operationId: 'removeTimetable', tags, params: idParams, response: { 200: empty } } },
    (request) => removeTimetable(deps, request.actor, { timetableId: request.params.id }),
  )
  const preview = { tags, params: idParams, response: { 200: timetablePreviewAnswer } }
  app.post(
    '/timetables/:id/file',
    { config, schema: { operationId: 'previewTimetableFile', consumes: ['multipart/form-data'], ...preview } },
    async (request) => {
      const { bytes, fileName } = await readUpload(request, z.object({}))
      return previewTimetableFile(deps, request.actor, { timetableId: request.params.id, fileName, bytes })
    },
  )
  app.post(
    '/timetables/:id/address',
    { config, schema: { operationId: 'previewTimetableAddress', ...preview } },
    (request) => previewTimetableAddress(deps, request.actor, { timetableId: request.params.id }),
  )
  app.post(
    '/timetables/:id/readings/:readingId/apply',
    {
      config,
      schema: {
        operationId: 'applyTimetable',
        tags,
        params: z.strictObject({ id, readingId: id }),
        response: { 200: timetablePreview },
      },
    },
    ({ actor, params }) => applyTimetable(deps, actor, { timetableId: params.id, readingId: params.readingId }),
  )
}
