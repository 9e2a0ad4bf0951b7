import { z } from 'zod'
import {
  chargeMoney,
  idParams,
  issueRevenueOrderInput,
  orderFileForm,
  orderFilePreview,
  orderNumbersInput,
  paymentInput,
  revenueMonthQuery,
  revenueOrder,
  revenueOrderList,
  revenueOrderPreview,
  statementFormat,
  statementFormatInput,
} from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { readUpload } from '../../platform/read-upload.ts'
import type { Api } from '../../platform/routes.ts'
import { accountOf } from '../identity/index.ts'
import { downloadReceipt } from './download-receipt.ts'
import { downloadRevenueOrder } from './download-revenue-order.ts'
import { exportRevenueOrder } from './export-revenue-order.ts'
import { issueRevenueOrder } from './issue-revenue-order.ts'
import { getStatementFormat, setStatementFormat } from './manage-statement-format.ts'
import { noteOrderNumbers } from './note-order-numbers.ts'
import { previewOrderFile } from './preview-order-file.ts'
import { previewRevenueOrder } from './preview-revenue-order.ts'
import { getRevenueOrder, listRevenueOrders } from './read-revenue-orders.ts'
import { recordGivenBack, recordReceivedMoney } from './record-money.ts'

const tags = ['ledger']
const config = { access: 'staff' } as const
const response = { 200: revenueOrder }

/** What is given to the accountant of an establishment, and what comes back. */
export async function revenueOrderRoutes(app: Api, deps: Deps): Promise<void> {
  app.get('/establishments/:id/revenue-orders', {
    config,
    schema: { operationId: 'listRevenueOrders', tags, params: idParams, response: { 200: revenueOrderList } },
    handler: (request) => listRevenueOrders(deps, request.actor, request.params.id),
  })
  app.get('/bookings/:id/receipt.pdf', {
    config: { access: 'account' },
    schema: {
      ...{ operationId: 'downloadReceipt', tags, params: idParams },
      response: { 200: z.any().meta({ description: 'application/pdf' }) },
    },
    handler: async (request, reply) =>
      reply
        .header('cache-control', 'private, no-store')
        .header('content-disposition', 'attachment; filename="attestation-de-paiement.pdf"')
        .type('application/pdf')
        .send(await downloadReceipt(deps, request.actor, request.params.id)),
  })
  app.get('/establishments/:id/revenue-order-preview', {
    config,
    schema: {
      ...{ operationId: 'previewRevenueOrder', tags, params: idParams, querystring: revenueMonthQuery },
      response: { 200: revenueOrderPreview },
    },
    handler: (request) =>
      previewRevenueOrder(deps, request.actor, { ...request.query, establishmentId: request.params.id }),
  })
  app.post('/establishments/:id/revenue-orders', {
    config,
    schema: { operationId: 'issueRevenueOrder', tags, params: idParams, body: issueRevenueOrderInput, response },
    handler: (request) =>
      issueRevenueOrder(deps, request.actor, { ...request.body, establishmentId: request.params.id }),
  })
  app.get('/revenue-orders/:id', {
    config,
    schema: { operationId: 'getRevenueOrder', tags, params: idParams, response },
    handler: (request) => getRevenueOrder(deps, request.actor, request.params.id),
  })
  app.get('/revenue-orders/:id/statement.csv', {
    config,
    schema: {
      ...{ operationId: 'exportRevenueOrder', tags, params: idParams },
      response: { 200: z.any().meta({ description: 'text/csv' }) },
    },
    handler: async (request, reply) => {
      const { bytes, mediaType } = await exportRevenueOrder(deps, request.actor, request.params.id)
      return reply
        .header('cache-control', 'private, no-store')
        .header('content-disposition', 'attachment; filename="etat-liquidatif.csv"')
        .type(mediaType)
        .send(bytes)
    },
  })
  app.get('/revenue-orders/:id/statement.pdf', {
    config,
    schema: {
      ...{ operationId: 'downloadRevenueOrder', tags, params: idParams },
      response: { 200: z.any().meta({ description: 'application/pdf' }) },
    },
    handler: async (request, reply) =>
      reply
        .header('cache-control', 'private, no-store')
        .header('content-disposition', 'attachment; filename="etat-liquidatif.pdf"')
        .type('application/pdf')
        .send(await downloadRevenueOrder(deps, request.actor, request.params.id)),
  })
  app.post('/revenue-orders/:id/order-numbers', {
    config,
    schema: { operationId: 'noteOrderNumbers', tags, params: idParams, body: orderNumbersInput, response },
    handler: (request) => noteOrderNumbers(deps, request.actor, { ...request.body, orderId: request.params.id }),
  })
  await fileRoutes(app, deps)
  app.post('/charges/:id/payments', {
    config,
    schema: {
      ...{ operationId: 'recordReceivedMoney', tags, params: idParams, body: paymentInput },
      response: { 200: chargeMoney },
    },
    handler: (request) => recordReceivedMoney(deps, request.actor, { ...request.body, chargeId: request.params.id }),
  })
  app.post('/charges/:id/refunds', {
    config,
    schema: {
      ...{ operationId: 'recordGivenBack', tags, params: idParams, body: paymentInput },
      response: { 200: chargeMoney },
    },
    handler: (request) => recordGivenBack(deps, request.actor, { ...request.body, chargeId: request.params.id }),
  })
}

/** What the software of the accountant reads, and what it gives back. */
async function fileRoutes(app: Api, deps: Deps): Promise<void> {
  app.post('/revenue-orders/:id/order-file', {
    config,
    schema: {
      operationId: 'previewOrderFile',
      description: 'multipart/form-data: `orderedOn` and one CSV `file` (5 MB at most). Writes nothing.',
      ...{ tags, consumes: ['multipart/form-data'], params: idParams, response: { 200: orderFilePreview } },
    },
    handler: async (request) => {
      const { bytes, fields } = await readUpload(request, orderFileForm)
      return previewOrderFile(deps, request.actor, { ...fields, bytes, orderId: request.params.id })
    },
  })
  const format = { tags, params: idParams, response: { 200: statementFormat } }
  app.get('/establishments/:id/statement-format', {
    config,
    schema: { operationId: 'getStatementFormat', ...format },
    handler: (request) => getStatementFormat(deps, request.actor, request.params.id),
  })
  app.post('/establishments/:id/statement-format', {
    config,
    schema: { operationId: 'setStatementFormat', ...format, body: statementFormatInput },
    handler: (request) =>
      setStatementFormat(deps, accountOf(request), { ...request.body, establishmentId: request.params.id }),
  })
}
