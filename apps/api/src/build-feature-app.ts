import cookie from '@fastify/cookie'
import jwt from '@fastify/jwt'
import multipart from '@fastify/multipart'
import Fastify from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import type { Deps } from './deps.ts'
import { jwtOptions, resolveActor } from './features/identity/index.ts'
import { answerErrors, authorise, refuseCrossOrigin, requireRouteAccess } from './platform/http.ts'
import type { Api } from './platform/routes.ts'

type FeatureRoutes = (app: Api, deps: Deps) => Promise<void>

/** For tests. The HTTP application with the routes of some features only, so that a feature's own tests need no other. */
export async function buildFeatureApp(deps: Deps, features: FeatureRoutes[]): Promise<Api> {
  const app: Api = Fastify({ bodyLimit: 256 * 1024, forceCloseConnections: true }).withTypeProvider()
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  requireRouteAccess(app)
  answerErrors(app)
  refuseCrossOrigin(app)
  await app.register(cookie)
  await app.register(jwt, jwtOptions(deps.config))
  await app.register(multipart, { limits: { fileSize: 5 * 1024 * 1024, files: 1, fields: 20, fieldSize: 4096 } })
  authorise(app, (request) => resolveActor(deps, request))
  await app.register(
    async (api) => {
      for (const routes of features) await routes(api.withTypeProvider(), deps)
    },
    { prefix: '/api/v1' },
  )
  return app
}
