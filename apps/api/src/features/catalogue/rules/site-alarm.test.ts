import { describe, expect, it } from 'vitest'
import { localDate } from '../../../platform/time.ts'
import { alarmArmsAt, alarmOfUse } from './site-alarm.ts'

const zone = 'Europe/Paris'
const site = { alarmArmedAt: 22 * 60 + 30, alarmMarginMinutes: 30 }
const use = (startsAt: string, endsAt: string) => ({ startsAt: new Date(startsAt), endsAt: new Date(endsAt) })

describe('the alarm of a site', () => {
  it('arms itself at its local hour, in winter as in summer', () => {
    expect(alarmArmsAt(site, zone, localDate('2026-10-24'))).toEqual(new Date('2026-10-24T20:30:00Z'))
    expect(alarmArmsAt(site, zone, localDate('2026-10-26'))).toEqual(new Date('2026-10-26T21:30:00Z'))
  })

  it('gives the hour by which everybody is out', () => {
    expect(alarmOfUse(site, zone, use('2026-10-13T16:30:00Z', '2026-10-13T18:30:00Z'))).toEqual({
      armsAt: new Date('2026-10-13T20:30:00Z'),
      outBy: new Date('2026-10-13T20:00:00Z'),
    })
  })

  it('is that of the evening before for a use that begins after midnight', () => {
    const late = { ...site, alarmArmedAt: 27 * 60 }
    expect(alarmOfUse(late, zone, use('2026-10-13T22:30:00Z', '2026-10-13T23:30:00Z'))?.armsAt).toEqual(
      new Date('2026-10-14T01:00:00Z'),
    )
  })

  it('is none where nothing arms itself', () => {
    expect(alarmOfUse({ ...site, alarmArmedAt: null }, zone, use('2026-10-13T16:30:00Z', '2026-10-13T18:30:00Z'))).toBe(
      null,
    )
  })
})
