import { chooseMessagesInput, myMessages } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { type Api, keptByNobody } from '../../platform/routes.ts'
import { accountOf } from '../identity/index.ts'
import { chooseMessages, readMyMessages } from './my-messages.ts'

const config = { access: 'account' } as const
const tags = ['messages']
const response = { 200: myMessages }

/** What the person signed in receives, and what they do without. */
export async function myMessageRoutes(app: Api, deps: Deps): Promise<void> {
  app.get('/me/messages', {
    config,
    onRequest: keptByNobody,
    schema: { operationId: 'readMyMessages', tags, response },
    handler: (request) => readMyMessages(deps, accountOf(request)),
  })
  app.post('/me/messages/choose', {
    config,
    schema: { operationId: 'chooseMessages', tags, body: chooseMessagesInput, response },
    handler: (request) => chooseMessages(deps, accountOf(request), request.body),
  })
}
