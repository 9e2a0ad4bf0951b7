import { createHmac, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { idParams } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Api } from '../../platform/routes.ts'
import { findAccess, lookSoon } from './follow-requests.ts'

const mostBytes = 100_000
/** Of what a call says only the request is believed, and only to look at it. */
const call = z.object({ data: z.object({ signature_request: z.object({ id: z.string().min(1).max(200) }) }) })

/**
 * Calls of Yousign. Late, repeated or out of order, they all do the same: the request is asked again of the service. The
 * answer is the same to everybody, so that nobody learns which tenant signs there.
 */
export async function signatureCallRoute(app: Api, deps: Deps): Promise<void> {
  app.removeContentTypeParser('application/json')
  app.addContentTypeParser('application/json', { parseAs: 'buffer', bodyLimit: mostBytes }, (_request, body, done) =>
    done(null, body),
  )
  app.post('/signature-calls/:id', {
    config: { access: 'public', rateLimit: { max: 120, timeWindow: '1 minute' } },
    schema: { operationId: 'receiveSignatureCall', tags: ['signature-requests'], params: idParams },
    handler: async (request, reply) => {
      const access = await findAccess(deps, request.params.id)
      const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
      const given = request.headers['x-yousign-signature-256']
      if (access?.kind === 'yousign' && typeof given === 'string' && isSignedWith(access.webhookSecret, body, given)) {
        const said = call.safeParse(readJson(body))
        if (said.success) await lookSoon(deps, request.params.id, said.data.data.signature_request.id)
      }
      return reply.code(202).send()
    },
  })
}

/** Header `sha256=<hex>`: HMAC of the bytes received, compared without telling where they differ. */
function isSignedWith(secret: string, body: Buffer, header: string): boolean {
  const expected = Buffer.from(`sha256=${createHmac('sha256', secret).update(body).digest('hex')}`)
  const given = Buffer.from(header)
  return given.length === expected.length && timingSafeEqual(given, expected)
}

function readJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return null
  }
}
