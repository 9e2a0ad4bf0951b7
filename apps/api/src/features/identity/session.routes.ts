import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import {
  empty,
  idParams,
  linkTokenInput,
  me,
  requestLinkInput,
  sessionItem,
  signInInput,
} from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Api } from '../../platform/routes.ts'
import { accountOf } from './account-of.ts'
import { endSession } from './end-session.ts'
import { exchangeSignInLink } from './exchange-sign-in-link.ts'
import { listSessions } from './list-sessions.ts'
import { refreshSession } from './refresh-session.ts'
import { requestSignInLink } from './request-sign-in-link.ts'
import { readCookie } from './session-cookies.ts'
import { signIn } from './sign-in.ts'
import { signOut } from './sign-out.ts'
import { forgetSession, startSession } from './start-session.ts'

const tags = ['sessions']
export const userAgentOf = (request: FastifyRequest): string | null => request.headers['user-agent'] ?? null

export async function sessionRoutes(app: Api, deps: Deps): Promise<void> {
  app.post('/sessions', {
    config: { access: 'public' },
    schema: { operationId: 'signIn', tags, body: signInInput, response: { 200: me } },
    handler: async (request, reply) => {
      const client = { ip: request.ip, userAgent: userAgentOf(request) }
      return startSession(deps, reply, await signIn(deps, { ...request.body, client }))
    },
  })

  app.post('/sessions/link', {
    config: { access: 'public' },
    schema: { operationId: 'requestSignInLink', tags, body: requestLinkInput, response: { 202: empty } },
    handler: async (request, reply) => {
      await requestSignInLink(deps, request.body)
      return reply.code(202).send({})
    },
  })

  app.post('/sessions/from-link', {
    config: { access: 'public' },
    schema: { operationId: 'exchangeSignInLink', tags, body: linkTokenInput, response: { 200: me } },
    handler: async (request, reply) => {
      const input = { token: request.body.token, userAgent: userAgentOf(request) }
      return startSession(deps, reply, await exchangeSignInLink(deps, input))
    },
  })

  app.post('/sessions/refresh', {
    config: { access: 'public' },
    schema: { operationId: 'refreshSession', tags, response: { 200: me } },
    handler: async (request, reply) => {
      const opened = await orForget(deps, reply, refreshSession(deps, readCookie(deps.config, request, 'refresh')))
      return startSession(deps, reply, opened)
    },
  })

  app.delete('/sessions/current', {
    config: { access: 'public' },
    schema: { operationId: 'signOut', tags, response: { 200: empty } },
    handler: async (request, reply) => {
      forgetSession(deps, reply)
      await signOut(deps, request.actor, readCookie(deps.config, request, 'refresh'))
      return {}
    },
  })

  app.get('/sessions', {
    config: { access: 'account' },
    schema: { operationId: 'listSessions', tags, response: { 200: z.array(sessionItem) } },
    handler: (request) => listSessions(deps, accountOf(request)),
  })

  app.delete('/sessions/:id', {
    config: { access: 'account' },
    schema: { operationId: 'endSession', tags, params: idParams, response: { 200: empty } },
    handler: async (request) => {
      await endSession(deps, accountOf(request), request.params.id)
      return {}
    },
  })
}

/** A browser that keeps dead cookies would ask again and again. */
function orForget<T>(deps: Deps, reply: FastifyReply, work: Promise<T>): Promise<T> {
  return work.catch((error: unknown) => {
    forgetSession(deps, reply)
    throw error
  })
}
