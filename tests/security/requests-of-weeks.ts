import { form } from '../support/form-with-file.ts'
import type { Place } from './places.ts'
import { get, post, remove, type Make } from './route-request.ts'

const period = { startsAt: '2027-02-01T18:30:00+01:00', endsAt: '2027-02-01T20:30:00+01:00' }
const closure = ({ spareRoomId }: Place) => ({
  ...{ roomIds: [spareRoomId], kind: 'closure', reason: 'Travaux' },
  ...period,
})
const ownUse = ({ spareRoomId }: Place) => ({
  ...{ roomIds: [spareRoomId], kind: 'establishment-use', reason: 'Conseil de classe' },
  rhythm: {
    weekdays: [2],
    firstDate: '2027-02-02',
    lastDate: '2027-02-09',
    from: 1080,
    until: 1200,
    inSchoolHolidays: true,
  },
})
const opening = {
  ...{ startsOn: '2026-12-24', endsOn: '2026-12-24', reason: 'Veillée' },
  hours: [{ from: 9 * 60, until: 12 * 60 }],
}

/** What a place keeps of its weeks for itself, and what then meets a booking: one request per operation. */
export const weekRequests: Record<string, Make> = {
  getPlanning: ({ establishmentId }) => get(`/establishments/${establishmentId}/planning?from=2026-10-12`),
  listClosures: ({ establishmentId }) => get(`/establishments/${establishmentId}/closures`),
  closeRooms: (place) => post(`/establishments/${place.establishmentId}/closures`, closure(place)),
  previewClosure: (place) => post(`/establishments/${place.establishmentId}/closures/preview`, closure(place)),
  liftClosure: async ({ fresh }) => remove(`/closures/${await fresh.closure()}`),
  repeatClosure: (place) => post(`/establishments/${place.establishmentId}/repeated-closures`, ownUse(place)),
  previewRepeatedClosure: (place) =>
    post(`/establishments/${place.establishmentId}/repeated-closures/preview`, ownUse(place)),
  listExceptionalOpenings: ({ establishmentId }) => get(`/establishments/${establishmentId}/exceptional-openings`),
  openExceptionally: ({ establishmentId }) => post(`/establishments/${establishmentId}/exceptional-openings`, opening),
  removeExceptionalOpening: async ({ fresh }) => remove(`/exceptional-openings/${await fresh.exceptionalOpening()}`),
  listConflicts: ({ establishmentId }) => get(`/establishments/${establishmentId}/conflicts`),
  proposeInstead: async ({ establishmentId, fresh }) =>
    get(`/establishments/${establishmentId}/conflicts/${await fresh.conflict()}/proposals`),
  dismissConflict: async ({ fresh }) => post(`/conflicts/${await fresh.conflict()}/dismiss`, { reason: 'Entendu' }),
  listTimetables: ({ establishmentId }) => get(`/establishments/${establishmentId}/timetables`),
  addTimetable: ({ establishmentId }) =>
    post(`/establishments/${establishmentId}/timetables`, { name: 'Emploi du temps', kind: 'csv-file' }),
  removeTimetable: async ({ fresh }) => remove(`/timetables/${await fresh.timetable()}`),
  previewTimetableFile: async ({ fresh }) =>
    form(
      `/timetables/${await fresh.timetable()}/file`,
      {},
      { name: 'essai.csv', type: 'text/csv', bytes: Buffer.from('a;b\n1;2\n') },
    ),
  previewTimetableAddress: async ({ fresh }) => post(`/timetables/${await fresh.timetable()}/address`),
  applyTimetable: async ({ fresh }) => {
    const { timetableId, readingId } = await fresh.timetableReading()
    return post(`/timetables/${timetableId}/readings/${readingId}/apply`)
  },
}
