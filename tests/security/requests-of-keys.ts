import { randomUUID } from 'node:crypto'
import { get, post, type Make } from './route-request.ts'

/** The day is past: rights are judged first, then the day, so that the key stays where it is. */
const handing = {
  ...{ bookingId: null, borrowerName: 'Essai', borrowerPhone: '06 00 00 00 08', borrowerEmail: null },
  ...{ dueOn: '2020-01-01', note: '' },
}
/** Of a line that does not exist: judged by the rights, then refused. */
const correction = () => ({ entryId: randomUUID(), note: '' })

/** Keys and badges: one request per operation. */
export const keyRequests: Record<string, Make> = {
  listKeys: ({ establishmentId }) => get(`/establishments/${establishmentId}/keys`),
  addKeys: ({ establishmentId }) =>
    post(`/establishments/${establishmentId}/keys`, { kind: 'badge', label: 'Badge', opens: 'Portail', copies: 1 }),
  listKeyLog: ({ establishmentId }) => get(`/establishments/${establishmentId}/key-log`),
  exportKeyLog: ({ establishmentId }) => get(`/establishments/${establishmentId}/key-log.csv`),
  listBookingKeys: ({ confirmed }) => get(`/bookings/${confirmed.id}/keys`),
  listVisitKeys: ({ confirmed }) => get(`/caretaker/occurrences/${confirmed.occurrenceId}/keys`),
  handKey: async ({ keys }) => post(`/keys/${await keys.copy()}/hand`, handing),
  handKeyAtTheDoor: async ({ keys }) => post(`/caretaker/keys/${await keys.copy()}/hand`, handing),
  returnKey: async ({ keys }) => post(`/keys/${await keys.copy()}/return`),
  returnKeyAtTheDoor: async ({ keys }) => post(`/caretaker/keys/${await keys.copy()}/return`),
  loseKey: async ({ keys }) => post(`/keys/${await keys.copy()}/lose`, { note: 'Serrure changée.' }),
  correctKey: ({ keys }) => post(`/keys/${keys.copyId}/correct`, correction()),
  correctKeyAtTheDoor: ({ keys }) => post(`/caretaker/keys/${keys.copyId}/correct`, correction()),
  retireKey: async ({ keys }) => post(`/keys/${await keys.copy()}/retire`),
}
