import type { ReadinessLineDto } from '@salles-ouvertes/contract'
import { describe, expect, it } from 'vitest'
import { countByColour, groupByDay, mendLink, sortFindings } from './readiness-view.ts'

const id = '01890000-0000-7000-8000-000000000001'
const line = (startsAt: string, colour: 'green' | 'amber' | 'red' | null): ReadinessLineDto => ({
  ...{ occurrenceId: id, bookingId: id, bookingReference: 'ESSAI-2026-12', organisationName: 'Club', roomId: 'salle' },
  ...{ roomName: 'Gymnase', startsAt, endsAt: startsAt, timeZone: 'Europe/Paris', accessKind: 'keypad' },
  last: colour && { step: 'last', colour, checkedAt: startsAt, waysGiven: 0, findings: [] },
  allowedActions: ['check'],
})

describe('the sessions to come', () => {
  it('are counted by colour; those not looked at stand with all only', () => {
    const lines = [line('2026-10-13T18:30:00+02:00', 'red'), line('2026-10-14T18:30:00+02:00', null)]
    expect(countByColour(lines)).toEqual({ all: 2, red: 1, amber: 0, green: 0 })
  })

  it('stand under the day of their place', () => {
    const lines = [line('2026-10-13T23:30:00Z', 'green'), line('2026-10-14T08:00:00Z', 'green')]
    expect(groupByDay(lines).map(({ day, lines: each }) => [day, each.length])).toEqual([['2026-10-14', 2]])
  })

  it('say the worst first, and where it is mended', () => {
    const { unmet, met } = sortFindings([
      { check: 'instructions', outcome: 'warn', reason: 'no-exit-instructions' },
      { check: 'code', outcome: 'ok', reason: null },
      { check: 'lock', outcome: 'fail', reason: 'battery-dead' },
    ])
    expect(unmet.map(({ reason }) => reason)).toEqual(['battery-dead', 'no-exit-instructions'])
    expect(met).toEqual(['code'])
    const evening = line('2026-10-13T18:30:00+02:00', 'red')
    expect(mendLink({ check: 'lock' }, evening).to).toBe('/parc/serrures')
    expect(mendLink({ check: 'way' }, evening).to).toBe('/gestion/salles/salle')
    expect(mendLink({ check: 'money' }, evening).to).toBe('/gestion/demandes/ESSAI-2026-12')
  })
})
