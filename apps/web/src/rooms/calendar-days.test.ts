import { describe, expect, it } from 'vitest'
import { calendarDays, firstAskableDay } from './calendar-days.ts'

describe('calendarDays', () => {
  const days = calendarDays({
    month: '2026-12',
    days: [
      { date: '2026-12-14', dayKind: 'school-day', freeSlots: 0, state: 'full' },
      { date: '2026-12-15', dayKind: 'school-day', freeSlots: 3, state: 'some' },
      { date: '2026-12-20', dayKind: 'sunday', freeSlots: 0, state: 'closed' },
      { date: '2026-12-22', dayKind: 'school-holiday', freeSlots: 9, state: 'free' },
    ],
  })

  it('lets only days with a free slot be chosen, and says why the others cannot', () => {
    expect(days.get('2026-12-14')).toEqual({ isAvailable: false, words: 'complet', mark: 'none' })
    expect(days.get('2026-12-20')).toEqual({ isAvailable: false, words: 'fermé', mark: 'closed' })
    expect(days.get('2026-12-15')).toEqual({ isAvailable: true, words: '3\u00a0créneaux libres', mark: 'few' })
  })

  it('says that a day is in the holidays', () => {
    expect(days.get('2026-12-22')?.words).toBe('9\u00a0créneaux libres, vacances scolaires')
  })

  it('knows nothing before the answer', () => {
    expect(calendarDays(undefined).size).toBe(0)
  })
})

describe('firstAskableDay', () => {
  it('opens the next month when the notice passes the end of this one', () => {
    expect(firstAskableDay('2026-11-28', 120)).toBe('2026-12-03')
    expect(firstAskableDay('2026-11-28', 0)).toBe('2026-11-28')
  })
})
