import type { FastifyReply } from 'fastify'
import type { Me } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { signSessionToken } from './access-token.ts'
import { getMe } from './get-me.ts'
import { clearCookies, setCookie } from './session-cookies.ts'
import type { OpenedSession } from './sessions.store.ts'

/** Puts the tokens of an opened or renewed session in cookies, and answers who is now signed in. */
export function startSession(deps: Deps, reply: FastifyReply, opened: OpenedSession): Promise<Me> {
  const access = signSessionToken(reply.server, opened.actor.accountId, opened.sessionId)
  setCookie(deps.config, reply, 'access', access, opened.expiresAt)
  setCookie(deps.config, reply, 'refresh', opened.refreshToken, opened.expiresAt)
  void reply.header('cache-control', 'no-store')
  return getMe(deps, opened.actor)
}

export const forgetSession = (deps: Deps, reply: FastifyReply): void =>
  clearCookies(deps.config, reply, ['access', 'refresh'])
