import { describe, expect, it } from 'vitest'
import { bookingCheckWords } from './booking-check-words.ts'

const words = (code: string, outcome: 'ok' | 'warning' | 'refused', params: Record<string, unknown> = {}) =>
  bookingCheckWords({ code, outcome, params })?.replaceAll('\u00a0', ' ')

describe('bookingCheckWords', () => {
  it('says what was verified', () => {
    expect(words('bookings.too-late', 'ok')).toBe('La demande arrive assez tôt.')
  })

  it('says what is wrong with the facts of the refusal', () => {
    expect(words('bookings.over-capacity', 'refused', { headcount: 120, capacity: 80 })).toBe(
      'Trop de personnes : 120 pour 80 places.',
    )
    expect(words('bookings.incomplete', 'refused', { missing: ['purpose', 'headcount'] })).toBe(
      'Il manque : le type d’activité, le nombre de personnes.',
    )
    expect(words('bookings.insurance-expired', 'refused', { validUntil: '2026-12-31' })).toBe(
      'L’assurance ne couvre pas la date demandée : elle va jusqu’au 31 décembre 2026.',
    )
  })

  it('keeps a doubt apart from a refusal', () => {
    expect(words('bookings.purpose-not-allowed', 'warning')).toContain('à confirmer')
    expect(words('bookings.purpose-not-allowed', 'refused')).toBe('Cette activité n’est pas permise dans ce lieu.')
  })

  it('leaves out a check of a later version', () => {
    expect(words('bookings.moon-phase', 'refused')).toBeUndefined()
  })
})
