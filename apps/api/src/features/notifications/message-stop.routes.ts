import { linkTokenInput, messageStop, messageStopParams, oneClickBody } from '@salles-ouvertes/contract'
import { z } from 'zod'
import type { Deps } from '../../deps.ts'
import { type Api, keptByNobody } from '../../platform/routes.ts'
import { linkUrl } from './mail-pages.ts'
import { readMessageStop, stopMessages } from './message-stop.ts'

const config = { access: 'public' } as const
const tags = ['messages']
const response = { 200: messageStop }
const moved = { 303: z.null().meta({ description: 'The page that says what would stop.' }) }

/** The link of a mail that its reader may leave out, without a session: programs that read mail open links, and change nothing. */
export async function messageStopRoutes(app: Api, deps: Deps): Promise<void> {
  app.post('/message-stops/read', {
    config,
    onRequest: keptByNobody,
    schema: { operationId: 'readMessageStop', tags, body: linkTokenInput, response },
    handler: (request) => readMessageStop(deps, request.body.token),
  })
  app.post('/message-stops/confirm', {
    config,
    onRequest: keptByNobody,
    schema: { operationId: 'stopMessages', tags, body: linkTokenInput, response },
    handler: (request) => stopMessages(deps, request.body.token),
  })
  app.get('/message-stops/:token', {
    config,
    onRequest: keptByNobody,
    schema: { operationId: 'openMessageStop', tags, params: messageStopParams, response: moved },
    handler: (request, reply) => void reply.redirect(linkUrl(deps.config, 'message-stop', request.params.token), 303),
  })
  await app.register(async (forms: Api) => {
    // Mail programs send a form of one kind or the other; both are read as they come.
    forms.removeAllContentTypeParsers()
    forms.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body))
    forms.post('/message-stops/:token', {
      config,
      onRequest: keptByNobody,
      schema: {
        operationId: 'stopMessagesInOneClick',
        description: 'What a mail program posts: `List-Unsubscribe=One-Click` (RFC 8058).',
        ...{ tags, consumes: ['application/x-www-form-urlencoded', 'multipart/form-data'] },
        ...{ params: messageStopParams, body: oneClickBody, response },
      },
      handler: (request) => stopMessages(deps, request.params.token),
    })
  })
}
