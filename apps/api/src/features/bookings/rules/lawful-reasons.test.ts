import { buildingKind, organisationKind, refusalReason } from '@salles-ouvertes/contract'
import { describe, expect, it } from 'vitest'
import { assertLawful, lawfulReasons } from './lawful-reasons.ts'

describe('lawfulReasons', () => {
  it('never tells a party or a religious group, in a hall, that its activity is not allowed', () => {
    for (const kind of ['political', 'religious'] as const) {
      expect(lawfulReasons('municipal-hall', kind)).not.toContain('activity-not-allowed')
      expect(() => assertLawful({ reason: 'activity-not-allowed', text: '' }, 'municipal-hall', kind)).toThrow(
        expect.objectContaining({ code: 'bookings.reason-not-lawful' }),
      )
    }
  })

  it('leaves the whole list to the others, and where the law of the building does not admit them', () => {
    for (const building of buildingKind.options) {
      for (const kind of organisationKind.options) {
        const isProtected = building === 'municipal-hall' && (kind === 'political' || kind === 'religious')
        expect(lawfulReasons(building, kind)).toHaveLength(refusalReason.options.length - (isProtected ? 1 : 0))
      }
    }
  })

  it('lets nobody refuse with « other » alone', () => {
    const refuse = (text: string) => () => assertLawful({ reason: 'other', text }, 'college', 'association')
    expect(refuse('  ')).toThrow(expect.objectContaining({ code: 'bookings.reason-required' }))
    expect(refuse('Commission de sécurité ce soir-là.')).not.toThrow()
  })
})
