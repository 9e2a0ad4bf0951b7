import { describe, expect, it } from 'vitest'
import { rhythmWords } from './rhythm-words.ts'
import { shortWhenWords, whenWords } from './when-words.ts'

const recurrence = {
  ...{ weekdays: [2], everyWeeks: 1, firstDate: '2026-12-01', lastDate: '2027-06-29', from: 1110, until: 1230 },
  ...{ inSchoolHolidays: false, onPublicHolidays: false },
}
const single = {
  ...{ startsAt: '2026-12-15T18:30:00+01:00', endsAt: '2026-12-15T20:30:00+01:00', timeZone: 'Europe/Paris' },
  ...{ recurrence: null, sessions: { asked: 1, standing: 1 } },
}

describe('when a booking takes place', () => {
  it('is the slot of a single date', () => {
    expect(whenWords(single)).toBe('mardi 15 décembre 2026, 18\u00a0h\u00a030\u00a0– 20\u00a0h\u00a030')
    expect(shortWhenWords(single)).toBe('mar. 15 déc., 18\u00a0h\u00a030\u00a0– 20\u00a0h\u00a030')
  })

  it('is the rhythm of a series, with how many sessions stand', () => {
    const series = { ...single, recurrence, sessions: { asked: 33, standing: 31 } }
    const words = 'chaque mardi, 18\u00a0h\u00a030\u00a0– 20\u00a0h\u00a030, 31\u00a0séances'
    expect(whenWords(series)).toBe(words)
    expect(shortWhenWords(series)).toBe(words)
    const at = (startsAt: string, endsAt: string) => ({ startsAt, endsAt })
    const asAsked = at('2026-12-15T18:30:00+01:00', '2026-12-15T20:30:00+01:00')
    const thursday = at('2026-12-17T18:30:00+01:00', '2026-12-17T20:30:00+01:00')
    const later = at('2027-06-22T19:30:00+02:00', '2027-06-22T21:30:00+02:00')
    expect(whenWords({ ...series, occurrences: [asAsked] })).toBe(words)
    expect(whenWords({ ...series, occurrences: [asAsked, thursday, later] })).toBe(`${words} dont 2 à un autre moment`)
  })

  it('says several days in their order, and the step', () => {
    const said = rhythmWords({ ...recurrence, weekdays: [4, 1], everyWeeks: 2 })
    expect(said).toBe('chaque lundi et jeudi, une semaine sur 2, 18\u00a0h\u00a030\u00a0– 20\u00a0h\u00a030')
  })
})
