import { empty, idParams, waitingList, waitingListEntry, waitingListInput } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Api } from '../../platform/routes.ts'
import { accountOf } from '../identity/index.ts'
import { joinWaitingList } from './join-waiting-list.ts'
import { leaveWaitingList } from './leave-waiting-list.ts'
import { listWaiting } from './list-waiting.ts'

const tags = ['waiting-list']
const config = { access: 'account' } as const

/** « M'avertir si ça se libère »: what a person waits for. */
export async function waitingListRoutes(app: Api, deps: Deps): Promise<void> {
  app.get(
    '/waiting-list',
    { config, schema: { operationId: 'listWaiting', tags, response: { 200: waitingList } } },
    (request) => listWaiting(deps, accountOf(request)),
  )
  app.post(
    '/waiting-list',
    {
      config,
      schema: { operationId: 'joinWaitingList', tags, body: waitingListInput, response: { 200: waitingListEntry } },
    },
    (request) => joinWaitingList(deps, accountOf(request), request.body),
  )
  app.delete(
    '/waiting-list/:id',
    { config, schema: { operationId: 'leaveWaitingList', tags, params: idParams, response: { 200: empty } } },
    (request) => leaveWaitingList(deps, accountOf(request), request.params.id),
  )
}
