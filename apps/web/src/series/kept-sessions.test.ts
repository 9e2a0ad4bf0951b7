import { describe, expect, it } from 'vitest'
import type { SeriesDateDto } from '@salles-ouvertes/contract'
import { choicesFor, inTheWay, keptSessions } from './kept-sessions.ts'

const slotOn = (date: string, from = '18:30', until = '20:30') => ({
  startsAt: `${date}T${from}:00+01:00`,
  endsAt: `${date}T${until}:00+01:00`,
})
const dateOf = (date: string, change: Partial<SeriesDateDto> = {}): SeriesDateDto => ({
  ...{ date, slot: slotOn(date), outcome: 'free', label: null, closedBecause: null, takenBy: null },
  ...{ otherHours: [], otherRooms: [] },
  ...change,
})
const later = slotOn('2026-12-08', '20:30', '22:30')
const preview = {
  dates: [
    dateOf('2026-12-01'),
    dateOf('2026-12-08', { outcome: 'taken', takenBy: 'booking', otherHours: [later] }),
    dateOf('2026-12-15', { outcome: 'closed', closedBecause: 'outside-hours' }),
    dateOf('2026-12-22', { slot: null, outcome: 'school-holiday', label: 'Vacances de Noël' }),
  ],
}

describe('a series that meets neighbours', () => {
  it('leaves every date in the way out until something else is chosen', () => {
    expect(inTheWay(preview).map(({ date }) => date)).toEqual(['2026-12-08', '2026-12-15'])
    const choices = choicesFor(preview, {})
    expect(choices).toEqual([
      { date: '2026-12-08', drop: true },
      { date: '2026-12-15', drop: true },
    ])
    expect(keptSessions(preview, choices)).toEqual([slotOn('2026-12-01')])
  })

  it('keeps other hours that are still offered, and a free date left out', () => {
    const choice = { date: '2026-12-08', ...later }
    expect(keptSessions(preview, choicesFor(preview, { '2026-12-08': choice }))).toEqual([slotOn('2026-12-01'), later])
    const gone = { ...choice, startsAt: slotOn('2026-12-08', '21:00').startsAt }
    expect(choicesFor(preview, { '2026-12-08': gone })[0]).toEqual({ date: '2026-12-08', drop: true })
    const dropped = choicesFor(preview, { '2026-12-01': { date: '2026-12-01', drop: true } })
    expect(keptSessions(preview, dropped)).toEqual([])
  })
})
