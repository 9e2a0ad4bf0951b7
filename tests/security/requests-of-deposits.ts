import { form } from '../support/form-with-file.ts'
import { get, image, post, type Make } from './route-request.ts'

/** A day that has come. */
const past = '2026-10-01'
/** Refused for its date, once rights are judged. */
const offer = { description: 'Essai', quantity: 1, unit: 'heure', unitCents: 1, dueOn: '2026-01-01' }
const depositRules = { depositBeforeEntry: false, depositReminderDays: [7, 2], depositReturnDays: 15 }

/** Deposits and counterparts in kind: one request per operation. */
export const depositRequests: Record<string, Make> = {
  listDeposits: ({ establishmentId }) => get(`/establishments/${establishmentId}/deposits`),
  listBookingDeposits: ({ confirmed }) => get(`/bookings/${confirmed.id}/deposits`),
  openDepositProof: ({ deposit }) => get(`/deposits/${deposit.id}/proofs/${deposit.proofId}`),
  receiveDeposit: ({ deposit }) => post(`/deposits/${deposit.id}/receive`, { means: 'cheque', receivedOn: past }),
  returnDeposit: ({ deposit }) => post(`/deposits/${deposit.id}/return`, { returnedOn: '2030-01-01' }),
  retainDeposit: ({ deposit }) =>
    form(`/deposits/${deposit.id}/retain`, { amountCents: '99999', retainedOn: past, reason: 'Essai.' }, image),
  addDepositProof: ({ deposit }) => form(`/deposits/${deposit.id}/proofs`, {}, image),
  getDepositRules: ({ tenantId }) => get(`/tenants/${tenantId}/deposit-rules`),
  listCounterparts: ({ establishmentId }) => get(`/establishments/${establishmentId}/counterparts?year=2026`),
  exportCounterparts: ({ establishmentId }) => get(`/establishments/${establishmentId}/counterparts.csv?year=2026`),
  listBookingCounterparts: ({ confirmed }) => get(`/bookings/${confirmed.id}/counterparts`),
  openCounterpartProof: ({ counterpart }) => get(`/counterparts/${counterpart.id}/proofs/${counterpart.proofId}`),
  proposeCounterpart: ({ confirmed }) => post(`/bookings/${confirmed.id}/counterparts`, offer),
  withdrawCounterpart: ({ counterpart }) => post(`/counterparts/${counterpart.id}/withdraw`),
  addCounterpartProof: ({ counterpart }) => form(`/counterparts/${counterpart.id}/proofs`, {}, image),
  agreeCounterpart: ({ counterpart }) =>
    post(`/counterparts/${counterpart.id}/agree`, { actReference: 'Essai', actOn: past }),
  refuseCounterpart: ({ counterpart }) => post(`/counterparts/${counterpart.id}/refuse`, { reason: 'Essai.' }),
  acceptDelivery: ({ counterpart }) => post(`/counterparts/${counterpart.id}/accept-delivery`, { quantity: 9999 }),
  setDepositRules: ({ tenantId }) => post(`/tenants/${tenantId}/deposit-rules`, depositRules),
}
