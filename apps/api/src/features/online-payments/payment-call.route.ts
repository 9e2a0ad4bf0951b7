import { z } from 'zod'
import { idParams } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { systemActor } from '../../platform/actor.ts'
import { inTransaction } from '../../platform/database.ts'
import type { Api } from '../../platform/routes.ts'
import { lookSoon } from './operations.store.ts'

const mostBytes = 4000
/** Of what a call says only the attempt is read, and only to ask the service about it. */
const named = z.string().regex(/^[A-Za-z0-9-]{1,64}$/)

/**
 * Calls of PayFiP, which nobody signs: a hint, late, repeated or forged, and always answered the same way. In a scope of
 * its own, where a form is taken as text.
 */
export async function paymentCallRoute(app: Api, deps: Deps): Promise<void> {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', { parseAs: 'string', bodyLimit: mostBytes }, (_request, body, done) => done(null, body))
  app.post('/payment-calls/:id', {
    config: { access: 'public', rateLimit: { max: 120, timeWindow: '1 minute' } },
    schema: { operationId: 'receivePaymentCall', tags: ['online-payments'], params: idParams },
    handler: async (request, reply) => {
      const form = new URLSearchParams(typeof request.body === 'string' ? request.body : '')
      await receivePaymentCall(deps, request.params.id, form.get('idOp') ?? form.get('idop') ?? '')
      return reply.code(200).send()
    },
  })
}

/** There is news of an attempt of a tenant, or so somebody says. */
export async function receivePaymentCall(deps: Deps, tenantId: string, operationId: string): Promise<void> {
  if (!named.safeParse(operationId).success) return
  await inTransaction(deps, systemActor(tenantId), (tx) => lookSoon(tx, { operationId }))
}
