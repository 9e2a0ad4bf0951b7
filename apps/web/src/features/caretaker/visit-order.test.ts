import { describe, expect, it } from 'vitest'
import { orderVisits, stateAt } from './visit-order.ts'
import type { Visit } from './visit-order.ts'

const visit = (roomName: string, from: string, until: string): Visit => ({
  occurrenceId: roomName,
  startsAt: `2026-12-14T${from}:00+01:00`,
  endsAt: `2026-12-14T${until}:00+01:00`,
  roomName,
  organisationName: 'Chorale',
  headcount: 12,
  responsibleName: 'Alix Exemple',
  responsiblePhone: '0400000000',
  accessKind: null,
  instructions: [],
  state: 'upcoming',
  presence: null,
})
const at = (hour: string) => Date.parse(`2026-12-14T${hour}:00+01:00`)
const day = [visit('C', '19:30', '22:00'), visit('A', '14:00', '16:00'), visit('B', '17:30', '19:30')]

describe('visits of the day', () => {
  it('shows who is there first, then who comes, and folds who has left', () => {
    const { ahead, past } = orderVisits(day, at('18:00'))
    expect(ahead.map(({ roomName, state }) => `${roomName} ${state}`)).toEqual(['B now', 'C upcoming'])
    expect(past.map(({ roomName }) => roomName)).toEqual(['A'])
  })

  it('moves on at the very minute, whatever the list said when it was read', () => {
    expect(stateAt(visit('B', '17:30', '19:30'), at('17:29'))).toBe('upcoming')
    expect(stateAt(visit('B', '17:30', '19:30'), at('17:30'))).toBe('now')
    expect(stateAt(visit('B', '17:30', '19:30'), at('19:30'))).toBe('past')
  })
})
