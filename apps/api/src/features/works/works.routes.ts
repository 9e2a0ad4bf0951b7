import { idParams, noInput, works, worksInput, worksPreview } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Api } from '../../platform/routes.ts'
import { previewWorks } from './preview-works.ts'
import { readWorks } from './read-works.ts'
import { retryWorks } from './retry-works.ts'
import { startWorks } from './start-works.ts'

const tags = ['works']
const config = { access: 'staff' } as const
const response = { 200: works }

/** Signed agreements that announced works touch: what is proposed, what is done about them, and how far it is. */
export async function worksRoutes(app: Api, deps: Deps): Promise<void> {
  app.get(
    '/closures/:id/works',
    { config, schema: { operationId: 'readWorks', tags, params: idParams, response } },
    (request) => readWorks(deps, request.actor, request.params.id),
  )
  app.post(
    '/closures/:id/works/preview',
    {
      config,
      schema: {
        operationId: 'previewWorks',
        tags,
        params: idParams,
        body: worksInput,
        response: { 200: worksPreview },
      },
    },
    (request) => previewWorks(deps, request.actor, { ...request.body, closureId: request.params.id }),
  )
  app.post(
    '/closures/:id/works',
    { config, schema: { operationId: 'startWorks', tags, params: idParams, body: worksInput, response } },
    (request) => startWorks(deps, request.actor, { ...request.body, closureId: request.params.id }),
  )
  app.post(
    '/works/:id/retry',
    { config, schema: { operationId: 'retryWorks', tags, params: idParams, body: noInput, response } },
    (request) => retryWorks(deps, request.actor, request.params.id),
  )
}
