import type { BookingSessionDto } from '@salles-ouvertes/contract'
import { describe, expect, it } from 'vitest'
import { freeSessions, refusedWhen, takenSessions } from './refused-sessions.ts'

const session = (id: string, takenBy: BookingSessionDto['takenBy'] = null): BookingSessionDto => ({
  id,
  startsAt: '2026-12-15T18:30:00+01:00',
  endsAt: '2026-12-15T20:30:00+01:00',
  status: 'held',
  reason: null,
  reasonText: null,
  refusalReason: null,
  cancelledSide: null,
  room: { id: 'r', name: 'Gymnase' },
  suspendedFor: null,
  hasBegun: false,
  takenBy,
})
const booking = { occurrences: [session('a'), session('b', { kind: 'booking', label: 'Club' }), session('c')] }
const motive = { reason: 'nobody-to-open' as const, text: '' }

describe('refusedWhen', () => {
  it('refuses the taken ones because they are taken, and the others for the motive chosen', () => {
    expect(refusedWhen(booking, ['a', 'c'], null)).toEqual([
      { occurrenceIds: ['b'], reason: 'room-already-taken', text: '' },
    ])
    expect(refusedWhen(booking, ['a'], motive)).toEqual([
      { occurrenceIds: ['b'], reason: 'room-already-taken', text: '' },
      { occurrenceIds: ['c'], ...motive },
    ])
    expect(refusedWhen(booking, ['a', 'b', 'c'], motive)).toEqual([])
  })

  it('says of a date that the place keeps for itself that it needs it', () => {
    const council = session('d', { kind: 'establishment-use', label: 'Conseil de classe' })
    expect(refusedWhen({ occurrences: [...booking.occurrences, council] }, ['a', 'c'], null)).toEqual([
      { occurrenceIds: ['d'], reason: 'establishment-use', text: '' },
      { occurrenceIds: ['b'], reason: 'room-already-taken', text: '' },
    ])
  })

  it('tells the taken sessions from the free ones', () => {
    expect(takenSessions(booking).map(({ id }) => id)).toEqual(['b'])
    expect(freeSessions(booking).map(({ id }) => id)).toEqual(['a', 'c'])
  })
})
