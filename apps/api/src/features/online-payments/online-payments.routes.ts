import {
  checkPaymentInput,
  idParams,
  payeeAccount,
  payeeAccountInput,
  payeeAccountList,
  payeeParams,
  paymentOperation,
  paymentsToCheck,
  paymentToCheck,
  startPaymentInput,
  waysToPay,
} from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Api } from '../../platform/routes.ts'
import { accountOf } from '../identity/index.ts'
import { checkPayment, listPaymentsToCheck } from './check-payments.ts'
import { listPayeeAccounts, savePayeeAccountOf, testPayeeAccount } from './manage-payee-accounts.ts'
import { paymentCallRoute } from './payment-call.route.ts'
import { askAgain, readOperation } from './read-operation.ts'
import { readWaysToPay } from './read-ways-to-pay.ts'
import { startOnlinePayment } from './start-online-payment.ts'

const tags = ['online-payments']
const payees = '/tenants/:id/payee-accounts'

/** Where payees are paid, how an organisation pays them, and what does not match. No money passes through here. */
export async function onlinePaymentRoutes(app: Api, deps: Deps): Promise<void> {
  app.get(payees, {
    config: { access: 'staff' },
    schema: { operationId: 'listPayeeAccounts', tags, params: idParams, response: { 200: payeeAccountList } },
    handler: (request) => listPayeeAccounts(deps, request.actor, request.params.id),
  })
  app.post(`${payees}/:payeeId`, {
    config: { access: 'staff' },
    schema: {
      ...{ operationId: 'savePayeeAccount', tags, params: payeeParams },
      ...{ body: payeeAccountInput, response: { 200: payeeAccount } },
    },
    handler: ({ actor, params, body }) =>
      savePayeeAccountOf(deps, actor, { ...body, tenantId: params.id, payeeEntityId: params.payeeId }),
  })
  app.post(`${payees}/:payeeId/test`, {
    config: { access: 'staff', rateLimit: { max: 10, timeWindow: '1 minute' } },
    schema: { operationId: 'testPayeeAccount', tags, params: payeeParams, response: { 200: payeeAccount } },
    handler: ({ actor, params }) =>
      testPayeeAccount(deps, actor, { tenantId: params.id, payeeEntityId: params.payeeId }),
  })
  app.get('/charges/:id/ways-to-pay', {
    config: { access: 'account' },
    schema: { operationId: 'readWaysToPay', tags, params: idParams, response: { 200: waysToPay } },
    handler: ({ actor, params }) => readWaysToPay(deps, actor, params.id),
  })
  app.post('/charges/:id/online-payments', {
    config: { access: 'account', rateLimit: { max: 20, timeWindow: '1 minute' } },
    // What is paid comes from the charge: a body that says an amount is refused.
    schema: {
      ...{ operationId: 'startOnlinePayment', tags, params: idParams },
      ...{ body: startPaymentInput, response: { 200: paymentOperation } },
    },
    handler: (request) =>
      startOnlinePayment(deps, accountOf(request), { ...request.body, chargeId: request.params.id }),
  })
  app.get('/online-payments/:id', {
    config: { access: 'account' },
    schema: { operationId: 'readOnlinePayment', tags, params: idParams, response: { 200: paymentOperation } },
    handler: ({ actor, params }) => readOperation(deps, actor, params.id),
  })
  app.post('/online-payments/:id/ask-again', {
    config: { access: 'account', rateLimit: { max: 20, timeWindow: '1 minute' } },
    schema: { operationId: 'askPaymentAgain', tags, params: idParams, response: { 200: paymentOperation } },
    handler: ({ actor, params }) => askAgain(deps, actor, params.id),
  })
  app.get('/tenants/:id/payments-to-check', {
    config: { access: 'staff' },
    schema: { operationId: 'listPaymentsToCheck', tags, params: idParams, response: { 200: paymentsToCheck } },
    handler: ({ actor, params }) => listPaymentsToCheck(deps, actor, params.id),
  })
  app.post('/online-payments/:id/check', {
    config: { access: 'staff' },
    schema: {
      ...{ operationId: 'checkPayment', tags, params: idParams },
      ...{ body: checkPaymentInput, response: { 200: paymentToCheck } },
    },
    handler: (request) => checkPayment(deps, accountOf(request), { ...request.body, operationId: request.params.id }),
  })
  await app.register(async (scope: Api) => paymentCallRoute(scope, deps))
}
