import { idParams } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Api } from '../../platform/routes.ts'
import { receiveCall } from './receive-call.ts'

const mostBytes = 100_000

/** Calls of Yousign, whose signature bears on the very bytes: in a scope of its own, they are not parsed before. */
export async function signatureCallRoute(app: Api, deps: Deps): Promise<void> {
  app.removeContentTypeParser('application/json')
  app.addContentTypeParser('application/json', { parseAs: 'buffer', bodyLimit: mostBytes }, (_request, body, done) =>
    done(null, body),
  )
  app.post('/signature-calls/:id', {
    config: { access: 'public', rateLimit: { max: 120, timeWindow: '1 minute' } },
    schema: { operationId: 'receiveSignatureCall', tags: ['signature-requests'], params: idParams },
    handler: async (request, reply) => {
      const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
      const signature = String(request.headers['x-yousign-signature-256'] ?? '')
      await receiveCall(deps, { tenantId: request.params.id, body, signature })
      return reply.code(202).send()
    },
  })
}
