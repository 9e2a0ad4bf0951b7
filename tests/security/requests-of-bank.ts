import { form } from '../support/form-with-file.ts'
import { get, post, type Make } from './route-request.ts'

/** Refused for what is in it, once rights are judged. */
const empty = { name: 'essai.csv', type: 'text/csv', bytes: Buffer.from('a;b\n1;2\n') }
const unknown = '00000000-0000-4000-8000-000000000000'
const columns = [{ column: 'debtor', title: 'Redevable' }]

/** Statements of the bank, and files exchanged with the accountant: one request per operation. */
export const bankRequests: Record<string, Make> = {
  importBankStatement: ({ establishmentId }) => form(`/establishments/${establishmentId}/bank-statements`, {}, empty),
  listBankStatements: ({ establishmentId }) => get(`/establishments/${establishmentId}/bank-statements`),
  listBankMovements: ({ establishmentId }) => get(`/establishments/${establishmentId}/bank-movements`),
  acceptSureMatches: ({ establishmentId }) =>
    post(`/establishments/${establishmentId}/bank-movements/accept-sure`, { movementIds: [unknown] }),
  findChargesToMatch: ({ money: { movementId } }) => get(`/bank-movements/${movementId}/charges`),
  matchBankMovement: ({ money: { movementId, chargeId } }) =>
    post(`/bank-movements/${movementId}/matches`, {
      shares: [{ kind: 'payment', chargeId, paymentId: null, amountCents: 99_999 }],
    }),
  setBankMovementAside: ({ money: { movementId } }) =>
    post(`/bank-movements/${movementId}/set-aside`, { reason: 'Subvention' }),
  takeBankMovementBack: ({ money: { movementId } }) => post(`/bank-movements/${movementId}/take-back`),
  undoBankMatch: ({ money: { matchId } }) => post(`/bank-matches/${matchId}/undo`, { reason: 'Erreur' }),
  previewOrderFile: ({ money: { orderId } }) =>
    form(`/revenue-orders/${orderId}/order-file`, { orderedOn: '2026-10-02' }, empty),
  getStatementFormat: ({ establishmentId }) => get(`/establishments/${establishmentId}/statement-format`),
  setStatementFormat: ({ establishmentId }) =>
    post(`/establishments/${establishmentId}/statement-format`, {
      ...{ columns, delimiter: 'semicolon', decimal: 'comma', encoding: 'utf-8', version: 99 },
    }),
}
