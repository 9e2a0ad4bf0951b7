import type { FastifyReply, FastifyRequest } from 'fastify'
import { sha256 } from './ids.ts'

/**
 * Route option of a public read. What staff publish, withdraw or block shows at once: a browser or a proxy may keep the
 * answer, but asks before each use whether it still holds, and its ETag makes an unchanged answer cost no bytes.
 */
export const cachePublicly = { onSend: answerWithTag('public, no-cache') }

/** The same for what one person reads: no proxy keeps it. */
export const cachePrivately = { onSend: answerWithTag('private, no-cache') }

function answerWithTag(cacheControl: string) {
  return async (request: FastifyRequest, reply: FastifyReply, payload: unknown): Promise<unknown> => {
    if (reply.statusCode !== 200 || typeof payload !== 'string') return payload
    const tag = `"${sha256(payload).slice(0, 32)}"`
    void reply.header('etag', tag).header('cache-control', cacheControl)
    const known = request.headers['if-none-match']?.split(',').map((value) => value.trim().replace(/^W\//, ''))
    if (!known?.includes(tag)) return payload
    void reply.code(304).removeHeader('content-length')
    return ''
  }
}
