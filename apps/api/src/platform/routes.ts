import type {
  FastifyBaseLogger,
  FastifyInstance,
  onRequestHookHandler,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
// Brings `request.actor` and `config.access` wherever routes are written.
import './http.ts'

/** The application as features see it: routes typed by the contract's schemas. */
export type Api = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  ZodTypeProvider
>

/** `onRequest` of a route whose answer nobody keeps, neither on the way nor in the browser: codes, personal pages. */
export const keptByNobody: onRequestHookHandler = (_request, reply, done) => {
  void reply.header('cache-control', 'no-store')
  done()
}
