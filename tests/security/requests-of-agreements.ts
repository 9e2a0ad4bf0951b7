import { randomUUID } from 'node:crypto'
import { form } from '../support/form-with-file.ts'
import type { Place } from './places.ts'
import { day, get, image, post, remove, unknownToken, type Make } from './route-request.ts'

/** Refused for its date, once rights are judged. */
const stated = { party: 'owner', ground: 'safety', reason: 'Essai.' }
const tooSoon = '2026-01-01'
const hash = '0'.repeat(64)
/** Of a closure that touches nothing: refused once rights are judged. */
const works = (agreementId: string) => ({
  ...{ party: 'owner', reason: 'Essai.', lines: [{ action: 'suspend', agreementId }] },
})
const act = ({ legalEntityId }: Place) => ({
  ...{ legalEntityId, number: `ACTE-${randomUUID().slice(0, 8)}`, subject: 'Ouverture des salles' },
  ...{ votedOn: '2026-09-01', transmittedOn: '2026-09-02' },
})

const template = ({ tenantId, name }: Place) =>
  `/tenants/${tenantId}/agreement-templates/${name === 'hall' ? 'municipal-hall' : 'college'}`
const articles = [{ key: 'objet', title: 'Objet', when: [], blocks: [{ kind: 'paragraph', text: 'Essai.', when: [] }] }]

