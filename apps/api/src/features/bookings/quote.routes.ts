import { booking, idParams, priceOverrideInput, quoteDocument } from '@salles-ouvertes/contract'
import { z } from 'zod'
import type { Deps } from '../../deps.ts'
import type { Api } from '../../platform/routes.ts'
import { overridePrice } from './override-price.ts'
import { downloadQuote, readQuote } from './read-quote.ts'

const tags = ['bookings']
const config = { access: 'account' } as const

/** The quote of a sent request, as a page and as a PDF, and another price decided for it. */
export async function quoteRoutes(app: Api, deps: Deps): Promise<void> {
  app.get('/bookings/:id/quote', {
    config,
    schema: { operationId: 'readQuote', tags, params: idParams, response: { 200: quoteDocument } },
    handler: (request) => readQuote(deps, request.actor, request.params.id),
  })
  app.get('/bookings/:id/quote.pdf', {
    config,
    schema: {
      ...{ operationId: 'downloadQuote', tags, params: idParams },
      response: { 200: z.any().meta({ description: 'application/pdf' }) },
    },
    handler: async (request, reply) =>
      reply
        .header('cache-control', 'private, no-store')
        .header('content-disposition', 'attachment; filename="devis.pdf"')
        .type('application/pdf')
        .send(await downloadQuote(deps, request.actor, request.params.id)),
  })
  app.post('/bookings/:id/override-price', {
    config: { access: 'staff' },
    schema: {
      ...{ operationId: 'overridePrice', tags, params: idParams },
      ...{ body: priceOverrideInput, response: { 200: booking } },
    },
    handler: (request) => overridePrice(deps, request.actor, { ...request.body, bookingId: request.params.id }),
  })
}
