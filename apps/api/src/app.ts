import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import jwt from '@fastify/jwt'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import swagger from '@fastify/swagger'
import Fastify from 'fastify'
import {
  jsonSchemaTransform,
  jsonSchemaTransformObject,
  serializerCompiler,
  validatorCompiler,
} from 'fastify-type-provider-zod'
import type { Deps } from './deps.ts'
import { accessRoutes } from './features/access/index.ts'
import { keyRoutes } from './features/keys/index.ts'
import { lockRoutes } from './features/locks/index.ts'
import { signatureRequestRoutes } from './features/signature-requests/index.ts'
import { agreementRoutes, agreementTemplateRoutes, decisionRoutes } from './features/agreements/index.ts'
import { availabilityRoutes } from './features/availability/index.ts'
import { bankStatementRoutes } from './features/bank-statements/index.ts'
import { bookingRoutes } from './features/bookings/index.ts'
import { eveningPackRoutes } from './features/evening-pack/index.ts'
import { waitingListRoutes } from './features/waiting-list/index.ts'
import { calendarFeedRoutes } from './features/calendar-feeds/index.ts'
import { catalogueRoutes } from './features/catalogue/index.ts'
import { conditionReportRoutes } from './features/condition-reports/index.ts'
import { counterpartRoutes } from './features/counterparts/index.ts'
import { depositRoutes } from './features/deposits/index.ts'
import { dunningRoutes } from './features/dunning/index.ts'
import { identityRoutes, jwtOptions, resolveActor } from './features/identity/index.ts'
import {
  messageRoutes,
  messageStopRoutes,
  myMessageRoutes,
  notificationRoutes,
} from './features/notifications/index.ts'
import { onlinePaymentRoutes } from './features/online-payments/index.ts'
import { organisationRoutes } from './features/organisations/index.ts'
import { planningRoutes } from './features/planning/index.ts'
import { pricingRoutes } from './features/pricing/index.ts'
import { problemRoutes } from './features/problems/index.ts'
import { readinessRoutes } from './features/readiness/index.ts'
import { reportingRoutes } from './features/reporting/index.ts'
import { revenueOrderRoutes } from './features/revenue-orders/index.ts'
import { archiveRoutes } from './features/archives/index.ts'
import { safekeepingRoutes } from './features/safekeeping/index.ts'
import { searchRoutes } from './features/search/index.ts'
import { smsRoutes } from './features/sms/index.ts'
import { tenantRoutes } from './features/tenants/index.ts'
import { worksRoutes } from './features/works/index.ts'
import { newId } from './platform/ids.ts'
import { healthRoutes } from './platform/health.ts'
import { answerErrors, answerUnroutable, authorise, refuseCrossOrigin, requireRouteAccess } from './platform/http.ts'
import type { Api } from './platform/routes.ts'
import { serveWeb } from './platform/web.ts'

/** Every feature of the product, in the order of its layers: a feature knows only those above its line. */
const features = [
  tenantRoutes,
  identityRoutes,
  organisationRoutes,
  smsRoutes,
  catalogueRoutes,
  availabilityRoutes,
  pricingRoutes,
  depositRoutes,
  dunningRoutes,
  searchRoutes,
  bookingRoutes,
  counterpartRoutes,
  planningRoutes,
  reportingRoutes,
  revenueOrderRoutes,
  calendarFeedRoutes,
  waitingListRoutes,
  worksRoutes,
  keyRoutes,
  agreementRoutes,
  agreementTemplateRoutes,
  signatureRequestRoutes,
  onlinePaymentRoutes,
  bankStatementRoutes,
  decisionRoutes,
  accessRoutes,
  conditionReportRoutes,
  problemRoutes,
  lockRoutes,
  readinessRoutes,
  eveningPackRoutes,
  safekeepingRoutes,
  archiveRoutes,
  messageRoutes,
  myMessageRoutes,
  messageStopRoutes,
  notificationRoutes,
]

/** The HTTP application, not yet listening. It does not build when a route declares no access. */
export async function buildApp(deps: Deps): Promise<Api> {
  const app: Api = Fastify({
    loggerInstance: deps.log,
    trustProxy: trustedHops(deps.config.TRUST_PROXY),
    genReqId: () => newId(),
    bodyLimit: 256 * 1024,
    forceCloseConnections: 'idle',
    return503OnClosing: true,
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: answerUnroutable,
  }).withTypeProvider()
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)

  requireRouteAccess(app)
  answerErrors(app)
  refuseCrossOrigin(app)
  await app.register(helmet, securityHeaders(deps.config.secureCookies))
  await app.register(cookie)
  await app.register(jwt, jwtOptions(deps.config))
  await app.register(multipart, { limits: { fileSize: 5 * 1024 * 1024, files: 1, fields: 20, fieldSize: 4096 } })
  await app.register(rateLimit, { global: true, max: 600, timeWindow: '1 minute', enableDraftSpec: true })
  authorise(app, (request) => resolveActor(deps, request))
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Salles ouvertes', version: '1', description: 'API of Salles ouvertes.' },
      servers: [{ url: '/api/v1' }],
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  })

  await app.register((api) => healthRoutes(api.withTypeProvider(), deps), { prefix: '/api' })
  await app.register(
    async (api) => {
      for (const routes of features) await routes(api.withTypeProvider(), deps)
      api.get('/openapi.json', { config: { access: 'public' }, schema: { hide: true } }, () => app.swagger())
    },
    { prefix: '/api/v1' },
  )
  if (deps.config.WEB_DIST) await serveWeb(app, deps.config.WEB_DIST)
  return app
}

/** Addresses are believed from exactly this many proxies. */
const trustedHops = (hops: number) => (_address: string, hop: number) => hop < hops

function securityHeaders(https: boolean) {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        // Positions computed at run time (planning, day strips) are style attributes set by script.
        styleSrcAttr: ["'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        workerSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
    },
    strictTransportSecurity: https ? { maxAge: 63_072_000, includeSubDomains: true } : false,
    referrerPolicy: { policy: 'same-origin' as const },
    frameguard: { action: 'deny' as const },
    crossOriginEmbedderPolicy: false,
    crossOriginOpenerPolicy: https,
    originAgentCluster: https,
  }
}