/** Agreements, the acts they cite, and the doors they open: one request per operation. */
export const agreementRequests: Record<string, Make> = {
  listAgreements: () => get('/agreements?view=all'),
  getBookingAgreement: ({ confirmed }) => get(`/bookings/${confirmed.id}/agreement`),
  draftMissingAgreement: ({ confirmed }) => post(`/bookings/${confirmed.id}/agreement`),
  getAgreementText: ({ agreement }) => get(`/agreements/${agreement.id}/text`),
  downloadAgreement: ({ agreement }) => get(`/agreements/${agreement.id}/document`),
  downloadCaseFile: ({ agreement }) => get(`/agreements/${agreement.id}/case-file`),
  requestSignatureCode: ({ agreement }) => post(`/agreements/${agreement.id}/signature-code`),
  signAgreement: ({ agreement }) =>
    post(`/agreements/${agreement.id}/sign`, { code: '000000', consent: true, sha256: agreement.sha256 }),
  recordSignature: ({ agreement }) =>
    post(`/agreements/${agreement.id}/record-signature`, { party: 'owner', sha256: agreement.sha256 }),
  depositSignedCopy: ({ agreement: { id, sha256 } }) =>
    form(
      `/agreements/${id}/hand-signed-copy`,
      { sha256, signedOn: day, signerName: 'Noa Essai', capacity: 'président' },
      image,
    ),
  listDecisions: ({ agreement }) => get(`/agreements/${agreement.id}/decisions`),
  downloadDecision: ({ agreement: { id, decisionId } }) => get(`/agreements/${id}/decisions/${decisionId}/letter`),
  downloadReceivedLetter: ({ agreement: { id, decisionId } }) =>
    get(`/agreements/${id}/decisions/${decisionId}/received`),
  recordResignation: ({ agreement }) =>
    form(
      `/agreements/${agreement.id}/resignation`,
      { receivedOn: day, signerName: 'Noa Essai', capacity: 'président', effectiveOn: day, reason: 'Essai.' },
      image,
    ),
  giveFormalNotice: ({ agreement }) =>
    post(`/agreements/${agreement.id}/give-formal-notice`, { ...stated, ground: 'breach', answerBy: tooSoon }),
  suspendAgreement: ({ agreement }) =>
    post(`/agreements/${agreement.id}/suspend`, { ...stated, effectiveOn: tooSoon, lastDay: day }),
  liftSuspension: ({ agreement: { id, decisionId } }) =>
    post(`/agreements/${id}/lift-suspension`, { suspensionId: decisionId, reason: 'Essai.' }),
  terminateAgreement: ({ agreement }) =>
    post(`/agreements/${agreement.id}/terminate`, { ...stated, effectiveOn: tooSoon }),
  readWorks: async ({ fresh }) => get(`/closures/${await fresh.closure()}/works`),
  previewWorks: async ({ fresh, agreement }) =>
    post(`/closures/${await fresh.closure()}/works/preview`, works(agreement.id)),
  startWorks: async ({ fresh, agreement }) => post(`/closures/${await fresh.closure()}/works`, works(agreement.id)),
  retryWorks: async ({ fresh }) => post(`/works/${await fresh.worksBatch()}/retry`),
  verifyAgreement: ({ agreement }) => get(`/verification/${agreement.token}`),
  verifyFile: ({ agreement }) => post(`/verification/${agreement.token}/check`, { sha256: hash }),
  listBoardActs: ({ tenantId }) => get(`/tenants/${tenantId}/board-acts`),
  recordBoardAct: (place) => post(`/tenants/${place.tenantId}/board-acts`, act(place)),

  listWordedBuildings: ({ tenantId }) => get(`/tenants/${tenantId}/agreement-templates`),
  readAgreementTemplate: (place) => get(template(place)),
  saveTemplateDraft: async (place) =>
    post(`${template(place)}/draft`, { revision: await place.fresh.templateDraft(), articles }),
  discardTemplateDraft: async (place) =>
    remove(`${template(place)}/draft?revision=${await place.fresh.templateDraft()}`),
  previewTemplate: (place) => post(`${template(place)}/preview`, { bookingId: place.confirmed.id, articles }),
  publishTemplate: async (place) =>
    post(`${template(place)}/publish`, {
      revision: await place.fresh.templateDraft(),
      ...{ actNumber: 'ACTE-9', actVotedOn: '2026-09-01', inForceFrom: '2030-01-01' },
    }),

  readSignatureProvider: ({ tenantId }) => get(`/tenants/${tenantId}/signature-provider`),
  saveSignatureProvider: ({ tenantId }) =>
    post(`/tenants/${tenantId}/signature-provider`, {
      account: {
        kind: 'yousign',
        baseUrl: 'https://yousign.example',
        apiKey: 'key-of-test',
        webhookSecret: 'key-of-calls',
      },
      parties: ['owner'],
      // Of somebody who read it long ago: judged by the rights, then refused, so that nothing is ever written.
      version: 9,
    }),
  removeSignatureProvider: ({ tenantId }) => remove(`/tenants/${tenantId}/signature-provider?version=9`),
  testSignatureProvider: ({ tenantId }) => post(`/tenants/${tenantId}/signature-provider/test`),
  listSignatureRequests: ({ agreement }) => get(`/agreements/${agreement.id}/signature-requests`),
  askSignature: ({ agreement }) => post(`/agreements/${agreement.id}/signature-requests`, { party: 'owner' }),
  withdrawSignatureRequest: ({ agreement }) =>
    post(`/agreements/${agreement.id}/signature-requests/withdraw`, { party: 'owner' }),
  listPayeeAccounts: ({ tenantId }) => get(`/tenants/${tenantId}/payee-accounts`),
  // Of somebody who read it long ago: judged by the rights, then refused, so that nothing is ever written.
  savePayeeAccount: ({ tenantId, legalEntityId }) =>
    post(`/tenants/${tenantId}/payee-accounts/${legalEntityId}`, { iban: null, contract: null, version: 9 }),
  testPayeeAccount: ({ tenantId, legalEntityId }) => post(`/tenants/${tenantId}/payee-accounts/${legalEntityId}/test`),
  readWaysToPay: ({ confirmed }) => get(`/charges/${confirmed.chargeId}/ways-to-pay`),
  startOnlinePayment: ({ confirmed }) => post(`/charges/${confirmed.chargeId}/online-payments`, {}),
  readOnlinePayment: ({ confirmed }) => get(`/online-payments/${confirmed.paymentId}`),
  askPaymentAgain: ({ confirmed }) => post(`/online-payments/${confirmed.paymentId}/ask-again`),
  listPaymentsToCheck: ({ tenantId }) => get(`/tenants/${tenantId}/payments-to-check`),
  checkPayment: ({ confirmed }) =>
    post(`/online-payments/${confirmed.paymentId}/check`, { outcome: 'record', note: 'Essai.' }),
  receivePaymentCall: ({ tenantId }) => post(`/payment-calls/${tenantId}`),
  receiveSignatureCall: ({ tenantId }) => post(`/signature-calls/${tenantId}`),

  listBookingAccess: ({ confirmed }) => get(`/bookings/${confirmed.id}/access`),
  listAccessGrants: ({ confirmed }) => get(`/bookings/${confirmed.id}/access-grants`),
  openHolderLink: () => post('/holder/sessions', { token: unknownToken }),
  getHolderAccess: () => get('/holder/access'),
  createCaretakerLink: ({ establishmentId }) =>
    post(`/establishments/${establishmentId}/caretaker-links`, { label: 'Loge du soir' }),
  listCaretakerLinks: ({ establishmentId }) => get(`/establishments/${establishmentId}/caretaker-links`),
  revokeCaretakerLink: async ({ establishmentId, fresh }) =>
    remove(`/establishments/${establishmentId}/caretaker-links/${await fresh.caretakerLink()}`),
  getEstablishmentDay: ({ establishmentId }) => get(`/establishments/${establishmentId}/caretaker-day?date=${day}`),
  openCaretakerLink: () => post('/caretaker/sessions', { token: unknownToken }),
  getCaretakerDay: () => get(`/caretaker/day?date=${day}`),
  recordPresence: ({ confirmed }) =>
    post(`/caretaker/occurrences/${confirmed.occurrenceId}/presence`, { presence: 'arrived' }),
}
