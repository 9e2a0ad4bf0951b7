import type { AccessGrantItemDto } from '@salles-ouvertes/contract'
import { describe, expect, it } from 'vitest'
import { groupGrants } from './access-groups.ts'

const grant = (startsAt: string, status: AccessGrantItemDto['status'] = 'planned'): AccessGrantItemDto => ({
  ...{ id: startsAt, occurrenceId: startsAt, startsAt, endsAt: startsAt, status, roomName: 'Gymnase', kind: 'keypad' },
  ...{ validFrom: startsAt, validUntil: startsAt, deliverAt: startsAt, deliveredAt: null, lastError: null },
  ...{ holderName: 'Camille Essai', holderPhone: '', isReachedByMail: true },
  ...{ instructions: '', contactName: '', contactPhone: '', isReplacement: false, replacedFor: null },
  ...{ enteredAt: null, leftAt: null, stillOpens: null, allowedActions: [] },
})
const starts = (grants: readonly AccessGrantItemDto[]) => grants.map(({ startsAt }) => startsAt.slice(0, 10))
const evening = (day: string) => `${day}T18:30:00+01:00`

describe('groupGrants', () => {
  it('shows the next two, folds the rest by month of the place, and keeps what is over apart', () => {
    const days = ['2026-12-08', '2026-12-01', '2026-12-15', '2026-12-22', '2027-01-05'].map((day) =>
      grant(evening(day)),
    )
    const over = [grant(evening('2026-11-24'), 'revoked'), grant(evening('2026-11-17'), 'expired')]
    const groups = groupGrants([...days, ...over, grant('2027-01-31T23:30:00Z')], 'Europe/Paris')
    expect(starts(groups.next)).toEqual(['2026-12-01', '2026-12-08'])
    expect(groups.months.map(({ month, grants }) => [month, grants.length])).toEqual([
      ['décembre 2026', 2],
      ['janvier 2027', 1],
      ['février 2027', 1],
    ])
    expect(starts(groups.over)).toEqual(['2026-11-17', '2026-11-24'])
  })

  it('keeps apart a way in that another one stands for, even while its code is being taken back', () => {
    const left = { ...grant(evening('2026-12-01'), 'revoking'), replacedFor: 'did-not-open' as const }
    const { next, over } = groupGrants([left, { ...grant(evening('2026-12-01')), isReplacement: true }], 'Europe/Paris')
    expect(next.map(({ isReplacement }) => isReplacement)).toEqual([true])
    expect(over).toEqual([left])
  })

  it('puts first those that failed: somebody must open', () => {
    const grants = [grant(evening('2026-12-01')), grant(evening('2027-03-02'), 'failed'), grant(evening('2026-12-08'))]
    const { next, months } = groupGrants(grants, 'Europe/Paris')
    expect(starts(next)).toEqual(['2027-03-02', '2026-12-01', '2026-12-08'])
    expect(months).toEqual([])
  })
})
