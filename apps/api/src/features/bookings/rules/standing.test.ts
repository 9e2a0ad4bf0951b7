import type { OccurrenceStatus } from '@salles-ouvertes/contract'
import { describe, expect, it } from 'vitest'
import { standingOf } from './standing.ts'

const statusesOf = (...statuses: OccurrenceStatus[]) =>
  standingOf(statuses.map((status) => ({ status }))).map((o) => o.status)

describe('standingOf', () => {
  it('leaves aside dates that were skipped, refused, suspended or cancelled one by one', () => {
    expect(statusesOf('accepted', 'skipped', 'cancelled', 'refused', 'suspended', 'done')).toEqual(['accepted', 'done'])
  })

  it('still says the dates of a booking that ended as a whole, without the holidays', () => {
    expect(statusesOf('cancelled', 'skipped', 'cancelled')).toEqual(['cancelled', 'cancelled'])
    expect(statusesOf('refused')).toEqual(['refused'])
  })
})
