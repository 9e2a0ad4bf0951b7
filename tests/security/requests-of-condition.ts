import { form } from '../support/form-with-file.ts'
import { get, image, post, type Make } from './route-request.ts'

const nothing = { version: 9, views: [], inventory: [], meters: [] }
const answers = { views: [], inventory: [], meters: [], remark: '' }
const reason = { words: 'Déjà là.' }
const word = { agrees: true, words: '' }

/** State of rooms before and after each use: one request per operation. */
export const conditionRequests: Record<string, Make> = {
  getConditionGuide: ({ spareRoomId }) => get(`/rooms/${spareRoomId}/condition-guide`),
  // Of somebody who read it long ago: judged by the rights, then refused, so that nothing is ever written.
  saveConditionGuide: ({ spareRoomId }) => post(`/rooms/${spareRoomId}/condition-guide`, nothing),
  addReferencePhoto: ({ spareRoomId }) => form(`/rooms/${spareRoomId}/reference-photos`, {}, image),
  getConditionRules: ({ tenantId }) => get(`/tenants/${tenantId}/condition-rules`),
  setConditionRules: ({ tenantId }) =>
    post(`/tenants/${tenantId}/condition-rules`, {
      entryMinutes: 60,
      exitHours: 12,
      disputeDays: 15,
      withoutEntry: 'last-exit',
    }),
  listBookingConditions: ({ confirmed }) => get(`/bookings/${confirmed.id}/condition-reports`),
  getConditionSession: ({ confirmed }) => get(`/occurrences/${confirmed.occurrenceId}/condition`),
  openConditionImage: ({ condition }) => get(`/condition-images/${condition.imageId}`),
  listConditionReports: ({ establishmentId }) => get(`/establishments/${establishmentId}/condition-reports`),
  counterSignReport: ({ condition }) => post(`/condition-reports/${condition.reportId}/counter-sign`, word),
  listSessionDisputes: ({ confirmed }) => get(`/occurrences/${confirmed.occurrenceId}/condition-disputes`),
  listBookingDisputes: ({ confirmed }) => get(`/bookings/${confirmed.id}/condition-disputes`),
  openDisputePhoto: ({ condition }) => get(`/condition-dispute-photos/${condition.disputePhotoId}`),
  openDispute: ({ condition }) => form(`/condition-reports/${condition.reportId}/disputes`, reason, image),
  // Of a dispute given up: judged by the rights, then refused.
  writeInDispute: ({ condition }) => form(`/condition-disputes/${condition.disputeId}/messages`, reason, image),
  proposeSettlement: ({ condition }) => post(`/condition-disputes/${condition.disputeId}/propose-settlement`, reason),
  acceptSettlement: ({ condition }) =>
    post(`/condition-disputes/${condition.disputeId}/accept-settlement`, { proposalId: condition.disputeId }),
  setAsideSettlement: ({ condition }) => post(`/condition-disputes/${condition.disputeId}/set-aside-settlement`),
  withdrawDispute: ({ condition }) => post(`/condition-disputes/${condition.disputeId}/withdraw`),
  getHolderCondition: () => get('/holder/condition'),
  saveConditionAnswers: () => post('/holder/condition/entry', answers),
  addViewPhoto: () => form('/holder/condition/entry/views/0/photo', {}, image),
  sealReport: () => post('/holder/condition/entry/seal', {}),
  getOwnCondition: ({ confirmed }) => get(`/occurrences/${confirmed.occurrenceId}/own-condition`),
  saveOwnAnswers: ({ confirmed }) => post(`/occurrences/${confirmed.occurrenceId}/own-condition/entry`, answers),
  addOwnViewPhoto: ({ confirmed }) =>
    form(`/occurrences/${confirmed.occurrenceId}/own-condition/entry/views/0/photo`, {}, image),
  sealOwnReport: ({ confirmed }) => post(`/occurrences/${confirmed.occurrenceId}/own-condition/entry/seal`, {}),
  openSessionImage: ({ confirmed, condition }) =>
    get(`/occurrences/${confirmed.occurrenceId}/own-condition/images/${condition.imageId}`),
  openConditionImageByLink: ({ condition }) => get(`/personal/condition-images/${condition.imageId}`),
  listReportsToCounterSign: () => get('/caretaker/condition-reports'),
  getConditionByLink: ({ confirmed }) => get(`/caretaker/occurrences/${confirmed.occurrenceId}/condition`),
  counterSignByLink: ({ condition }) => post(`/caretaker/condition-reports/${condition.reportId}/counter-sign`, word),
}
