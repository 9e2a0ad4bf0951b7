import type { FastifyRequest } from 'fastify'
import type { AccountActor } from '../../platform/actor.ts'
import { fail } from '../../platform/errors.ts'

/** The account that asks, on a route whose access already requires one. @throws identity.unauthenticated */
export function accountOf(request: FastifyRequest): AccountActor {
  return request.actor.kind === 'account' ? request.actor : fail('identity.unauthenticated')
}
