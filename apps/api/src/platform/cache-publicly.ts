import type { FastifyReply, FastifyRequest } from 'fastify'
import { sha256 } from './ids.ts'

/**
 * Route option of a public read: short cache shared by everybody, and an ETag of what is answered, so that asking again
 * costs nothing when nothing changed.
 */
export const cachePublicly = (seconds: number) => ({
  async onSend(request: FastifyRequest, reply: FastifyReply, payload: unknown): Promise<unknown> {
    if (reply.statusCode !== 200 || typeof payload !== 'string') return payload
    const tag = `"${sha256(payload).slice(0, 32)}"`
    void reply
      .header('etag', tag)
      .header('cache-control', `public, max-age=${seconds}, stale-while-revalidate=${seconds * 4}`)
    const known = request.headers['if-none-match']?.split(',').map((value) => value.trim().replace(/^W\//, ''))
    if (!known?.includes(tag)) return payload
    void reply.code(304).removeHeader('content-length')
    return ''
  },
})
