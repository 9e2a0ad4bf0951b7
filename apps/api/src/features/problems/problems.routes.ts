import {
  followedProblems,
  groupProblemInput,
  groupProblemPhotoInput,
  groupProblemsQuery,
  idParams,
  problemPage,
  problemPhotoInput,
  problemReportInput,
  problemsQuery,
  problemTreatmentInput,
  reportedProblem,
} from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { readUpload } from '../../platform/read-upload.ts'
import { type Api, keptByNobody } from '../../platform/routes.ts'
import { sendPrivateFile } from '../files/index.ts'
import { accountOf } from '../identity/index.ts'
import { addGroupProblemPhoto, addProblemPhoto } from './add-problem-photo.ts'
import { listCaretakerProblems, listGroupProblems } from './follow-problems.ts'
import { listProblems } from './list-problems.ts'
import { openProblemPhoto } from './open-problem-photo.ts'
import { reportGroupProblem, reportProblem } from './report-problem.ts'
import { treatProblem } from './treat-problem.ts'

const tags = ['problems']
const staff = { access: 'staff' } as const
const description = 'multipart/form-data: one `file` (JPEG or PNG, 5 MB at most).'
const consumes = ['multipart/form-data']

/** What is wrong on site: told by the caretaker or the group, dealt with by the place. */
export async function problemRoutes(app: Api, deps: Deps): Promise<void> {
  await caretakerRoutes(app, deps)
  await groupRoutes(app, deps)
  app.get('/establishments/:id/problems', {
    config: staff,
    schema: {
      ...{ operationId: 'listProblems', tags, params: idParams, querystring: problemsQuery },
      response: { 200: problemPage },
    },
    handler: (request) =>
      listProblems(deps, accountOf(request), { ...request.query, establishmentId: request.params.id }),
  })
  for (const step of ['take', 'settle', 'reopen'] as const) {
    app.post(`/problems/:id/${step}`, {
      config: staff,
      schema: {
        ...{ operationId: `${step}Problem`, tags, params: idParams, body: problemTreatmentInput },
        response: { 200: reportedProblem },
      },
      handler: (request) =>
        treatProblem(deps, accountOf(request), { ...request.body, problemId: request.params.id, step }),
    })
  }
  app.get('/problem-photos/:id', {
    config: staff,
    schema: { operationId: 'openProblemPhoto', tags, params: idParams },
    handler: async (request, reply) =>
      sendPrivateFile(reply, await openProblemPhoto(deps, accountOf(request), request.params.id)),
  })
}

async function caretakerRoutes(app: Api, deps: Deps): Promise<void> {
  const byLink = { config: { access: 'link' as const }, onRequest: keptByNobody }
  const response = { 200: followedProblems }
  app.get('/caretaker/problems', {
    ...byLink,
    schema: { operationId: 'listCaretakerProblems', tags, response },
    handler: (request) => listCaretakerProblems(deps, request.actor),
  })
  app.post('/caretaker/problems', {
    ...byLink,
    schema: { operationId: 'reportProblem', tags, body: problemReportInput, response },
    handler: (request) => reportProblem(deps, request.actor, request.body),
  })
  app.post('/caretaker/problems/:id/photos', {
    ...byLink,
    schema: { operationId: 'addProblemPhoto', description, tags, consumes, params: idParams, response },
    handler: async (request) => {
      const { bytes, mediaType } = await readUpload(request, problemPhotoInput)
      return addProblemPhoto(deps, request.actor, { problemId: request.params.id, photo: { bytes, mediaType } })
    },
  })
}

/** By the personal link of the declared holder, or by the account of the applicant or of that holder. */
async function groupRoutes(app: Api, deps: Deps): Promise<void> {
  const response = { 200: followedProblems }
  for (const { access, prefix, suffix } of [
    { access: 'link', prefix: '/holder/access', suffix: '' },
    { access: 'account', prefix: '/stays', suffix: 'ByAccount' },
  ] as const) {
    const common = { config: { access }, onRequest: keptByNobody }
    app.get(`${prefix}/problems`, {
      ...common,
      schema: { operationId: `listGroupProblems${suffix}`, tags, querystring: groupProblemsQuery, response },
      handler: (request) => listGroupProblems(deps, request.actor, request.query.grantId),
    })
    app.post(`${prefix}/problems`, {
      ...common,
      schema: { operationId: `reportGroupProblem${suffix}`, tags, body: groupProblemInput, response },
      handler: (request) => reportGroupProblem(deps, request.actor, request.body),
    })
    app.post(`${prefix}/problems/:id/photos`, {
      ...common,
      schema: {
        ...{ operationId: `addGroupProblemPhoto${suffix}`, description, tags, consumes },
        ...{ params: idParams, response },
      },
      handler: async (request) => {
        const { bytes, mediaType, fields } = await readUpload(request, groupProblemPhotoInput)
        const photo = { bytes, mediaType }
        return addGroupProblemPhoto(deps, request.actor, { ...fields, problemId: request.params.id, photo })
      },
    })
  }
}
