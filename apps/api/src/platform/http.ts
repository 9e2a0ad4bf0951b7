import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify'
import { hasZodFastifySchemaValidationErrors, isResponseSerializationError } from 'fastify-type-provider-zod'
import { STATUS_CODES } from 'node:http'
import { errorCodes, type ErrorCode, type ErrorKind, type Problem } from '@salles-ouvertes/contract'
import { type Actor, isPlatformAdmin, visitor } from './actor.ts'
import { Failure, fail } from './errors.ts'
import { sqlStateOf } from './database.ts'

/**
 * Who may call a route at all; the command then decides for the very resource.
 * `public` anybody, `account` signed in, `staff` holding any role, `platform` the platform's administrators,
 * `link` holding a personal link (caretaker, holder of access).
 */
export type RouteAccess = 'public' | 'account' | 'staff' | 'platform' | 'link'

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: RouteAccess
  }
  interface FastifyRequest {
    actor: Actor
  }
}

const statusOf: Record<ErrorKind, number> = {
  malformed: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'too-large': 413,
  unsupported: 415,
  invalid: 422,
  'too-many': 429,
  unavailable: 503,
}

/** Refuses to start a server one of whose routes does not say who may call it. */
export function requireRouteAccess(app: FastifyInstance): void {
  const undeclared = new Set<RouteOptions>()
  app.addHook('onRoute', (route) => {
    if (route.method !== 'OPTIONS') undeclared.add(route)
  })
  // Only when all is registered: a plugin's own routes are given their access by the scope that registers it.
  app.addHook('onReady', async () => {
    const open = [...undeclared]
      .filter((route) => !route.config?.access)
      .map((route) => `${String(route.method)} ${route.url}`)
    if (open.length > 0) throw new Error(`no config.access: ${open.join(', ')}`)
  })
}

/** Finds the actor of each request and applies the route's access. */
export function authorise(app: FastifyInstance, resolveActor: (request: FastifyRequest) => Promise<Actor>): void {
  app.decorateRequest('actor', { getter: () => visitor, setter: undefined } as never)
  app.addHook('preValidation', async (request) => {
    const access = request.routeOptions.config.access
    if (!access) return
    const actor = await resolveActor(request)
    Object.defineProperty(request, 'actor', { value: actor })
    if (access === 'public') return
    if (actor.kind === 'visitor') fail('identity.unauthenticated')
    if (access === 'link' && actor.kind !== 'link') fail('identity.unauthenticated')
    if (access !== 'link' && actor.kind !== 'account') fail('identity.unauthenticated')
    if (access === 'staff' && actor.kind === 'account' && actor.grants.length === 0) fail('identity.not-allowed')
    if (access === 'platform' && !isPlatformAdmin(actor)) fail('identity.not-allowed')
  })
}

/** Refuses a writing request that another site made the browser send. */
export function refuseCrossOrigin(app: FastifyInstance): void {
  app.addHook('onRequest', async (request) => {
    const { origin } = request.headers
    if (!origin || request.method === 'GET' || request.method === 'HEAD') return
    if (!URL.canParse(origin) || new URL(origin).host !== request.host) fail('request.cross-origin')
  })
}

/** The only place that turns refusals into HTTP: problem+json, a stable code, never a stack. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const failure = failureOf(error)
    if (!failure) {
      request.log.error({ err: error }, 'unexpected error')
      return send(reply, request, 'request.internal', 500)
    }
    return send(reply, request, failure.code, statusOf[errorCodes[failure.code]], failure.details)
  })
  app.setNotFoundHandler((request, reply) => send(reply, request, 'request.not-found', 404))
}

/** The same for what the server refuses before any route: an address that cannot be read, or a part of it too long. */
export const answerUnroutable = (error: FastifyError, request: FastifyRequest, reply: FastifyReply): void => {
  request.log.debug({ err: error }, 'unreadable address')
  send(reply, request, 'request.invalid', statusOf.malformed)
}

/** Well formed for us, and yet not for PostgreSQL: U+0000 in a text, a lone surrogate in JSON, a date of year 0. */
const unstorable = new Set(['22021', '22P05', '22008'])

function failureOf(error: FastifyError): { code: ErrorCode; details: Record<string, unknown> } | null {
  if (error instanceof Failure) return { code: error.code, details: error.details }
  if (hasZodFastifySchemaValidationErrors(error)) {
    // No thing has such an id: whoever mistypes an address reads what an unknown one says.
    if (error.validationContext === 'params') return { code: 'request.not-found', details: {} }
    const fields = error.validation.map((issue) => ({
      path: issue.instancePath.replace(/^\//, '').replaceAll('/', '.'),
      code: issue.keyword,
      message: issue.message ?? '',
    }))
    return { code: 'request.invalid', details: { fields } }
  }
  if (isResponseSerializationError(error)) return null
  if (error.code?.startsWith('FAST_JWT_') || error.code?.startsWith('FST_JWT_')) {
    return { code: 'identity.unauthenticated', details: {} }
  }
  const sqlState = sqlStateOf(error)
  if (sqlState === '53100' || sqlState === '57014' || sqlState === '25006' || sqlState?.startsWith('08')) {
    return { code: 'request.busy', details: {} }
  }
  if (sqlState && unstorable.has(sqlState)) return { code: 'request.invalid', details: {} }
  if (error.statusCode === 413) return { code: 'request.too-large', details: {} }
  if (error.statusCode === 415) return { code: 'request.unsupported-type', details: {} }
  if (error.statusCode === 429) return { code: 'request.too-many', details: {} }
  if (error.statusCode && error.statusCode >= 400 && error.statusCode < 500)
    return { code: 'request.invalid', details: {} }
  return null
}

function send(
  reply: FastifyReply,
  request: FastifyRequest,
  code: ErrorCode,
  status: number,
  details: Record<string, unknown> = {},
): FastifyReply {
  const { fields, alternatives, ...params } = details
  const body: Problem = {
    type: `urn:salles-ouvertes:${code}`,
    title: STATUS_CODES[status] ?? 'Error',
    status,
    code,
    requestId: request.id,
    ...(fields ? { fields: fields as Problem['fields'] } : {}),
    ...(alternatives ? { alternatives: alternatives as Problem['alternatives'] } : {}),
    ...(Object.keys(params).length > 0 ? { params } : {}),
  }
  if (status === 429 || status === 503) reply.header('retry-after', String(details.retryAfterSeconds ?? 5))
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .type('application/problem+json')
    .send(JSON.stringify(body))
}
