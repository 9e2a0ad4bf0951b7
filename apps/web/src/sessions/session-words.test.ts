import type { BookingSessionDto } from '@salles-ouvertes/contract'
import { describe, expect, it } from 'vitest'
import { partlyWords } from './partly-words.ts'
import { allSessions, firstShown, whyWords } from './session-words.ts'

const session = (changes: Partial<BookingSessionDto> = {}): BookingSessionDto => ({
  id: 'a',
  startsAt: '2026-12-15T18:30:00+01:00',
  endsAt: '2026-12-15T20:30:00+01:00',
  status: 'accepted',
  reason: null,
  reasonText: null,
  refusalReason: null,
  cancelledSide: null,
  room: { id: 'r', name: 'Gymnase' },
  suspendedFor: null,
  hasBegun: false,
  takenBy: null,
  ...changes,
})

describe('whyWords', () => {
  it('says who gave a session up and why, what was refused, and what stands in the way', () => {
    expect(whyWords(session())).toBeNull()
    expect(
      whyWords(
        session({ status: 'cancelled', reason: 'cancelled', cancelledSide: 'establishment', reasonText: 'Conseil' }),
      ),
    ).toBe('par le lieu\u00a0: Conseil')
    expect(whyWords(session({ status: 'refused', reason: 'refused', refusalReason: 'nobody-to-open' }))).toBe(
      'Pas de personnel pour ouvrir',
    )
    expect(whyWords(session({ status: 'refused', refusalReason: 'other', reasonText: 'Portes ouvertes' }))).toBe(
      'Portes ouvertes',
    )
    expect(whyWords(session({ status: 'skipped', reason: 'school-holiday' }))).toBe('Vacances scolaires')
    const named = session({ status: 'skipped', reason: 'school-holiday', reasonText: 'Vacances de Noël' })
    expect(whyWords(named)).toBe('Vacances de Noël')
    expect(whyWords(session({ status: 'requested', takenBy: { kind: 'closure', label: 'Travaux' } }))).toBe(
      'Bloqué\u00a0: Travaux',
    )
  })
})

describe('partlyWords', () => {
  it('says for how many sessions a series stands, only when some are missing', () => {
    const of = (standing: number, status: 'approved' | 'confirmed' | 'submitted') =>
      partlyWords({ status, sessions: { asked: 33, standing } })
    expect(of(31, 'confirmed')).toBe('Confirmée pour 31\u00a0séances sur\u00a033')
    expect(of(31, 'approved')).toBe('Acceptée pour 31\u00a0séances sur\u00a033')
    expect([of(33, 'confirmed'), of(31, 'submitted')]).toEqual([null, null])
  })
})

it('allSessions puts the dates left out back in their place', () => {
  const later = session({ id: 'b', startsAt: '2026-12-22T18:30:00+01:00' })
  const last = session({ id: 'c', startsAt: '2026-12-29T18:30:00+01:00' })
  expect(allSessions({ occurrences: [session(), last], leftOut: [later] }).map(({ id }) => id)).toEqual(['a', 'b', 'c'])
})

describe('firstShown', () => {
  const season = (begun: number, number = 34) =>
    Array.from({ length: number }, (_, index) => session({ id: String(index), hasBegun: index < begun }))
  const idsOf = (begun: number, number?: number) => firstShown(season(begun, number)).map(({ id }) => id)

  it('shows a short list whole, and of a long one the next dates, or the last', () => {
    expect(idsOf(3, 10)).toHaveLength(10)
    expect(idsOf(12)).toEqual(['12', '13', '14', '15', '16', '17'])
    for (const begun of [32, 34]) expect(idsOf(begun)).toEqual(['28', '29', '30', '31', '32', '33'])
  })
})
