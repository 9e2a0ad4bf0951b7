import type { FastifyJWTOptions } from '@fastify/jwt'
import type { FastifyInstance } from 'fastify'
import type { Config } from '../../platform/config.ts'

const issuer = 'salles-ouvertes'
const keyId = 'k1'
/** Two audiences, so that a link's token never passes for a session's. */
const audiences = { session: 'salles-ouvertes:session', link: 'salles-ouvertes:link' } as const
type Audience = keyof typeof audiences

/** Options of `@fastify/jwt`: one algorithm, every claim required; the rest of the checks is `readToken`. */
export function jwtOptions(config: Pick<Config, 'SESSION_SECRET'>): FastifyJWTOptions {
  return {
    secret: config.SESSION_SECRET,
    sign: { algorithm: 'HS256', iss: issuer, kid: keyId },
    verify: {
      algorithms: ['HS256'],
      allowedIss: issuer,
      allowedAud: Object.values(audiences),
      requiredClaims: ['iss', 'aud', 'sub', 'iat', 'exp'],
      complete: true,
    },
  }
}

/** Ten minutes at most: the session row decides on each request anyway. */
export const signSessionToken = (app: FastifyInstance, accountId: string, sessionId: string): string =>
  app.jwt.sign({ sub: accountId, sid: sessionId }, { aud: audiences.session, expiresIn: '10m' })

export const signLinkToken = (app: FastifyInstance, linkId: string, tenantId: string, seconds: number): string =>
  app.jwt.sign({ sub: linkId, sid: tenantId }, { aud: audiences.link, expiresIn: `${seconds}s` })

export type TokenFacts = { subject: string; sid: string }

const uuidShape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** What a token says when it is ours, whole, in time and for this audience; null in every other case. */
export function readToken(app: FastifyInstance, token: string, audience: Audience): TokenFacts | null {
  const decoded = verified(app, token)
  if (!decoded || decoded.header.kid !== keyId || decoded.payload.aud !== audiences[audience]) return null
  const { sub, sid } = decoded.payload
  if (typeof sub !== 'string' || typeof sid !== 'string' || !uuidShape.test(sub) || !uuidShape.test(sid)) return null
  return { subject: sub, sid }
}

type Decoded = { header: Record<string, unknown>; payload: Record<string, unknown> }

/** A forged token is a visitor's, whatever the forgery: the library words it by throwing. */
function verified(app: FastifyInstance, token: string): Decoded | null {
  try {
    return app.jwt.verify<Decoded>(token)
  } catch {
    return null
  }
}
