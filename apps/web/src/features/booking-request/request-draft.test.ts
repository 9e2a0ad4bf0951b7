import { beforeEach, describe, expect, it } from 'vitest'
import { beginRequest, changeRequest, forgetRequest, noFacts, requestDraft } from './request-draft.ts'

const wish = { roomId: 'room-1', startsAt: '2026-12-15T18:30:00+01:00', endsAt: '2026-12-15T20:30:00+01:00' }
const stored = () => localStorage.getItem('salles-ouvertes.demande')

describe('the request being written', () => {
  beforeEach(forgetRequest)

  it('stays on the device, so that signing in loses nothing', () => {
    beginRequest(wish)
    changeRequest({ facts: { ...noFacts, activity: 'Yoga' } })
    expect(JSON.parse(stored() ?? '{}')).toMatchObject({ draft: { roomId: 'room-1', facts: { activity: 'Yoga' } } })
  })

  it('moves to another slot of the same room without losing what the server keeps', () => {
    beginRequest(wish)
    changeRequest({ bookingId: 'booking-1', organisationId: 'organisation-1' })
    beginRequest({ ...wish, startsAt: '2026-12-16T18:30:00+01:00' })
    expect(requestDraft.value).toMatchObject({ bookingId: 'booking-1', startsAt: '2026-12-16T18:30:00+01:00' })
  })

  it('keeps the answers, not the draft, for another room', () => {
    beginRequest(wish)
    changeRequest({ bookingId: 'booking-1', facts: { ...noFacts, activity: 'Yoga' } })
    beginRequest({ ...wish, roomId: 'room-2' })
    expect(requestDraft.value).toMatchObject({ bookingId: null, roomId: 'room-2', facts: { activity: 'Yoga' } })
  })

  it('leaves nothing on the device once sent', () => {
    beginRequest(wish)
    forgetRequest()
    expect(requestDraft.value).toBeNull()
    expect(stored()).toBeNull()
  })
})
