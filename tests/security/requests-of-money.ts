import { randomUUID } from 'node:crypto'
import { bankRequests } from './requests-of-bank.ts'
import { depositRequests } from './requests-of-deposits.ts'
import { get, post, type Make } from './route-request.ts'

/** Refused for its date, once rights are judged. */
const money = { amountCents: 100, receivedOn: '2099-01-01', means: 'cheque', reference: 'Essai' }
/** Refused for its date too. */
const far = { reason: 'Essai.', untilOn: '2099-01-01' }
const ladder = { friendlyDays: 8, secondDays: 21, lastDays: 45, accountantDays: 60 }
const dunningRules = {
  ...{ ...ladder, sendsReminders: true },
  ...{ lateAfterDays: 30, debtBlocks: true, publicBodyDays: 30 },
}
const month = '2026-10'

/** Statements for the accountant and money typed in: one request per operation. */
export const moneyRequests: Record<string, Make> = {
  listEstablishmentCharges: ({ establishmentId }) => get(`/establishments/${establishmentId}/charges`),
  exportCharges: ({ establishmentId }) => get(`/establishments/${establishmentId}/charges.csv`),
  listOrganisationCharges: ({ organisationId }) => get(`/organisations/${organisationId}/charges`),
  getEstablishmentYear: ({ establishmentId }) => get(`/establishments/${establishmentId}/year-account?year=2026`),
  exportEstablishmentYear: ({ establishmentId }) =>
    get(`/establishments/${establishmentId}/year-account.csv?year=2026`),
  getOrganisationYear: ({ organisationId }) => get(`/organisations/${organisationId}/year-account?year=2026`),
  listRevenueOrders: ({ establishmentId }) => get(`/establishments/${establishmentId}/revenue-orders`),
  previewRevenueOrder: ({ establishmentId }) =>
    get(`/establishments/${establishmentId}/revenue-order-preview?month=${month}`),
  issueRevenueOrder: ({ establishmentId, legalEntityId }) =>
    post(`/establishments/${establishmentId}/revenue-orders`, {
      ...{ month, payeeEntityId: legalEntityId, entryIds: [randomUUID()] },
    }),
  getRevenueOrder: ({ money: { orderId } }) => get(`/revenue-orders/${orderId}`),
  exportRevenueOrder: ({ money: { orderId } }) => get(`/revenue-orders/${orderId}/statement.csv`),
  downloadRevenueOrder: ({ money: { orderId } }) => get(`/revenue-orders/${orderId}/statement.pdf`),
  noteOrderNumbers: ({ money: { orderId } }) =>
    post(`/revenue-orders/${orderId}/order-numbers`, {
      lines: [{ no: 1, orderNumber: 'T-1', orderedOn: '2026-10-02' }],
    }),
  recordReceivedMoney: ({ money: { chargeId } }) => post(`/charges/${chargeId}/payments`, money),
  recordGivenBack: ({ money: { chargeId } }) => post(`/charges/${chargeId}/refunds`, money),
  ...bankRequests,
  listUnpaid: ({ establishmentId }) => get(`/establishments/${establishmentId}/unpaid`),
  exportUnpaid: ({ establishmentId }) => get(`/establishments/${establishmentId}/unpaid.csv`),
  remindNow: ({ money: { chargeId } }) => post(`/charges/${chargeId}/remind`),
  suspendDunning: ({ money: { chargeId } }) => post(`/charges/${chargeId}/suspend-dunning`, far),
  resumeDunning: ({ money: { chargeId } }) => post(`/charges/${chargeId}/resume-dunning`, { reason: 'Essai.' }),
  getDunningRules: ({ tenantId }) => get(`/tenants/${tenantId}/dunning-rules`),
  setDunningRules: ({ tenantId }) => post(`/tenants/${tenantId}/dunning-rules`, dunningRules),
  listPayeeLadders: ({ tenantId }) => get(`/tenants/${tenantId}/dunning-ladders`),
  setPayeeLadder: ({ tenantId, legalEntityId }) =>
    post(`/tenants/${tenantId}/dunning-ladders/${legalEntityId}`, { own: ladder }),
  readQuote: ({ confirmed }) => get(`/bookings/${confirmed.id}/quote`),
  downloadQuote: ({ confirmed }) => get(`/bookings/${confirmed.id}/quote.pdf`),
  downloadReceipt: ({ confirmed }) => get(`/bookings/${confirmed.id}/receipt.pdf`),
  overridePrice: ({ refusedId }) =>
    post(`/bookings/${refusedId}/override-price`, { newTotalCents: 100, reason: 'Essai', act: 'Décision d’essai' }),
  ...depositRequests,
}
