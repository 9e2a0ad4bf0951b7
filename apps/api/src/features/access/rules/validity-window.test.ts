import { describe, expect, it } from 'vitest'
import { accessTimes, accessWindow } from './validity-window.ts'

const slot = (from: string, until: string) => ({ startsAt: new Date(from), endsAt: new Date(until) })

describe('accessWindow', () => {
  it.each([
    [15, 15, '2026-10-13T16:15:00Z', '2026-10-13T18:45:00Z'],
    [30, 5, '2026-10-13T16:00:00Z', '2026-10-13T18:35:00Z'],
    [0, 0, '2026-10-13T16:30:00Z', '2026-10-13T18:30:00Z'],
  ])('lets people in %i minutes before, and out %i minutes after', (before, after, from, until) => {
    const margins = { accessBeforeMinutes: before, accessAfterMinutes: after }
    expect(accessWindow(slot('2026-10-13T16:30:00Z', '2026-10-13T18:30:00Z'), margins)).toEqual(slot(from, until))
  })
})

describe('accessTimes', () => {
  const startsAt = new Date('2026-10-13T16:30:00Z')
  const hours = { issueHours: 72, leadHours: 24 }
  it.each([
    ['keypad', hours, '2026-10-01T00:00:00Z', '2026-10-10T16:30:00Z', '2026-10-12T16:30:00Z'],
    ['keypad', hours, '2026-10-11T00:00:00Z', '2026-10-11T00:00:00Z', '2026-10-12T16:30:00Z'],
    ['keypad', hours, '2026-10-13T10:00:00Z', '2026-10-13T10:00:00Z', '2026-10-13T10:00:00Z'],
    ['keypad', { ...hours, leadHours: 96 }, '2026-10-01T00:00:00Z', '2026-10-09T16:30:00Z', '2026-10-09T16:30:00Z'],
    ['key-box', hours, '2026-10-01T00:00:00Z', '2026-10-12T16:30:00Z', '2026-10-12T16:30:00Z'],
  ] as const)('%s, %j, known on %s: asked for on %s, leaves on %s', (kind, set, now, issueAt, deliverAt) => {
    const expected = { issueAt: new Date(issueAt), deliverAt: new Date(deliverAt) }
    expect(accessTimes({ startsAt, kind }, set, new Date(now))).toEqual(expected)
  })
})
