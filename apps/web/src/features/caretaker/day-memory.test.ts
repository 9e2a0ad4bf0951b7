import type { CaretakerDay } from '@salles-ouvertes/contract'
import { beforeEach, describe, expect, it } from 'vitest'
import { forgetDays, keepDay, keptDay, keptDays } from './day-memory.ts'

const dayOf = (date: string, today: string): CaretakerDay => ({
  establishmentId: '01a200d7-2157-73cf-b5fa-8cd2159d95e7',
  establishmentName: 'Collège d’essai',
  establishmentPhone: null,
  timeZone: 'Europe/Paris',
  date,
  today,
  closesAt: null,
  people: 0,
  visits: [],
  generatedAt: `${today}T16:52:00+01:00`,
})

beforeEach(() => localStorage.clear())

describe('lists kept on the device', () => {
  it('gives back the day asked, or the day of the last reading', () => {
    keepDay(dayOf('2026-12-14', '2026-12-14'))
    keepDay(dayOf('2026-12-15', '2026-12-14'))
    expect(keptDay('2026-12-15')?.day.date).toBe('2026-12-15')
    expect(keptDay(null)?.day.date).toBe('2026-12-14')
    expect(keptDay('2026-12-20')).toBeNull()
  })

  it('gives back all that is to come, in order', () => {
    for (const date of ['2026-12-16', '2026-12-14', '2026-12-15']) keepDay(dayOf(date, '2026-12-14'))
    expect(keptDays().map(({ day }) => day.date)).toEqual(['2026-12-14', '2026-12-15', '2026-12-16'])
    forgetDays()
    expect(keptDays()).toEqual([])
  })

  it('erases days that have passed', () => {
    keepDay(dayOf('2026-12-14', '2026-12-14'))
    keepDay(dayOf('2026-12-15', '2026-12-15'))
    expect(keptDay('2026-12-14')).toBeNull()
  })

  it('keeps nothing once the link is closed, and survives a damaged store', () => {
    keepDay(dayOf('2026-12-14', '2026-12-14'))
    forgetDays()
    expect(keptDay(null)).toBeNull()
    localStorage.setItem('salles-ouvertes.jour', '{')
    expect(keptDay(null)).toBeNull()
  })
})
